import { catalogue } from '../../../platform/i18n/catalogue.js';

export const membershipTexts = catalogue({
  pl: {
    membership: 'Członkostwo',
    notMember: 'Twoja organizacja nie należy do klastra',
    notMemberLead:
      'Kupować i pytać o oferty można bez członkostwa. Członkowie mają publiczny profil, własne oferty i głos w radzie klastra.',
    memberLead: 'Twoja organizacja jest członkiem Warmińsko-Mazurskiego Klastra Ekonomii Społecznej.',
    number: 'Numer członka',
    joined: 'W klastrze od',
    role: 'Rola',
    address: 'Adres profilu',
    toProfile: 'Edytuj profil',
    suspended: 'Członkostwo jest zawieszone uchwałą rady klastra. Profil i oferty nie są teraz widoczne.',
    apply: 'Zgłoś organizację do klastra',
    applyLead:
      'Klaster jest otwarty dla wszystkich, którzy podzielają jego cele. Członkostwo nic nie kosztuje. O przyjęciu decyduje koordynator, odmowa ma powód i można się od niej odwołać do rady.',
    roleQuestion: 'Co chcecie robić w klastrze?',
    roleHints: {
      supplier: 'sprzedajemy produkty lub usługi',
      support: 'wspieramy ekonomię społeczną: doradzamy, szkolimy, finansujemy',
    },
    statement: 'Dlaczego chcecie przystąpić do klastra?',
    statementHint: 'Napisz, czym się zajmujecie i co łączy Was z celami klastra. Wystarczy kilka zdań.',
    send: 'Wyślij zgłoszenie',
    sent: 'Zgłoszenie wysłane. Odpowiedź przyjdzie e-mailem i na tę stronę.',
    ownerApplies: 'Zgłoszenie może wysłać właściciel konta organizacji.',
    waiting: 'Zgłoszenie czeka na decyzję',
    waitingMore: (when: string) => `Wysłane ${when}. Koordynator odpowie e-mailem i na tej stronie.`,
    refused: 'Zgłoszenie spotkało się z odmową',
    refusedWhy: 'Powód odmowy',
    refusedAppeal:
      'Od tej decyzji można odwołać się do rady klastra: radę tworzy po jednym przedstawicielu każdego członka. Można też poprawić zgłoszenie i wysłać je ponownie.',
    left: (when: string) =>
      `Twoja organizacja wystąpiła z klastra ${when}. Może zgłosić się ponownie: numer i adres profilu na nią czekają.`,
    leaving: 'Wystąpienie z klastra',
    leavingLead:
      'Członek występuje z klastra własną decyzją, nikt jej nie zatwierdza (§ 4 ust. 5 umowy). Profil i oferty znikają od razu. Konto, umowy, dokumenty i eksport danych zostają.',
    leave: 'Wystąp z klastra',
    leaveQuestion: (name: string) =>
      `Czy ${name} ma wystąpić z klastra teraz? Profil i wszystkie oferty znikną w tej chwili. Ponowne przystąpienie wymaga nowego zgłoszenia.`,
    leaveConfirm: (name: string) => `Tak, ${name} występuje`,
    leftNow: 'Organizacja nie jest już członkiem klastra. Profil i oferty zniknęły.',
    ownerLeaves: 'Wystąpić może tylko właściciel konta organizacji.',
    yourStatement: 'Treść zgłoszenia',
  },
  en: {
    membership: 'Membership',
    notMember: 'Your organisation is not a member of the cluster',
    notMemberLead:
      'Buying and asking for quotes needs no membership. Members have a public profile, listings of their own and a vote in the council.',
    memberLead: 'Your organisation is a member of the Warmia and Mazury Social Economy Cluster.',
    number: 'Member number',
    joined: 'In the cluster since',
    role: 'Role',
    address: 'Address of the profile',
    toProfile: 'Edit the profile',
    suspended:
      'Membership is suspended by a resolution of the council. Profile and listings cannot be seen now.',
    apply: 'Apply for membership',
    applyLead:
      'The cluster is open to all who share its goals. Membership costs nothing. The coordinator decides; a refusal has its reason, and the council hears appeals.',
    roleQuestion: 'What do you want to do in the cluster?',
    roleHints: {
      supplier: 'we sell products or services',
      support: 'we support the social economy: advice, training, funding',
    },
    statement: 'Why do you want to join the cluster?',
    statementHint:
      'Say what you do and what you share with the goals of the cluster. A few sentences are enough.',
    send: 'Send the application',
    sent: 'Application sent. The answer will come by e-mail and to this page.',
    ownerApplies: 'An account owner of the organisation can send the application.',
    waiting: 'The application waits for a decision',
    waitingMore: (when) => `Sent on ${when}. The coordinator will answer by e-mail and on this page.`,
    refused: 'The application was refused',
    refusedWhy: 'Reason of the refusal',
    refusedAppeal:
      'You may appeal to the council of the cluster, which has one representative of each member. You may also improve the application and send it again.',
    left: (when) =>
      `Your organisation left the cluster on ${when}. It may apply again: its number and address are kept for it.`,
    leaving: 'Leaving the cluster',
    leavingLead:
      'A member leaves by its own decision, which nobody approves (§ 4.5 of the agreement). Profile and listings disappear at once. Account, contracts, documents and data export stay.',
    leave: 'Leave the cluster',
    leaveQuestion: (name) =>
      `Shall ${name} leave the cluster now? The profile and all listings will disappear this moment. Coming back takes a new application.`,
    leaveConfirm: (name) => `Yes, ${name} leaves`,
    leftNow: 'The organisation is no longer a member. Profile and listings are gone.',
    ownerLeaves: 'Only an account owner of the organisation can leave the cluster.',
    yourStatement: 'Text of the application',
  },
});

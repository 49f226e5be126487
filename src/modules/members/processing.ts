import { grounds, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const memberProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Przyjęcia do klastra i wystąpienia', en: 'Admission to the cluster and leaving it' },
    basis: grounds.cluster,
    people: whose.represented,
    data: {
      pl: 'kto złożył zgłoszenie lub oświadczenie i kto zdecydował, podpisujący, szkic zgłoszenia',
      en: 'who applied or declared and who decided, those who sign, the draft of an application',
    },
    recipients: recipients.cluster,
    kept: {
      pl: 'szkice do 60 dni od ostatniej zmiany; zgłoszenia i oświadczenia dopóki istnieje klaster',
      en: 'drafts up to 60 days from the last change; applications and declarations as long as the cluster exists',
    },
    tables: ['membership_application', 'application_draft', 'departure'],
  },
  {
    purpose: { pl: 'Kontakty na profilu publicznym', en: 'Contacts on the public profile' },
    basis: {
      pl: 'prawnie uzasadniony interes członka: kontakt z kupującymi, art. 6 ust. 1 lit. f',
      en: 'legitimate interest of the member in contact with buyers, art. 6(1)(f)',
    },
    people: whose.represented,
    data: {
      pl: 'funkcja lub sprawa, imię i nazwisko, adres e-mail i telefon, które podał członek, także w kontaktach, których jeszcze nie pokazuje',
      en: 'office or matter, name, e-mail address and telephone given by the member, also in contacts that it does not show yet',
    },
    recipients: {
      pl: 'wszyscy, gdy członek pokazuje kontakt na profilu; niepokazany widzą tylko osoby działające za członka',
      en: 'everybody, when the member shows the contact on its profile; one not shown is seen only by who acts for the member',
    },
    kept: {
      pl: 'do zmiany przez członka; po wystąpieniu niewidoczne i usuwane po czasie podanym niżej',
      en: 'until the member changes it; after its leaving unseen, and deleted after the term given below',
    },
    tables: ['member_profile', 'profile_contact'],
  },
  {
    purpose: { pl: 'Dokumenty i statusy członków', en: 'Evidence and statuses of members' },
    basis: grounds.cluster,
    people: whose.users,
    data: {
      pl: 'kto zadeklarował dokument i kto go sprawdził',
      en: 'who declared a piece of evidence and who verified it',
    },
    recipients: recipients.cluster,
    kept: {
      pl: 'dopóki członek go nie usunie; po usunięciu konta bez nazwiska',
      en: 'until the member deletes it; without the name once the account is erased',
    },
    tables: ['evidence'],
  },
];

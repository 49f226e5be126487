import { problems } from '../../../shared/problems.js';

export const organisationProblems = problems('organisations', {
  grantNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego upoważnienia', en: 'There is no such grant' },
  },
  grantMembersOnly: {
    kind: 'conflict',
    title: {
      pl: 'Upoważnić koordynatora mogą tylko członkowie klastra',
      en: 'Only members of the cluster can authorise its coordinator',
    },
  },
  granteeNotFound: {
    kind: 'invalid',
    title: { pl: 'Tej osoby nie można upoważnić', en: 'This person cannot be authorised' },
  },
  grantDaysWrong: {
    kind: 'invalid',
    title: { pl: 'Popraw dni upoważnienia', en: 'Correct the days of the grant' },
  },
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej organizacji', en: 'There is no such organisation' },
  },
  nipTaken: {
    kind: 'conflict',
    title: {
      pl: 'Organizacja z tym NIP ma już konto',
      en: 'An organisation with this tax number has an account',
    },
    detail: () => ({
      pl: 'Organizacja z tym NIP ma już konto. Poproś jej właściciela konta o zaproszenie.',
      en: 'An organisation with this tax number has an account. Ask its account owner for an invitation.',
    }),
  },
  requestNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej prośby', en: 'There is no such request' },
  },
  alreadyAsked: {
    kind: 'conflict',
    title: { pl: 'Ta prośba już czeka na odpowiedź', en: 'This request is waiting for an answer already' },
  },
  requestDecided: {
    kind: 'conflict',
    title: { pl: 'Ta prośba jest już rozpatrzona', en: 'This request has been decided' },
    detail: () => ({
      pl: 'Ta prośba jest już rozpatrzona albo wycofana. Odśwież stronę.',
      en: 'This request has been decided or withdrawn. Reload the page.',
    }),
  },
  tooManyRequests: {
    kind: 'conflict',
    title: { pl: 'Za dużo próśb naraz', en: 'Too many requests at a time' },
    detail: ({ max }: { max: number }) => ({
      pl: `Naraz może czekać najwyżej ${max} próśb. Wycofaj którąś albo poczekaj na odpowiedź.`,
      en: `At most ${max} requests may wait at a time. Withdraw one, or wait for an answer.`,
    }),
  },
  addressNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego adresu', en: 'There is no such address' },
  },
  tooManyAddresses: {
    kind: 'conflict',
    title: { pl: 'Za dużo adresów', en: 'Too many addresses' },
    detail: ({ max }: { max: number }) => ({
      pl: `Można mieć najwyżej ${max} adresów. Usuń te, których nie używasz.`,
      en: `At most ${max} addresses can be kept. Remove those not in use.`,
    }),
  },
  noBankAccount: {
    kind: 'conflict',
    title: { pl: 'Nie ma rachunku do usunięcia', en: 'There is no bank account to remove' },
  },
  wrongDay: {
    kind: 'invalid',
    title: {
      pl: 'Ten dzień nie pasuje do wcześniejszych wpisów',
      en: 'The day does not fit earlier entries',
    },
  },
  bindingPersonNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej osoby', en: 'There is no such person' },
  },
  noTreasurer: {
    kind: 'invalid',
    title: { pl: 'Tu nie ma kontrasygnaty skarbnika', en: 'There is no treasurer’s countersignature here' },
  },
  noSuchUnit: {
    kind: 'invalid',
    title: { pl: 'Organizacja nie może mieć takiej jednostki', en: 'The organisation can have no such unit' },
  },
  principalNeeded: {
    kind: 'invalid',
    title: {
      pl: 'Potrzebna jest osoba prawna, która stoi za organizacją',
      en: 'The legal person behind the organisation is needed',
    },
  },
  alreadyMember: {
    kind: 'conflict',
    title: {
      pl: 'Ta osoba już należy do organizacji',
      en: 'This person already belongs to the organisation',
    },
  },
  invitationEnded: {
    kind: 'gone',
    title: { pl: 'To zaproszenie już nie działa', en: 'This invitation no longer works' },
    detail: () => ({
      pl: 'Zaproszenie działa raz, przez 7 dni. Poproś o nowe.',
      en: 'An invitation works once, for 7 days. Ask for a new one.',
    }),
  },
  invitationForAnother: {
    kind: 'conflict',
    title: { pl: 'Zaproszenie wysłano na inny adres', en: 'The invitation went to another address' },
    detail: () => ({
      pl: 'Zaproszenie wysłano na inny adres niż Twój. Wyloguj się i otwórz link ponownie.',
      en: 'The invitation went to an address other than yours. Sign out and open the link again.',
    }),
  },
  lastOwner: {
    kind: 'conflict',
    title: { pl: 'Organizacja musi mieć właściciela konta', en: 'An organisation must keep an owner' },
    detail: () => ({
      pl: 'To ostatni właściciel konta. Najpierw nadaj tę rolę innej osobie.',
      en: 'This is the last owner. Give the role to somebody else first.',
    }),
  },
  personNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiej osoby', en: 'There is no such person' } },
  tokenNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiego klucza', en: 'There is no such token' } },
  nipDiffers: {
    kind: 'conflict',
    title: {
      pl: 'NIP inny niż zapisany przy tej organizacji',
      en: 'Another tax number than the one on record',
    },
  },
  claimEnded: {
    kind: 'gone',
    title: { pl: 'Ten link już nie działa', en: 'This link no longer works' },
    detail: () => ({
      pl: 'Link do przejęcia profilu działa raz, przez 14 dni. Poproś koordynatora klastra o nowy.',
      en: 'A link for claiming a profile works once, for 14 days. Ask the coordinator of the cluster for a new one.',
    }),
  },
  notInvited: {
    kind: 'conflict',
    title: { pl: 'Nikt nie ma teraz ważnego linku', en: 'Nobody has a working link now' },
  },
  notOpenYet: {
    kind: 'conflict',
    title: { pl: 'Serwis nie jest jeszcze otwarty', en: 'The site is not open yet' },
    detail: () => ({
      pl: 'Nie wskazano jeszcze operatora, który odpowiada za dane, więc nie zakładamy kont. Zajrzyj później.',
      en: 'The operator who answers for the data has not been named, so no accounts are made yet. Come back later.',
    }),
  },
  noOperator: {
    kind: 'not-found',
    title: { pl: 'Operator serwisu nie jest jeszcze wskazany', en: 'The operator has not been named yet' },
  },
  stale: {
    kind: 'conflict',
    title: { pl: 'Ktoś zmienił te dane w międzyczasie', en: 'Somebody changed these data in the meantime' },
    detail: () => ({
      pl: 'Ktoś zmienił te dane po otwarciu tej strony. Sprawdź je i zapisz jeszcze raz.',
      en: 'Somebody changed these data after you opened this page. Check them and save again.',
    }),
  },
});

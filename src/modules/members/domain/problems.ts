import { problems } from '../../../shared/problems.js';

export const memberProblems = problems('members', {
  nobodyToCheck: {
    kind: 'invalid',
    title: { pl: 'Nie wiadomo, kogo sprawdzić', en: 'It is not clear whom to check' },
  },
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiego członka', en: 'There is no such member' } },
  applicationNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego zgłoszenia', en: 'There is no such application' },
  },
  alreadyMember: {
    kind: 'conflict',
    title: { pl: 'Organizacja już jest członkiem klastra', en: 'The organisation is a member already' },
  },
  alreadyApplied: {
    kind: 'conflict',
    title: { pl: 'Zgłoszenie już czeka na decyzję', en: 'An application is waiting for a decision already' },
    detail: () => ({
      pl: 'Zgłoszenie tej organizacji już czeka na decyzję koordynatora. Odpowiemy wiadomością e-mail.',
      en: 'An application of this organisation is waiting for the coordinator. We will answer by e-mail.',
    }),
  },
  alreadyDecided: {
    kind: 'conflict',
    title: { pl: 'To zgłoszenie jest już rozpatrzone', en: 'This application has been decided' },
    detail: () => ({
      pl: 'To zgłoszenie jest już rozpatrzone. Odwołania rozpoznaje rada klastra.',
      en: 'This application has been decided. The council of the cluster hears appeals.',
    }),
  },
  ownApplication: {
    kind: 'conflict',
    title: {
      pl: 'Koordynator nie rozpatruje własnego zgłoszenia',
      en: 'The coordinator does not decide its own application',
    },
  },
  notRefused: {
    kind: 'conflict',
    title: {
      pl: 'Odwołać się można od odmowy przyjęcia',
      en: 'One may appeal against a refusal of admission',
    },
  },
  departureNotFound: {
    kind: 'not-found',
    title: { pl: 'Organizacja nie wystąpiła z klastra', en: 'The organisation has not left the cluster' },
  },
  scanRefused: {
    kind: 'invalid',
    title: { pl: 'Tego skanu nie można przyjąć', en: 'This scan cannot be accepted' },
  },
  scanNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiego skanu', en: 'There is no such scan' } },
  draftNotFound: {
    kind: 'gone',
    title: { pl: 'Tego wniosku już nie ma', en: 'This draft is gone' },
    detail: () => ({
      pl: 'Ten adres nie prowadzi do zapisanego wniosku: został wysłany, minęło 60 dni albo adres jest niepełny.',
      en: 'This address leads to no saved draft: it was sent, 60 days have passed, or the address is incomplete.',
    }),
  },
  draftIncomplete: {
    kind: 'conflict',
    title: { pl: 'Wniosek nie jest jeszcze gotowy', en: 'The draft is not ready yet' },
    detail: () => ({
      pl: 'Wybierz rolę w klastrze, napisz, dlaczego chcecie przystąpić, i zapisz wniosek.',
      en: 'Choose the role in the cluster, say why you want to join, and save the draft.',
    }),
  },
  draftOfAnother: {
    kind: 'conflict',
    title: { pl: 'Wniosek dotyczy innej organizacji', en: 'The draft is another organisation’s' },
    detail: ({ name }: { name: string }) => ({
      pl: `NIP we wniosku jest inny niż NIP organizacji ${name}, w której imieniu działasz. Przełącz organizację albo popraw NIP.`,
      en: `The tax number in the draft is not that of ${name}, for which you act. Switch organisation or correct the number.`,
    }),
  },
  notMember: {
    kind: 'conflict',
    title: {
      pl: 'Organizacja nie jest teraz członkiem klastra',
      en: 'The organisation is not a member at present',
    },
  },
  stale: {
    kind: 'conflict',
    title: { pl: 'Ktoś zmienił profil w międzyczasie', en: 'Somebody changed the profile in the meantime' },
    detail: () => ({
      pl: 'Ktoś z Waszej organizacji zapisał profil po otwarciu tej strony. Porównaj i zapisz jeszcze raz.',
      en: 'Somebody of your organisation saved the profile after you opened this page. Compare and save again.',
    }),
  },
  evidenceNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego zaświadczenia', en: 'There is no such evidence' },
  },
  evidenceInvalid: {
    kind: 'invalid',
    title: { pl: 'Popraw dane zaświadczenia', en: 'Correct what the evidence says' },
  },
  tooMuchEvidence: {
    kind: 'conflict',
    title: { pl: 'Zaświadczeń jest już za dużo', en: 'There is too much evidence already' },
    detail: ({ most }: { most: number }) => ({
      pl: `Można mieć najwyżej ${most} zaświadczeń. Usuń te, których już nie potrzebujecie.`,
      en: `At most ${most} may be kept. Remove those that you no longer need.`,
    }),
  },
  evidenceChanged: {
    kind: 'conflict',
    title: {
      pl: 'Zaświadczenie zmieniło się w międzyczasie',
      en: 'The evidence has changed in the meantime',
    },
    detail: () => ({
      pl: 'Ktoś zmienił to zaświadczenie po otwarciu tej strony. Przejrzyj je i spróbuj jeszcze raz.',
      en: 'Somebody changed this evidence after you opened the page. Look at it and try again.',
    }),
  },
  ownEvidence: {
    kind: 'conflict',
    title: {
      pl: 'Koordynator nie sprawdza własnych zaświadczeń',
      en: 'The coordinator does not check its own evidence',
    },
  },
  photoRefused: {
    kind: 'invalid',
    title: { pl: 'Tego zdjęcia nie można przyjąć', en: 'This photo cannot be accepted' },
  },
  photoNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiego zdjęcia', en: 'There is no such photo' } },
  tooManyPhotos: {
    kind: 'conflict',
    title: { pl: 'Zdjęć jest już za dużo', en: 'There are too many photos already' },
    detail: ({ most }: { most: number }) => ({
      pl: `Na profilu może być najwyżej ${most} zdjęć. Usuń jedno z nich i dodaj nowe.`,
      en: `A profile holds at most ${most} photos. Remove one of them and add the new one.`,
    }),
  },
  contactNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego kontaktu', en: 'There is no such contact' },
  },
  contactInvalid: {
    kind: 'invalid',
    title: { pl: 'Popraw dane kontaktu', en: 'Correct what the contact says' },
  },
  contactChanged: {
    kind: 'conflict',
    title: { pl: 'Kontakt zmienił się w międzyczasie', en: 'The contact has changed in the meantime' },
    detail: () => ({
      pl: 'Ktoś z Waszej organizacji zapisał ten kontakt po otwarciu tej strony. Porównaj i zapisz jeszcze raz.',
      en: 'Somebody of your organisation saved this contact after you opened the page. Compare and save again.',
    }),
  },
  tooManyContacts: {
    kind: 'conflict',
    title: { pl: 'Kontaktów jest już za dużo', en: 'There are too many contacts already' },
    detail: ({ most }: { most: number }) => ({
      pl: `Na profilu może być najwyżej ${most} kontaktów. Usuń jeden z nich i dodaj nowy.`,
      en: `A profile holds at most ${most} contacts. Remove one of them and add the new one.`,
    }),
  },
});

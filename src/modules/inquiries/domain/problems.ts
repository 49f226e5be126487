import { problems } from '../../../shared/problems.js';

/** `notFound` answers alike for what is not there and for what is not yours. */
export const inquiryProblems = problems('inquiries', {
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiego zapytania', en: 'There is no such inquiry' } },
  quoteNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiej wyceny', en: 'There is no such quote' } },
  supplierNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego dostawcy ani oferty', en: 'There is no such supplier or listing' },
  },
  ownSupplier: {
    kind: 'conflict',
    title: { pl: 'To Twoja organizacja', en: 'This is your own organisation' },
    detail: () => ({
      pl: 'Organizacja nie może zapytać samej siebie.',
      en: 'An organisation cannot ask itself.',
    }),
  },
  nobodyThere: {
    kind: 'conflict',
    title: { pl: 'Ten dostawca nie ma jeszcze konta', en: 'This supplier has no account yet' },
    detail: () => ({
      pl: 'Nikt nie działa tu jeszcze w imieniu tego dostawcy, więc nikt by nie odpowiedział. Zadzwoń albo napisz do niego bezpośrednio.',
      en: 'Nobody acts for this supplier here yet, so nobody would answer. Call or write to it directly.',
    }),
  },
  datesWrong: { kind: 'invalid', title: { pl: 'Popraw daty', en: 'Correct the dates' } },
  alreadyAcknowledged: {
    kind: 'conflict',
    title: {
      pl: 'Termin odpowiedzi jest już potwierdzony',
      en: 'The day of the answer is confirmed already',
    },
    detail: () => ({
      pl: 'Kupujący wie, kiedy odpowiecie. Jeśli coś się zmieniło, napiszcie w rozmowie.',
      en: 'The buyer knows when you will answer. If something has changed, write in the conversation.',
    }),
  },
  notNow: {
    kind: 'conflict',
    title: { pl: 'W tym stanie sprawy nie można już tego zrobić', en: 'This can no longer be done' },
    detail: ({ pl, en }: { pl: string; en: string }) => ({
      pl: `Zapytanie jest teraz w stanie: ${pl}. Odśwież stronę, aby zobaczyć, co można zrobić.`,
      en: `The inquiry is now: ${en}. Reload the page to see what can be done.`,
    }),
  },
  quoteNotNow: {
    kind: 'conflict',
    title: { pl: 'W tym stanie wyceny nie można już tego zrobić', en: 'This can no longer be done' },
    detail: ({ pl, en }: { pl: string; en: string }) => ({
      pl: `Wycena jest teraz w stanie: ${pl}. Odśwież stronę, aby zobaczyć, co można zrobić.`,
      en: `The quote is now: ${en}. Reload the page to see what can be done.`,
    }),
  },
  quoteExpired: {
    kind: 'conflict',
    title: { pl: 'Wycena straciła ważność', en: 'The quote is no longer valid' },
    detail: () => ({
      pl: 'Termin ważności wyceny minął. Poproś dostawcę w rozmowie o nową wersję.',
      en: 'The validity of the quote has passed. Ask the supplier in the conversation for a new version.',
    }),
  },
  staleVersion: {
    kind: 'conflict',
    title: { pl: 'Wycena zmieniła się w międzyczasie', en: 'The quote has changed in the meantime' },
    detail: () => ({
      pl: 'Dostawca przysłał nową wersję wyceny po otwarciu tej strony. Przeczytaj ją i zdecyduj jeszcze raz.',
      en: 'The supplier has sent a new version since you opened this page. Read it and decide again.',
    }),
  },
  staleDraft: {
    kind: 'conflict',
    title: { pl: 'Ktoś zmienił tę wycenę w międzyczasie', en: 'Somebody changed this quote in the meantime' },
    detail: () => ({
      pl: 'Inna osoba z Twojej organizacji zmieniła wycenę po otwarciu tej strony. Obejrzyj ją i zapisz jeszcze raz.',
      en: 'Another person of your organisation changed the quote after you opened this page. Look at it and save again.',
    }),
  },
  nothingPrepared: {
    kind: 'conflict',
    title: { pl: 'Nie ma przygotowanej wersji do wysłania', en: 'There is no prepared version to send' },
  },
});

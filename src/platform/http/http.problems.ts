import { problems } from '../../shared/problems.js';

/** Refusals of the transport itself. */
export const httpProblems = problems('http', {
  badRequest: {
    kind: 'malformed',
    title: { pl: 'Nie rozumiemy tego żądania', en: 'This request cannot be read' },
  },
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiej strony', en: 'There is no such page' } },
  tooLarge: {
    kind: 'too-large',
    title: { pl: 'To za dużo danych na raz', en: 'That is too much data at once' },
    detail: (_: { limitMb: number }) => ({
      pl: 'Formularz przyjmie do 1 MB tekstu, a pliki do 10 MB każdy i 30 MB razem.',
      en: 'A form takes up to 1 MB of text, and files up to 10 MB each and 30 MB together.',
    }),
  },
  unsupportedType: {
    kind: 'unsupported',
    title: { pl: 'Nie przyjmujemy danych w tej postaci', en: 'Data of this type are not accepted' },
  },
  keyReused: {
    kind: 'conflict',
    title: {
      pl: 'Ten klucz Idempotency-Key przyszedł już z innymi danymi',
      en: 'This Idempotency-Key came before with other data',
    },
    detail: () => ({
      pl: 'Jeden klucz oznacza jeden zamiar. Dla nowego zamiaru wybierz nowy klucz.',
      en: 'One key stands for one intention. Choose a new key for a new intention.',
    }),
  },
  tooMany: {
    kind: 'too-many',
    title: { pl: 'Za dużo prób w krótkim czasie', en: 'Too many attempts in a short time' },
    detail: ({ seconds }: { seconds: number }) => {
      const minutes = Math.ceil(seconds / 60);
      return {
        pl: `Za dużo prób w krótkim czasie. Spróbuj ponownie za ${minutes} min.`,
        en: `Too many attempts in a short time. Try again in ${minutes} min.`,
      };
    },
  },
  busy: {
    kind: 'unavailable',
    title: { pl: 'Serwis jest chwilowo niedostępny', en: 'The service is unavailable for a moment' },
  },
  internal: {
    kind: 'internal',
    title: { pl: 'Coś poszło nie tak po naszej stronie', en: 'Something went wrong on our side' },
    detail: () => ({
      pl: 'Błąd został zapisany. Spróbuj ponownie za chwilę.',
      en: 'The error has been recorded. Try again in a moment.',
    }),
  },
});

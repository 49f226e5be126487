import { problems } from '../../../../shared/problems.js';

/** `notFound` answers alike for what is not there and for what is not yours. */
export const procedureProblems = problems('procurement', {
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego postępowania', en: 'There is no such procedure' },
  },
  notNow: {
    kind: 'conflict',
    title: { pl: 'W tym stanie postępowania nie można tego zrobić', en: 'This cannot be done now' },
    detail: ({ pl, en }: { pl: string; en: string }) => ({
      pl: `Postępowanie jest teraz w stanie: ${pl}. Odśwież stronę, aby zobaczyć, co można zrobić.`,
      en: `The procedure is now: ${en}. Reload the page to see what can be done.`,
    }),
  },
  stale: {
    kind: 'conflict',
    title: {
      pl: 'Ktoś zmienił to postępowanie w międzyczasie',
      en: 'Somebody changed this procedure in the meantime',
    },
    detail: () => ({
      pl: 'Inna osoba z Twojej organizacji zapisała zmiany po otwarciu tej strony. Obejrzyj je i zapisz jeszcze raz.',
      en: 'Another person of your organisation saved changes after you opened this page. Look at them and save again.',
    }),
  },
  incomplete: {
    kind: 'invalid',
    title: { pl: 'Postępowanie nie jest jeszcze gotowe', en: 'The procedure is not ready yet' },
  },
  nothingChanged: {
    kind: 'conflict',
    title: { pl: 'Nic się nie zmieniło', en: 'Nothing has changed' },
    detail: () => ({
      pl: 'Treść jest taka sama jak w obowiązującej wersji. Wprowadź zmianę i opublikuj jeszcze raz.',
      en: 'The content is that of the present version. Change something and publish again.',
    }),
  },
  tooManyFiles: {
    kind: 'conflict',
    title: { pl: 'Za dużo plików', en: 'Too many files' },
    detail: ({ most }: { most: number }) => ({
      pl: `Do postępowania można dołączyć najwyżej ${most} plików.`,
      en: `A procedure takes at most ${most} files.`,
    }),
  },
  fileNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiego pliku', en: 'There is no such file' } },
  questionNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego pytania', en: 'There is no such question' },
  },
  questionsClosed: {
    kind: 'conflict',
    title: { pl: 'Czas na pytania minął', en: 'The time for questions is over' },
    detail: () => ({
      pl: 'Pytania można było zadawać do podanego terminu. Odpowiedzi są na stronie postępowania.',
      en: 'Questions were taken until the given time. The answers are on the page of the procedure.',
    }),
  },
  alreadyAnswered: {
    kind: 'conflict',
    title: { pl: 'Na to pytanie jest już odpowiedź', en: 'This question is answered already' },
  },
  ownProcedure: {
    kind: 'conflict',
    title: { pl: 'To postępowanie Twojej organizacji', en: 'This is your own procedure' },
  },
});

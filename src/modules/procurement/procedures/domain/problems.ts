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
});

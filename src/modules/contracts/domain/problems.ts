import { problems } from '../../../shared/problems.js';

/** `notFound` answers alike for what is not there and for what is not yours. */
export const contractProblems = problems('contracts', {
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiej umowy', en: 'There is no such contract' } },
  notYourPart: {
    kind: 'forbidden',
    title: { pl: 'Tego nie robi Twoja strona umowy', en: 'This is for the other party to do' },
    detail: () => ({
      pl: 'Dostawę potwierdza kupujący, bo tylko on wie, czy dotarła. Możesz go o to poprosić w rozmowie.',
      en: 'The buyer confirms the delivery, for only the buyer knows whether it came. You can ask for it in the conversation.',
    }),
  },
  notNow: {
    kind: 'conflict',
    title: { pl: 'W tym stanie umowy nie można już tego zrobić', en: 'This can no longer be done' },
    detail: ({ pl, en }: { pl: string; en: string }) => ({
      pl: `Umowa jest teraz w stanie: ${pl}. Odśwież stronę, aby zobaczyć, co można zrobić.`,
      en: `The contract is now: ${en}. Reload the page to see what can be done.`,
    }),
  },
});

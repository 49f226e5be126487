import { problems } from '../../../shared/problems.js';

export const placementProblems = problems('placements', {
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego miejsca', en: 'There is no such place' },
  },
  invalid: { kind: 'invalid', title: { pl: 'Popraw dane miejsca', en: 'Correct the place' } },
});

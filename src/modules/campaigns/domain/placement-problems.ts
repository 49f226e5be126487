import { problems } from '../../../shared/problems.js';

export const placementProblems = problems('placements', {
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego miejsca', en: 'There is no such place' },
  },
  campaignNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej kampanii', en: 'There is no such campaign' },
  },
  invalid: { kind: 'invalid', title: { pl: 'Popraw dane miejsca', en: 'Correct the place' } },
});

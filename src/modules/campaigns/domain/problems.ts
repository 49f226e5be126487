import { problems } from '../../../shared/problems.js';

export const campaignProblems = problems('campaigns', {
  featureNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego wyróżnienia', en: 'There is no such feature' },
  },
  invalid: { kind: 'invalid', title: { pl: 'Popraw dane wyróżnienia', en: 'Correct the feature' } },
});

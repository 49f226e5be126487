import { problems } from '../../../shared/problems.js';

export const outreachProblems = problems('campaigns', {
  /** Also the answer to one that was switched off. */
  linkNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego adresu', en: 'There is no such address' },
    detail: () => ({
      pl: 'Sprawdź, czy adres jest przepisany dokładnie. W kodzie nie ma zera, jedynki ani liter i, l, o.',
      en: 'Check that the address is copied exactly. Codes have no zero, no one and no letters i, l, o.',
    }),
  },
  posterWithoutCampaign: {
    kind: 'conflict',
    title: { pl: 'Ten link nie ma plakatu', en: 'This link has no poster' },
    detail: () => ({
      pl: 'Plakat robi się dla linku z kampanią, którą koordynator już zatwierdził.',
      en: 'A poster is made for a link of a campaign that the coordinator has approved.',
    }),
  },
  linkInvalid: { kind: 'invalid', title: { pl: 'Popraw dane linku', en: 'Correct the link' } },
});

import type { Topic } from '../../notices/index.js';

/** What is told from the opening of bids on. */
export const awardTopics: readonly Topic[] = [
  {
    id: 'procedure-results',
    kinds: ['procurement.won', 'procurement.lost', 'procurement.lot-closed', 'procurement.concluded'],
    group: 'trade',
    label: { pl: 'Wyniki postępowań', en: 'Results of procedures' },
    hint: {
      pl: 'Wybrano Waszą albo inną wycenę, zamknięto bez wyboru.',
      en: 'Your or another quote is chosen, or none.',
    },
    mail: 'now',
  },
  {
    id: 'procedure-clarifications',
    kinds: [
      'procurement.clarification-asked',
      'procurement.clarification-answered',
      'procurement.capacity-short',
    ],
    group: 'trade',
    label: { pl: 'Wyjaśnienia wycen', en: 'Explanations of quotes' },
    hint: {
      pl: 'Kupujący pyta o otwartą wycenę albo dostawca odpowiada; za mało wolnych mocy.',
      en: 'A buyer asks about an opened quote, or a supplier answers; too little free capacity.',
    },
    mail: 'now',
  },
];

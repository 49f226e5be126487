import type { Topic } from '../../notices/index.js';

/** What procedures tell, as people choose by it. */
export const procedureTopics: readonly Topic[] = [
  {
    id: 'procedure-changes',
    kinds: ['procurement.amended', 'procurement.cancelled', 'procurement.answered'],
    group: 'trade',
    label: { pl: 'Zmiany w postępowaniach', en: 'Changes of procedures' },
    hint: {
      pl: 'Postępowanie, do którego Was zaproszono: zmiana, odpowiedź na pytanie, unieważnienie.',
      en: 'A procedure to which you are invited: a change, an answer to a question, a cancellation.',
    },
    mail: 'now',
  },
  {
    id: 'procedure-questions',
    kinds: ['procurement.question'],
    group: 'trade',
    label: { pl: 'Pytania do Waszych postępowań', en: 'Questions about your procedures' },
    hint: {
      pl: 'Dostawca pyta o treść, wy odpowiadacie wszystkim.',
      en: 'A supplier asks, you answer to all.',
    },
    mail: 'now',
  },
];

import type { Topic } from '../notices/index.js';

/** What payments tell, as people choose by it. */
export const paymentTopics: readonly Topic[] = [
  {
    id: 'payments',
    kinds: ['payments.*'],
    group: 'trade',
    label: { pl: 'Płatności', en: 'Payments' },
    hint: {
      pl: 'Nowe należności po odbiorze dostawy, przypomnienia, płatności kwestionowane.',
      en: 'What is owed after a delivery was accepted, reminders, disputes.',
    },
    mail: 'now',
  },
];

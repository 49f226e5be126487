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
  {
    id: 'payments-monthly',
    kinds: ['payments.month', 'payments.past-noted'],
    group: 'trade',
    label: { pl: 'Płatności w miesiącu', en: 'Payments of a month' },
    hint: {
      pl: 'Pierwszego dnia miesiąca, po jednym na partnera: co przybyło, co zapłacono, co zostało. Także dawne dostawy zapisane jako zapłacone.',
      en: 'On the first of a month, one for each partner: what arose, what was paid, what is left. Earlier deliveries noted as paid as well.',
    },
    // A cooperative may have fifty buyers; the digest puts them into one mail.
    mail: 'digest',
  },
];

import { catalogue } from '../../platform/i18n/catalogue.js';

/** Names of states and entries, as both parties read them. */
export const paymentLabels = catalogue({
  pl: {
    states: {
      due: 'do zapłaty',
      part: 'zapłacona częściowo',
      overdue: 'po terminie',
      disputed: 'kwestionowana',
      paid: 'zapłacona',
    },
    kinds: {
      charge: 'Dostawa przyjęta',
      payment: 'Wpłata',
      refund: 'Zwrot nadpłaty',
      credit: 'Obniżenie należności',
      reversal: 'Cofnięcie wpisu',
    },
  },
  en: {
    states: {
      due: 'to be paid',
      part: 'partly paid',
      overdue: 'overdue',
      disputed: 'disputed',
      paid: 'paid',
    },
    kinds: {
      charge: 'Delivery accepted',
      payment: 'Payment',
      refund: 'Refund of an overpayment',
      credit: 'Reduction',
      reversal: 'Reversal of an entry',
    },
  },
});

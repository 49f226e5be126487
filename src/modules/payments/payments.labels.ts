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
      'online-payment': 'Wpłata online',
      'online-fee': 'Opłata Stripe',
      'online-refund': 'Zwrot wpłaty online',
      chargeback: 'Bank wstrzymał wpłatę online',
      'chargeback-won': 'Bank oddał wstrzymaną wpłatę',
      'chargeback-lost': 'Bank cofnął wpłatę online',
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
      'online-payment': 'Online payment',
      'online-fee': 'Stripe’s fee',
      'online-refund': 'Refund of an online payment',
      chargeback: 'The bank withheld an online payment',
      'chargeback-won': 'The bank gave back what it withheld',
      'chargeback-lost': 'The bank took an online payment back',
    },
  },
});

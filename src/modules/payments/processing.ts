import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const paymentProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Należności i księga wpłat', en: 'Receivables and the ledger of payments' },
    basis: grounds.proof,
    people: whose.represented,
    data: {
      pl: 'kto zanotował wpłatę, zwrot, obniżkę albo cofnięcie wpisu, kto kwestionował płatność i kto o niej przypomniał',
      en: 'who noted a payment, a refund, a reduction or the reversal of an entry, disputed a payment or reminded of it',
    },
    recipients: recipients.parties,
    kept: kept.document,
    tables: ['ledger_entry', 'payment_dispute', 'payment_reminder'],
  },
  {
    purpose: { pl: 'Ochrona przed przekierowaniem pieniędzy', en: 'Keeping money from being diverted' },
    basis: grounds.safety,
    people: whose.represented,
    data: {
      pl: 'kto poprosił o zmianę rachunku, potwierdził ją albo wycofał; kto sprawdził rachunek dostawcy na białej liście',
      en: 'who asked for a change of the account, confirmed or withdrew it; who looked a supplier’s account up',
    },
    recipients: recipients.organisation,
    kept: kept.document,
    tables: ['payout_change', 'account_check'],
  },
  {
    purpose: { pl: 'Płatności online przez Stripe', en: 'Online payments through Stripe' },
    basis: grounds.proof,
    people: whose.represented,
    data: {
      pl: 'kto zaczął płacić i kto zlecił zwrot; danych karty ani rachunku serwis nie widzi, zna je tylko Stripe',
      en: 'who began to pay and who asked for a refund; the site sees no data of cards or accounts, only Stripe does',
    },
    recipients: recipients.parties,
    kept: kept.document,
    tables: ['checkout', 'online_refund'],
  },
];

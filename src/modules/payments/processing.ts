import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const paymentProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Należności i księga wpłat', en: 'Receivables and the ledger of payments' },
    basis: grounds.proof,
    people: whose.represented,
    data: {
      pl: 'kto zanotował fakturę, wpłatę, zwrot, obniżkę albo cofnięcie wpisu, kto kwestionował płatność i kto o niej przypomniał',
      en: 'who noted an invoice, a payment, a refund, a reduction or the reversal of an entry, disputed a payment or reminded of it',
    },
    recipients: recipients.parties,
    kept: kept.document,
    tables: ['ledger_entry', 'payment_dispute', 'payment_reminder', 'noted_invoice'],
  },
  {
    purpose: {
      pl: 'Rozpoznawanie wpłat na wyciągach bankowych',
      en: 'Recognising payments on bank statements',
    },
    basis: {
      pl: 'prawnie uzasadniony interes dostawcy: wie, kto zapłacił, art. 6 ust. 1 lit. f',
      en: 'legitimate interest of the supplier in knowing who has paid, art. 6(1)(f)',
    },
    people: {
      pl: 'nadawcy przelewów na rachunek dostawcy; osoby, które działają w imieniu organizacji',
      en: 'payers of transfers to the supplier’s account; people who act for an organisation',
    },
    data: {
      pl: 'nadawca i tytuł przelewu, dzień, kwota; kto wgrał wyciąg i kto zdecydował o pozycji',
      en: 'payer and title of a transfer, day, amount; who uploaded a statement and decided on a line',
    },
    recipients: recipients.organisation,
    kept: kept.term,
    tables: ['bank_statement', 'statement_line'],
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

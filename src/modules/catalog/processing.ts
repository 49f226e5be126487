import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const catalogProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Księga wolnych mocy', en: 'Ledger of free capacity' },
    basis: grounds.proof,
    people: whose.users,
    data: { pl: 'kto zmienił wpis', en: 'who changed an entry' },
    recipients: recipients.organisation,
    kept: kept.account,
    tables: ['capacity_change'],
  },
  {
    purpose: { pl: 'Promocje ofert', en: 'Price offers of listings' },
    basis: grounds.proof,
    people: whose.users,
    data: { pl: 'kto ustawił promocję', en: 'who made an offer' },
    recipients: recipients.organisation,
    kept: kept.account,
    tables: ['price_offer'],
  },
];

import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const inquiryProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Zapytania o ofertę', en: 'Inquiries' },
    basis: grounds.contract,
    people: whose.users,
    data: { pl: 'kto napisał zapytanie', en: 'who wrote the inquiry' },
    recipients: recipients.organisation,
    kept: kept.document,
    tables: ['inquiry'],
  },
];

import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const inquiryProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Zapytania o ofertę', en: 'Inquiries' },
    basis: grounds.contract,
    people: whose.users,
    data: {
      pl: 'kto napisał zapytanie i przez który odnośnik kampanii przyszedł',
      en: 'who wrote the inquiry and by which link of a campaign they came',
    },
    recipients: recipients.organisation,
    kept: kept.document,
    tables: ['inquiry'],
  },
];

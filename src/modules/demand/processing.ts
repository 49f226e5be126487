import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const demandProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Zapisane wyszukiwania', en: 'Saved searches' },
    basis: grounds.contract,
    people: whose.users,
    data: { pl: 'kto zapisał wyszukiwanie i kiedy', en: 'who saved a search, and when' },
    recipients: recipients.organisation,
    kept: kept.account,
    tables: ['saved_search'],
  },
];

import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const campaignProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Wyróżnienia na stronie głównej', en: 'Features on the home page' },
    basis: grounds.cluster,
    people: whose.users,
    data: { pl: 'kto przyznał wyróżnienie', en: 'who gave the feature' },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['feature'],
  },
];

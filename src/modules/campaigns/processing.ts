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
  {
    purpose: { pl: 'Kampanie promocyjne i udział w nich', en: 'Promotion campaigns and taking part in them' },
    basis: grounds.cluster,
    people: whose.users,
    data: {
      pl: 'kto zaplanował, zatwierdził, zaprosił lub zgłosił organizację i kiedy',
      en: 'who planned, approved, invited or entered an organisation, and when',
    },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['campaign', 'campaign_participant'],
  },
  {
    purpose: { pl: 'Krótkie linki i kody QR', en: 'Short links and QR codes' },
    basis: grounds.cluster,
    people: whose.users,
    data: { pl: 'kto zrobił link i kiedy', en: 'who made a link, and when' },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['short_link'],
  },
];

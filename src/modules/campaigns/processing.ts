import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';
import { outreachProcessing } from './outreach-processing.js';

export const campaignProcessing: readonly Processing[] = [
  ...outreachProcessing,
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
    purpose: { pl: 'Miejsca kampanii na stronach serwisu', en: 'Places of campaigns on the site’s pages' },
    basis: grounds.cluster,
    people: whose.users,
    data: {
      pl: 'kto dał miejsce; odsłony i kliknięcia liczymy bez danych o osobach',
      en: 'who gave the place; showings and clicks are counted without any data of people',
    },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['placement'],
  },
  {
    purpose: {
      pl: 'Ustalenie, z której kampanii przyszło zapytanie',
      en: 'Finding out which campaign an inquiry came from',
    },
    basis: grounds.cluster,
    people: whose.users,
    data: {
      pl: 'linki kampanii otwarte po zalogowaniu i kiedy; bez adresu IP, urządzenia i plików cookie',
      en: 'links of campaigns followed while signed in, and when; no IP address, device or cookie',
    },
    recipients: recipients.hosting,
    kept: kept.term,
    tables: ['account_touch'],
  },
];

import { catalogue } from '../../../platform/i18n/catalogue.js';

/** What is said beside whatever a campaign shows. */
export const placedTexts = catalogue({
  pl: {
    label: 'Wyróżnione przez koordynatora klastra',
    short: 'Wyróżnione',
    why: 'Dlaczego to widzę?',
    whyOf: (campaign: string) => `Dlaczego to widzę? (kampania „${campaign}”)`,
    free: 'Nikt za to nie płaci. Uczestnicy kampanii pojawiają się po równo.',
    alsoIn: (campaign: string) => `Także w kampanii „${campaign}”`,
    toCampaign: 'Zobacz kampanię',
    ofCampaign: (campaign: string) => `Kampania „${campaign}”`,
    forBuyers: 'Z kampanii członków klastra',
  },
  en: {
    label: 'Featured by the coordinator of the cluster',
    short: 'Featured',
    why: 'Why do I see this?',
    whyOf: (campaign) => `Why do I see this? (campaign “${campaign}”)`,
    free: 'Nobody pays for this. Those who take part in a campaign are shown alike.',
    alsoIn: (campaign) => `Also in the campaign “${campaign}”`,
    toCampaign: 'See the campaign',
    ofCampaign: (campaign) => `Campaign “${campaign}”`,
    forBuyers: 'From campaigns of the cluster’s members',
  },
});

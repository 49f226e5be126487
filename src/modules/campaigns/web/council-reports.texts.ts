import { catalogue } from '../../../platform/i18n/catalogue.js';

export const councilReportTexts = catalogue({
  pl: {
    title: 'Co przyniosły kampanie',
    lead: 'Kampanie z ostatnich pięciu lat, które już się zaczęły. Raport jest ten sam, który czyta koordynator: bez wartości umów pojedynczych członków.',
    none: 'Nie było jeszcze żadnej kampanii',
  },
  en: {
    title: 'What campaigns brought',
    lead: 'Campaigns of the last five years that have begun. It is the report that the coordinator reads: without the values of single members’ contracts.',
    none: 'There has been no campaign yet',
  },
});

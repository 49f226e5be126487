import { catalogue } from '../../../platform/i18n/catalogue.js';

/** Words that pages, mails and programs share. */
export const invitationLabels = catalogue({
  pl: {
    causes: {
      capacity: 'brak wolnych mocy',
      date: 'termin',
      place: 'miejsce',
      scope: 'zakres',
      terms: 'warunki',
      other: 'inny powód',
    },
    cause: 'Główna przyczyna',
    reason: 'Dlaczego nie weźmiecie udziału',
    category: (names: string) => `oferuje: ${names}`,
    cpv: (codes: string) => `oferty o kodzie CPV ${codes}`,
    areaAll: (names: string) => `dostarcza na miejsce: ${names}`,
    areaSome: (served: string, missing: string) => `dostarcza: ${served}; nie dostarcza: ${missing}`,
    enough: (months: string) => `pokazuje dość wolnych mocy: ${months}`,
    some: (months: string) => `pokazuje wolne moce: ${months}`,
    short: (months: string) => `pokazuje za mało wolnych mocy: ${months}`,
    verified: (names: string) => `sprawdzone przez koordynatora: ${names}`,
    declared: (names: string) => `oświadczone: ${names}`,
    missing: (names: string) => `nie pokazuje: ${names}`,
  },
  en: {
    causes: {
      capacity: 'no free capacity',
      date: 'time',
      place: 'place',
      scope: 'scope',
      terms: 'terms',
      other: 'another reason',
    },
    cause: 'Main cause',
    reason: 'Why you will not take part',
    category: (names) => `offers: ${names}`,
    cpv: (codes) => `listings under CPV ${codes}`,
    areaAll: (names) => `delivers there: ${names}`,
    areaSome: (served, missing) => `delivers: ${served}; does not deliver: ${missing}`,
    enough: (months) => `shows enough free capacity: ${months}`,
    some: (months) => `shows free capacity: ${months}`,
    short: (months) => `shows too little free capacity: ${months}`,
    verified: (names) => `checked by the coordinator: ${names}`,
    declared: (names) => `declared: ${names}`,
    missing: (names) => `does not show: ${names}`,
  },
});

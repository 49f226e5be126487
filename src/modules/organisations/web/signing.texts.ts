import { catalogue } from '../../../platform/i18n/catalogue.js';

export const signingTexts = catalogue({
  pl: {
    title: 'Kto podpisuje',
    buyer: 'Kupujący',
    supplier: 'Dostawca',
    noClick:
      'Przyjęcie wyceny w serwisie zapisuje, na co zgodziły się strony. Nie zastępuje podpisów, których wymaga prawo albo statut.',
    countersignature:
      'Bez kontrasygnaty skarbnika albo osoby przez niego upoważnionej czynność, z której gmina ma zapłacić, jest bezskuteczna (art. 46 ust. 3 ustawy o samorządzie gminnym).',
    record: 'Wpisz zasadę reprezentacji',
    before: 'Zanim przyjmiecie wycenę, uzgodnijcie ją z osobami, które muszą podpisać.',
    places: 'Miejsca na wszystkie podpisy są na potwierdzeniu zamówienia (PDF).',
  },
  en: {
    title: 'Who signs',
    buyer: 'Buyer',
    supplier: 'Supplier',
    noClick:
      'Accepting a quote on the site records what the parties agreed on. It does not replace signatures that the law or a statute asks for.',
    countersignature:
      'Without the countersignature of the treasurer, or of whom the treasurer authorised, an act from which a municipality has to pay has no effect (act on municipal self-government, art. 46 § 3).',
    record: 'Record your rule of representation',
    before: 'Before you accept the quote, agree on it with those who have to sign.',
    places: 'The order confirmation (PDF) has a place for every signature.',
  },
});

import { catalogue } from '../../../platform/i18n/catalogue.js';
import { counted } from './counted.js';

/** Words of the catalogue page and of the home page. */
export const catalogueTexts = catalogue({
  pl: {
    title: 'Katalog',
    searchLink: 'Szukaj w katalogu',
    titleFor: (q: string) => `„${q}” w katalogu`,
    description: 'Produkty i usługi spółdzielni socjalnych i organizacji ekonomii społecznej Warmii i Mazur.',
    listings: (n: number) =>
      counted('pl', n, { one: 'oferta', few: 'oferty', many: 'ofert', other: 'oferty' }),
    found: (n: number) =>
      `Znaleziono ${counted('pl', n, { one: 'ofertę', few: 'oferty', many: 'ofert', other: 'oferty' })}.`,
    foundFor: (n: number, q: string) =>
      `Dla „${q}”: ${counted('pl', n, { one: 'oferta', few: 'oferty', many: 'ofert', other: 'oferty' })}.`,
    didYouMean: 'Czy chodziło o',
    nothing: 'Nie znaleźliśmy takiej oferty',
    nothingWords:
      'Spróbuj innego słowa albo usuń jeden z warunków. Dostawcy robią też rzeczy, których nie ma w katalogu: warto zapytać.',
    drop: (label: string) => `Szukaj bez: ${label}`,
    askMembers: 'Zobacz, kogo zapytać',
    wholeCatalogue: 'Pokaż cały katalog',
    ranking: 'Jak układamy wyniki',
    standby:
      'Wyszukiwarka działa teraz w trybie zapasowym. Oferty są aktualne, ich kolejność może być trochę inna niż zwykle.',
    inTurns: 'po równo',
    heroTitle: 'Kupuj od spółdzielni Warmii i Mazur',
    heroLead:
      'Catering, sprzątanie, zieleń, druk, transport i wiele innych. Znajdź dostawcę, zapytaj o cenę, uzgodnij umowę. Bez opłat i prowizji.',
    categories: 'Czego potrzebujesz?',
    newest: 'Nowe oferty',
    showAll: 'Pokaż wszystkie',
    members: 'Kto tu sprzedaje',
    membersLead: 'Organizacje Warmińsko-Mazurskiego Klastra Ekonomii Społecznej.',
    allMembers: 'Wszyscy członkowie',
    how: 'Jak to działa',
    howMore: 'Więcej o serwisie',
    steps: {
      find: 'Znajdź',
      findText: 'Szukasz po nazwie, kategorii i powiecie. Widzisz cenę, termin i minimalne zamówienie.',
      ask: 'Zapytaj',
      askText: 'Piszesz, czego potrzebujesz. Dostawca odpowiada wyceną, którą możesz przyjąć albo odrzucić.',
      agree: 'Uzgodnij',
      agreeText: 'Umowę zawierasz z dostawcą i jemu płacisz. Wszystkie dokumenty zostają w jednym miejscu.',
    },
    beyond: 'Na tej stronie nie ma już wyników',
    beyondWords: 'Link mógł powstać, gdy ofert było więcej.',
    firstPage: 'Pokaż od pierwszej strony',
    emptyCatalogue: 'Katalog dopiero powstaje',
    emptyCatalogueWords:
      'Członkowie klastra przygotowują swoje oferty. Już teraz możesz zobaczyć, kto tu jest.',
  },
  en: {
    title: 'Catalogue',
    searchLink: 'Search the catalogue',
    titleFor: (q) => `“${q}” in the catalogue`,
    description:
      'Products and services of social cooperatives and social economy organisations of Warmia and Mazury.',
    listings: (n) => counted('en', n, { one: 'listing', other: 'listings' }),
    found: (n) => `Found ${counted('en', n, { one: 'listing', other: 'listings' })}.`,
    foundFor: (n, q) => `For “${q}”: ${counted('en', n, { one: 'listing', other: 'listings' })}.`,
    didYouMean: 'Did you mean',
    nothing: 'No such listing found',
    nothingWords:
      'Try another word or drop one of the conditions. Suppliers also do things that are not in the catalogue: it is worth asking.',
    drop: (label) => `Search without: ${label}`,
    askMembers: 'See whom to ask',
    wholeCatalogue: 'Show the whole catalogue',
    ranking: 'How results are ordered',
    standby:
      'The search is in its stand-by mode now. The listings are up to date; their order may differ a little from the usual.',
    inTurns: 'in turn',
    heroTitle: 'Buy from the cooperatives of Warmia and Mazury',
    heroLead:
      'Catering, cleaning, greenery, printing, transport and more. Find a supplier, ask for a price, agree on a contract. No fees, no commission.',
    categories: 'What do you need?',
    newest: 'New listings',
    showAll: 'Show all',
    members: 'Who sells here',
    membersLead: 'Organisations of the Warmia and Mazury Social Economy Cluster.',
    allMembers: 'All members',
    how: 'How it works',
    howMore: 'More about the site',
    steps: {
      find: 'Find',
      findText: 'Search by name, category and county. You see price, lead time and minimum order.',
      ask: 'Ask',
      askText: 'Say what you need. The supplier answers with a quote that you may accept or refuse.',
      agree: 'Agree',
      agreeText:
        'You make the contract with the supplier and pay the supplier. All papers stay in one place.',
    },
    beyond: 'This page has no results any more',
    beyondWords: 'The link may be from a time when there were more listings.',
    firstPage: 'Show from the first page',
    emptyCatalogue: 'The catalogue is being filled',
    emptyCatalogueWords: 'The members of the cluster are preparing their listings. See already who is here.',
  },
});

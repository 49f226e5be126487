/**
 * How results are matched and ordered, for every engine and for the public page that explains it. Nobody
 * can pay for a position: there is no field here for it.
 */
export const ranking = {
  /** Searched fields, the most telling first, each with the place that its words score for. */
  fields: [
    { name: 'sku', place: 'title' },
    { name: 'title', place: 'title' },
    { name: 'titleEn', place: 'title' },
    { name: 'categoryName', place: 'names' },
    { name: 'categoryNameEn', place: 'names' },
    { name: 'supplierName', place: 'names' },
    { name: 'supplierNip', place: 'names' },
    { name: 'cpv', place: 'names' },
    { name: 'cpvNames', place: 'names' },
    { name: 'description', place: 'text' },
  ],
  /**
   * What each word of a query adds for the best place that has it in any of its forms; `titleKin` when a
   * title only has a word that begins with it, a derivation or a synonym of it, `titleCorrected` when it takes
   * a correction to find it there. Where not all the words are found, a rare one weighs more than a frequent
   * one. Equal sums take turns by day (`turns.ts`).
   */
  points: { title: 1, titleKin: 0.8, titleCorrected: 0.6, names: 0.4, text: 0.1 },
  /** Words of at least this many letters may differ by one or two edits; words with digits by none. */
  typos: { oneEditFrom: 4, twoEditsFrom: 8 },
  /** So many listings of one supplier may stand in a row while others have found ones left. */
  maxInRow: 3,
  /** The last word also matches as a beginning from this many letters on. */
  prefixFrom: 2,
  /** Folded words that carry no meaning in a query; a query of nothing else keeps them. */
  stopWords: (
    'i a w we z ze na do dla o od po za przy oraz lub albo czy u nad pod przez bez jest sa sie to ten ta te tej tego ' +
    'jak jaki jaka jakie kto ktos ktora ktory ktore co cos gdzie nasz nasza nasze naszej naszego nam mi mnie moj ' +
    'potrzebuje potrzebujemy szukam szukamy zlece zlecimy zamowie zamowimy chce chcemy prosze poszukuje ' +
    'poszukujemy firma firme firmy usluga usluge uslugi uslug wykonanie wykona oferta oferty ofert cena ceny cennik koszt ' +
    'ile kosztuje tanio tani tania tanie najtaniej dobry dobra dobre ' +
    'the of and for in to a an on at with our we need looking service services company'
  ).split(' '),
  maxTextLength: 300,
  maxWords: 12,
  maxWordLength: 40,
  /** Words of one field that are indexed. */
  maxFieldWords: 2_000,
  maxPerPage: 60,
  /** The furthest result that can be paged to. */
  maxResults: 10_000,
  /** Values listed in one facet, the most frequent first; suppliers are counted all. */
  maxFacetValues: 200,
} as const;

/** Whether a document must have all the words or any of them. */
export type Matching = 'all' | 'any';

/** Where a word of a document stands, as far as its worth goes. */
export type Place = (typeof ranking.fields)[number]['place'];

/**
 * How results are matched and ordered, for every engine and for the public page that explains it. Nobody
 * can pay for a position: there is no field here for it.
 */
export const ranking = {
  /** Searched fields, the most telling first, each with the place that its words score for. */
  fields: [
    { name: 'sku', place: 'title' },
    { name: 'title', place: 'title' },
    { name: 'categoryName', place: 'names' },
    { name: 'supplierName', place: 'names' },
    { name: 'cpv', place: 'names' },
    { name: 'description', place: 'text' },
  ],
  /**
   * What each word of a query adds for the best place that has it; `titleBegun` when a title's word only
   * begins with it, `titleCorrected` when it takes a correction to find it there. Equal sums: the newer
   * first, then by id, so that pages never overlap.
   */
  points: { title: 1, titleBegun: 0.8, titleCorrected: 0.6, names: 0.4, text: 0.1 },
  /** Words of at least this many letters may differ by one or two edits; words with digits by none. */
  typos: { oneEditFrom: 4, twoEditsFrom: 8 },
  /** The last word also matches as a beginning from this many letters on. */
  prefixFrom: 2,
  /** Folded words that carry no meaning in a query; a query of nothing else keeps them. */
  stopWords: [
    ...[
      'i',
      'a',
      'w',
      'we',
      'z',
      'ze',
      'na',
      'do',
      'dla',
      'o',
      'od',
      'po',
      'za',
      'przy',
      'oraz',
      'lub',
      'u',
      'nad',
    ],
    ...['pod', 'przez', 'the', 'of', 'and', 'for', 'in', 'to'],
  ],
  maxTextLength: 300,
  maxWords: 12,
  maxWordLength: 40,
  /** Words of one field that are indexed. */
  maxFieldWords: 2_000,
  maxPerPage: 60,
  /** The furthest result that can be paged to. */
  maxResults: 10_000,
  /** Values listed in one facet, the most frequent first. */
  maxFacetValues: 200,
} as const;

/** Where a word of a document stands, as far as its worth goes. */
export type Place = (typeof ranking.fields)[number]['place'];

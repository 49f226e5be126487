/** The Polish path of the comparison of a procedure's bids. */
export const comparisonPath = (procedureId: string): string =>
  `/panel/postepowania/${procedureId}/porownanie`;

/** The Polish path of what became of a bidder's own bid. */
export const resultPath = (procedureId: string): string => `/panel/zaproszenia/${procedureId}/wynik`;

/** The Polish path of the comparison of a procedure's bids. */
export const comparisonPath = (procedureId: string): string =>
  `/panel/postepowania/${procedureId}/porownanie`;

/** The Polish path of what became of a procedure without a contract here, for buyer and suppliers alike. */
export const procedureClosingPath = (procedureId: string): string =>
  `/panel/postepowania/${procedureId}/jak-sie-skonczylo`;

/** The Polish path of what became of a bidder's own bid. */
export const resultPath = (procedureId: string): string => `/panel/zaproszenia/${procedureId}/wynik`;

/** The Polish path of a supplier's bank statements. */
export const BANK_STATEMENTS = '/panel/naleznosci/wyciagi';
export const bankStatementPath = (id: string): string => `${BANK_STATEMENTS}/${id}`;
/** The Polish path of the page on which one says oneself what a line pays. */
export const statementLinePath = (id: string, lineId: string): string =>
  `${bankStatementPath(id)}/pozycje/${lineId}`;

/** SQL that sorts by a column as a Pole looks a name up: quotation marks before it do not count, ł follows l. */
export const byPolishName = (column: string): string => `ltrim(${column}, '„”“"''«» ') collate "pl-x-icu"`;

import type { Grosze } from './money.js';

/** A cell of a table that goes into a spreadsheet: words, a whole number, an amount of money, or nothing. */
export type SheetCell = string | number | { readonly grosze: Grosze } | null;

/** A table with a line of headings. */
export type Sheet = {
  /** As the tab is called; at most 31 characters. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

import type { Lang } from './lang.js';
import { toZloty } from './money.js';
import type { SheetCell } from './sheet.js';

/**
 * Rows as a file for a spreadsheet: UTF-8 with its mark. As the spreadsheets of each language expect: semicolons
 * and decimal commas in Polish, commas and points in English. Words that a spreadsheet would take for a formula
 * come with an apostrophe before them.
 */
export const csvOf = (rows: readonly (readonly SheetCell[])[], lang: Lang): string => {
  const separator = lang === 'pl' ? ';' : ',';
  const lines = rows.map((row) => row.map((cell) => quoted(inWords(cell, lang), separator)).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
};

const inWords = (cell: SheetCell, lang: Lang): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return harmless(cell);
  return toZloty(cell.grosze)
    .toString()
    .replace('.', lang === 'pl' ? ',' : '.');
};

/** `=`, `+`, `-` and `@` begin a formula, also after white space that the program drops. */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

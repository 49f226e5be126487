import { parseLocalDate, type LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import { fold } from '../../../../shared/text.js';
import type { Encoding } from './decode.js';
import { keptText, type ReadStatement, type StatementLine } from './statement-line.js';
import { delimiters, tableRows, type Delimiter } from './table-rows.js';
import { unreadable } from './unreadable.js';

export const decimalMarks = [',', '.'] as const;

/** How a bank's table is read. Columns count from 0; null for one that the table lacks. */
export type CsvMapping = {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly decimal: (typeof decimalMarks)[number];
  readonly day: number;
  /** With a sign, or of what came alone. */
  readonly amount: number;
  readonly title: number;
  readonly payer: number | null;
};

/** What came, by the mapping; rows without a day or an amount, such as headings and sums, are left out and counted. */
export const readCsv = (text: string, mapping: CsvMapping): ReadStatement => {
  const lines: StatementLine[] = [];
  let leftOut = 0;
  for (const row of tableRows(text, mapping.delimiter)) {
    const day = dayOf(row[mapping.day] ?? '');
    const amount = amountOf(row[mapping.amount] ?? '', mapping.decimal);
    if (!day || amount === null || amount <= 0) leftOut += 1;
    else {
      lines.push({
        ...{ day, amount, reference: '', title: keptText(row[mapping.title] ?? '') },
        payer: keptText(mapping.payer === null ? '' : (row[mapping.payer] ?? '')),
      });
    }
  }
  return { lines, leftOut };
};

/** `2026-11-26`, `26.11.2026`, `26-11-2026`, `26/11/2026`, `20261126`, with or without a time; else null. */
const dayOf = (text: string): LocalDate | null => {
  const [date = ''] = text.split(/[ T]/);
  const [, year, month, day] = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})$/.exec(date) ?? [];
  if (year) return parseLocalDate(`${year}-${month}-${day}`);
  const [, first, second, third] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(date) ?? [];
  return first ? parseLocalDate(`${third}-${second!.padStart(2, '0')}-${first.padStart(2, '0')}`) : null;
};

/** `+1 234,50 PLN` by the mapping's decimal mark; null for what is no amount, or of another currency. */
const amountOf = (text: string, decimal: ',' | '.'): Grosze | null => {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/(PLN|zł)$/i, '');
  const plain = decimal === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  const [, sign, zloty, grosze = ''] = /^([+\-−]?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (zloty === undefined) return null;
  const amount = Number(zloty) * 100 + Number(grosze.padEnd(2, '0'));
  return sign === '-' || sign === '−' ? -amount : amount;
};

/** Words by which banks head their columns, the most telling first; folded. */
const headings: Readonly<Record<'day' | 'amount' | 'title' | 'payer', readonly RegExp[]>> = {
  day: [/^data ksiegow/, /^data operacji/, /^data transakcji/, /^data/],
  amount: [/^uznani/, /wplyw/, /^kwota (operacji|transakcji|w walucie rach)/, /^kwota/],
  title: [/^tytul/, /^opis/, /^szczegoly/],
  payer: [/^nadawca/, /^dane kontrahenta/, /kontrahent/, /^nazwa/, /^nadawca ?\/ ?odbiorca/],
};

/** How a table may be meant, for its reader to correct: from its headings, and where they say nothing its first row of data. */
export const guessMapping = (text: string, encoding: Encoding): CsvMapping => {
  const start = text.slice(0, 20_000);
  const counted = delimiters.map((delimiter) => ({ delimiter, count: start.split(delimiter).length }));
  const { delimiter } = counted.reduce((best, each) => (each.count > best.count ? each : best));
  const rows = sampleRows(text, delimiter, 30);
  const first = rows.find((row) => row.some((cell) => dayOf(cell))) ?? [];
  const heading =
    rows.find((row) => row.some((cell) => headings.day.some((word) => word.test(fold(cell))))) ?? [];
  const under = (name: keyof typeof headings): number | null => {
    for (const word of headings[name]) {
      const at = heading.findIndex((cell) => word.test(fold(cell)));
      if (at >= 0) return at;
    }
    return null;
  };
  const day =
    under('day') ??
    Math.max(
      0,
      first.findIndex((cell) => dayOf(cell)),
    );
  const looksLikeAmount = (cell: string) => /^[+-]?[\d\s]+[.,]\d{2}(\s?PLN)?$/i.test(cell);
  const amount = under('amount') ?? Math.max(0, first.findIndex(looksLikeAmount));
  const decimal = /\.\d{2}(\D|$)/.test(first[amount] ?? '') ? '.' : ',';
  const title = under('title') ?? Math.min(2, Math.max(0, first.length - 1));
  return { encoding, delimiter, decimal, day, amount, title, payer: under('payer') };
};

/** How far behind a bank's own heading the first transfer may stand. */
const MOST_HEADING = 200;

/**
 * Whether anything of a text can be a transfer: a day, and besides it an amount and a title.
 * @throws Unreadable where nothing can, so that nobody is asked for the columns of a letter
 */
export const insistOnTable = (text: string): void => {
  const rows = sampleRows(text, guessMapping(text, 'utf-8').delimiter, MOST_HEADING);
  if (rows.some((row) => row.length >= 3 && row.some((cell) => dayOf(cell)))) return;
  unreadable(
    'W tym pliku nie widać przelewów: ani MT940, ani tabeli z datą, kwotą i tytułem. Pobierz z banku wyciąg MT940 albo CSV.',
    'No transfers are to be seen in this file: neither MT940 nor a table with day, amount and title. Take an MT940 or CSV statement from your bank.',
  );
};

/** The first rows, as the wizard shows them. */
export const sampleRows = (text: string, delimiter: Delimiter, most: number): string[][] =>
  tableRows(
    text.slice(0, 50_000).replace(/[^\n]*$/, (rest) => (text.length > 50_000 ? '' : rest)),
    delimiter,
  )
    .slice(0, most)
    .map((row) => row.map((cell) => keptText(cell).slice(0, 80)));

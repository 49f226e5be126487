import { valuesOf, type FormBody, type FormValues } from '../../../platform/validation/form.js';
import { MOST_LINES } from '../quotes.schemas.js';

const FIRST_ROWS = 5;
const MORE_ROWS = 5;
const cell = /^lines\.(\d{1,3})\.(\w+)$/;

/**
 * The typed values with their rows moved up over wholly empty ones, so that the row that is shown wrong is
 * the row that is wrong: the reader of the form leaves empty rows out.
 */
export const withoutGaps = (body: FormBody): FormValues => {
  const values = valuesOf(body);
  const filled = Object.entries(values).filter(
    ([name, value]) => cell.test(name) && String(value).trim() !== '',
  );
  const rows = [...new Set(filled.map(([name]) => Number(cell.exec(name)?.[1])))].sort((a, b) => a - b);
  const others = Object.entries(values).filter(([name]) => !cell.test(name));
  const lines = filled.map(([name, value]): [string, string | string[]] => {
    const [, row, field] = cell.exec(name) ?? [];
    return [`lines.${rows.indexOf(Number(row))}.${field}`, value];
  });
  return Object.fromEntries([...others, ...lines]);
};

const filledRows = (values: Readonly<Record<string, unknown>>): number =>
  Object.keys(values).reduce((most, name) => Math.max(most, Number(cell.exec(name)?.[1] ?? -1) + 1), 0);

/** How many rows a form shows: five, or more when it has more, or asked for more. */
export const rowsToShow = (
  values: Readonly<Record<string, unknown>>,
  asked: unknown,
  more: boolean,
): number => {
  const before = /^\d{1,3}$/.test(String(asked)) ? Number(asked) : FIRST_ROWS;
  const wanted = Math.max(FIRST_ROWS, filledRows(values), before) + (more ? MORE_ROWS : 0);
  return Math.min(MOST_LINES, wanted);
};

import { parseLocalDate, type LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import { keptText, statementLimits, type ReadStatement, type StatementLine } from './statement-line.js';
import { unreadable } from './unreadable.js';

type Field = { readonly tag: string; readonly text: readonly string[] };
type Balance = { readonly currency: string; readonly amount: Grosze };

/** Whether a text looks like MT940 and not like a table. */
export const isMt940 = (text: string): boolean => /^:20:/m.test(text) && /^:60[FM]:/m.test(text);

/**
 * Reads SWIFT MT940 as Polish banks write it: one or more statements, each with its balances, in złoty.
 * @throws Unreadable for another format, another currency, or balances that do not add up, as of a file cut short
 */
export const readMt940 = (text: string): ReadStatement => {
  const lines: StatementLine[] = [];
  let leftOut = 0;
  for (const statement of statementsIn(fieldsIn(text))) {
    const read = readStatement(statement);
    lines.push(...read.lines);
    leftOut += read.leftOut;
  }
  return { lines, leftOut };
};

/** Fields begin with `:tag:` at the beginning of a line; what follows without one belongs to the field before. */
const fieldsIn = (text: string): Field[] => {
  const fields: { tag: string; text: string[] }[] = [];
  for (const row of text.split(/\r\n|\n|\r/)) {
    const [, tag, rest] = /^(?:\{[^}]*\})*(?:\{4:)?:(\d{2}[A-Z]?):(.*)$/.exec(row.slice(0, 2_000)) ?? [];
    if (tag !== undefined) fields.push({ tag, text: [rest ?? ''] });
    else if (!/^-?\}?$|^\{/.test(row.trim())) fields.at(-1)?.text.push(row.slice(0, 2_000));
    if (fields.length > 4 * statementLimits.lines) {
      unreadable(
        'Plik ma za dużo pozycji. Pobierz z banku wyciąg za krótszy czas.',
        'The file has too many lines. Take a statement of a shorter time from your bank.',
      );
    }
  }
  return fields;
};

/** Each from its `:20:` on. */
const statementsIn = (fields: readonly Field[]): Field[][] => {
  const statements: Field[][] = [];
  for (const field of fields) {
    if (field.tag === '20') statements.push([]);
    statements.at(-1)?.push(field);
  }
  if (statements.length === 0) unreadable('To nie jest wyciąg MT940.', 'This is no MT940 statement.');
  return statements;
};

const readStatement = (fields: readonly Field[]): ReadStatement => {
  const opening = balanceOf(fields.find(({ tag }) => /^60[FM]$/.test(tag)));
  const closing = balanceOf(fields.findLast(({ tag }) => /^62[FM]$/.test(tag)));
  if (opening.currency !== 'PLN' || closing.currency !== 'PLN') {
    unreadable('Wyciąg nie jest w złotych.', 'The statement is not in złoty.');
  }
  const lines: StatementLine[] = [];
  let sum = opening.amount;
  let leftOut = 0;
  for (const [at, field] of fields.entries()) {
    if (field.tag !== '61') continue;
    const { day, change, reference } = movementOf(field);
    sum += change;
    const next = fields[at + 1];
    const words = next?.tag === '86' ? wordsOf(next.text) : { payer: '', title: '' };
    if (change > 0) lines.push({ day, amount: change, reference: keptText(reference), ...words });
    else leftOut += 1;
  }
  if (sum !== closing.amount) {
    unreadable(
      'Salda w wyciągu się nie zgadzają z jego pozycjami. Plik jest niepełny albo uszkodzony; pobierz go jeszcze raz.',
      'The balances of the statement do not agree with its lines. The file is incomplete or damaged; take it again.',
    );
  }
  return { lines, leftOut };
};

/** `C261126PLN1000,00`: credit or debit, day, currency, amount. */
const balanceOf = (field: Field | undefined): Balance => {
  const [, sign, currency, amount] = /^([CD])\d{6}([A-Z]{3})([\d,]+)\s*$/.exec(field?.text[0] ?? '') ?? [];
  if (!sign || !currency || !amount) {
    return unreadable('W wyciągu brakuje sald.', 'The statement lacks its balances.');
  }
  return { currency, amount: (sign === 'C' ? 1 : -1) * groszeOf(amount) };
};

/** `2611261126C2826,30NTRFNONREF//B123`: value day, booking day, sign (R for a reversal), amount, kind, references. */
const movementOf = ({ text }: Field): { day: LocalDate; change: Grosze; reference: string } => {
  const parts = /^(\d{2})(\d{2})(\d{2})(?:\d{4})?(R?[CD])[A-Z]?(\d[\d,]*)[A-Z][A-Z0-9]{3}(.*)$/.exec(
    text[0] ?? '',
  );
  const day = parts && parseLocalDate(`20${parts[1]}-${parts[2]}-${parts[3]}`);
  if (!parts || !day) {
    return unreadable(
      `Tej pozycji wyciągu nie da się odczytać: ${text[0]?.slice(0, 60)}`,
      `This line of the statement cannot be read: ${text[0]?.slice(0, 60)}`,
    );
  }
  const credit = parts[4] === 'C' || parts[4] === 'RD';
  return { day, change: (credit ? 1 : -1) * groszeOf(parts[5]!), reference: parts[6]!.trim() };
};

/** `2826,3` is two thousand eight hundred and twenty-six złoty and thirty grosze; the comma is always there. */
const groszeOf = (text: string): Grosze => {
  const [, zloty, grosze] = /^(\d{1,12}),(\d{0,2})$/.exec(text) ?? [];
  if (!zloty)
    return unreadable(`To nie jest kwota: ${text.slice(0, 30)}`, `This is no amount: ${text.slice(0, 30)}`);
  return Number(zloty) * 100 + Number((grosze ?? '').padEnd(2, '0'));
};

/** Fields of the title and of the payer's name within `:86:`, as Polish banks number them. */
const titleParts = /^(2\d|6[0-3])$/;
const payerParts = /^3[23]$/;

/** `020<20WR/2026/0001/1<32Gmina<33ul. Polna 1`, or `~`, `^`, `?`, `>` in the place of `<`; else all of it is the title. */
const wordsOf = (rows: readonly string[]): { payer: string; title: string } => {
  const text = rows.join('');
  const separator = /^\d{3}([<~^?>])\d{2}/.exec(text)?.[1];
  if (!separator) return { payer: '', title: keptText(rows.join(' ')) };
  const parts = text.slice(3).split(separator).slice(1);
  const told = (numbers: RegExp) =>
    keptText(
      parts
        .filter((part) => numbers.test(part.slice(0, 2)))
        .map((part) => part.slice(2).trim())
        .join(' '),
    );
  return { payer: told(payerParts), title: told(titleParts) };
};

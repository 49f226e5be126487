import { statementLimits } from './statement-line.js';
import { unreadable } from './unreadable.js';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The cells of a text table, quoted by `"` or not, row by row; empty rows are left out.
 * @throws Unreadable beyond the bounds of a statement, or for a quote that is never closed
 */
export const tableRows = (text: string, delimiter: Delimiter): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
    if (row.length > statementLimits.columns) tooMuch();
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
    if (rows.length > statementLimits.lines) tooMuch();
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[(at += 1)]!;
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === delimiter) endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else cell += char;
  }
  if (quoted) {
    unreadable(
      'W pliku jest cudzysłów, którego nic nie zamyka.',
      'The file has a quotation mark that nothing closes.',
    );
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
};

const tooMuch = () =>
  unreadable(
    'Plik ma za dużo wierszy albo kolumn. Pobierz z banku wyciąg za krótszy czas.',
    'The file has too many rows or columns. Take a statement of a shorter time from your bank.',
  );

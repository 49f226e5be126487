import { describe, expect, it } from 'vitest';
import { guessMapping, insistOnTable, readCsv, type CsvMapping } from './csv-mapping.js';
import { decode, guessEncoding } from './decode.js';
import { lineHashes, statementLimits } from './statement-line.js';
import { tableRows } from './table-rows.js';
import { Unreadable } from './unreadable.js';

const table = [
  'Bank Przykładowy S.A.;;;',
  'Data księgowania;Nadawca;Tytuł operacji;Kwota',
  '2026-11-26;"GMINA ""PRZYKŁAD""; URZĄD";"WR/2026/0001/1',
  'obiady";2 826,30',
  '27.11.2026;ZUS;Składki;-1.250,00',
  '2026-11-27;Jan;WR/2026/0002/1;1.250,00 PLN',
  ';;Razem;2 826,30',
].join('\r\n');
const mapping: CsvMapping = {
  ...{ encoding: 'utf-8', delimiter: ';', decimal: ',', day: 0, amount: 3, title: 2, payer: 1 },
};

describe('a table of a bank', () => {
  it('is read by its mapping, which is guessed from its headings', () => {
    expect(guessMapping(table, 'utf-8')).toEqual(mapping);
    expect(readCsv(table, mapping)).toEqual({
      leftOut: 4,
      lines: [
        {
          ...{ day: '2026-11-26', amount: 282_630, reference: '' },
          ...{ payer: 'GMINA "PRZYKŁAD"; URZĄD', title: 'WR/2026/0001/1 obiady' },
        },
        { day: '2026-11-27', amount: 125_000, reference: '', payer: 'Jan', title: 'WR/2026/0002/1' },
      ],
    });
  });

  it('is guessed without headings too, with points', () => {
    const bare = '26/11/2026,Gmina,WR/2026/0001/1,2826.30\n';
    const guessed = guessMapping(bare, 'utf-8');
    expect(guessed).toMatchObject({ delimiter: ',', decimal: '.', day: 0, amount: 3, payer: null });
    expect(readCsv(bare, guessed).lines).toMatchObject([{ day: '2026-11-26', amount: 282_630 }]);
  });

  it.each([
    ['1 234,5', ',', 123_450],
    ['1.234,50', ',', 123_450],
    ['1,234.50', '.', 123_450],
    ['+10', ',', 1_000],
    ['10,005', ',', null],
    ['-10,00', ',', null],
    ['10,00 EUR', ',', null],
    ['=1+1', ',', null],
    ['', ',', null],
  ] as const)('reads the amount %s by %s as %s', (text, decimal, amount) => {
    const { lines } = readCsv(`2026-11-26|x|y|${text}`, { ...mapping, delimiter: '|', decimal });
    expect(lines.map((line) => line.amount)).toEqual(amount === null ? [] : [amount]);
  });

  it('comes in the encodings of Polish banks', () => {
    const cp1250 = new Uint8Array([0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6]);
    expect(guessEncoding(cp1250)).toBe('windows-1250');
    expect(decode(cp1250, 'windows-1250')).toBe('Zażółć');
    const utf8 = new TextEncoder().encode('\ufeffZażółć');
    expect(decode(utf8, guessEncoding(utf8))).toBe('Zażółć');
  });

  it('is a table with days: nobody is asked for the columns of a letter', () => {
    const heading = 'mBank S.A.\n'.repeat(40);
    expect(() => insistOnTable(`${heading}Data;Opis;Kwota\n2026-11-26;Obiady;10,00\n`)).not.toThrow();
    expect(() => insistOnTable('To nie jest wyciąg\nwcale, a wcale, nic')).toThrow(Unreadable);
    expect(() => insistOnTable('%PDF-1.7 xxx')).toThrow('No transfers');
  });

  it('has bounds', () => {
    expect(() => decode(new Uint8Array(statementLimits.bytes + 1).fill(32), 'utf-8')).toThrow(Unreadable);
    expect(() => decode(new Uint8Array([80, 75, 3, 4, 0]), 'utf-8')).toThrow('no text file');
    expect(() => tableRows('a\n'.repeat(statementLimits.lines + 1), ';')).toThrow('too many');
    expect(() => tableRows(';'.repeat(statementLimits.columns), ';')).toThrow('too many');
    expect(() => tableRows('"a', ';')).toThrow('nothing closes');
    expect(readCsv(`2026-11-26;x;${'y'.repeat(10_000)};1,00`, mapping).lines[0]?.title).toHaveLength(500);
  });
});

it('tells lines apart that are alike in everything, and knows each again', () => {
  const { lines } = readCsv(table, mapping);
  const twice = [...lines, ...lines];
  expect(new Set(lineHashes('one', twice)).size).toBe(4);
  expect(lineHashes('one', twice)).toEqual(lineHashes('one', twice));
  expect(lineHashes('other', lines)).not.toEqual(lineHashes('one', lines));
});

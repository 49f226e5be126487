import { expect, it } from 'vitest';
import { transferCode } from './transfer-code.js';

const transfer = {
  ...{ nip: '7390000016', nrb: '61109010140000071219812874', amount: 1 },
  ...{ payee: 'Spółdzielnia', title: 'WR/2026/0001/1' },
};

it('has nine fields between bars, three of them empty', () => {
  expect(transferCode(transfer)).toBe(
    '7390000016|PL|61109010140000071219812874|000001|Spoldzielnia|WR/2026/0001/1|||',
  );
  expect(transferCode({ ...transfer, nip: null })).toMatch(/^\|PL\|/);
});

it.each([
  [99, '000099'],
  [999_999, '999999'],
  [282_630_000, '282630000'],
])('writes %i grosze as %s', (amount, field) => {
  expect(transferCode({ ...transfer, amount }).split('|')[3]).toBe(field);
});

it('cuts names and titles to what the recommendation allows, and no text ends a field or changes its letters', () => {
  const fields = transferCode({
    ...transfer,
    payee: '„Zażółć|gęślą” (Jaźń) Łódź Spółdzielnia',
    title: 'Tytuł|z kreską\ni nową linią, dłuższy niż trzydzieści dwa znaki',
  }).split('|');
  expect(fields).toHaveLength(9);
  expect(fields[4]).toBe('Zazolc gesla Jazn Lo');
  expect(fields[5]).toBe('Tytul z kreska i nowa linia, dlu');
  expect(fields.join('|')).toMatch(/^[\x20-\x7e]+$/);
  expect(fields.join('|').length).toBeLessThanOrEqual(160);
});

it.each([0, -1, 0.5])('takes no amount of %s', (amount) => {
  expect(() => transferCode({ ...transfer, amount })).toThrow(RangeError);
});

import { describe, expect, it } from 'vitest';
import { contractNumber, numberInFileName, numberingYear } from './contract-number.js';

describe('the number of a contract', () => {
  it.each([
    [1, 'WR/2026/0001'],
    [42, 'WR/2026/0042'],
    [9_999, 'WR/2026/9999'],
    [10_000, 'WR/2026/10000'],
  ])('%i is %s', (count, number) => {
    expect(contractNumber(2026, count)).toBe(number);
  });

  it('belongs to the year that Warsaw had', () => {
    expect(numberingYear(new Date('2026-12-31T22:59:59Z'))).toBe(2026);
    expect(numberingYear(new Date('2026-12-31T23:00:00Z'))).toBe(2027);
  });

  it('can stand in the name of a file', () => {
    expect(numberInFileName('WR/2026/0001')).toBe('WR-2026-0001');
  });
});

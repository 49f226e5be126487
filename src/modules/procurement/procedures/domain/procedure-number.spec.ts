import { describe, expect, it } from 'vitest';
import { procedureNumber, procedureYear } from './procedure-number.js';

describe('the number of a procedure', () => {
  it('tells its kind, its year and its place', () => {
    expect(procedureNumber('quotation', 2026, 1)).toBe('ZO/2026/0001');
    expect(procedureNumber('consultation', 2026, 12_345)).toBe('RR/2026/12345');
  });

  it('counts by the calendar of Warsaw', () => {
    expect(procedureYear(new Date('2026-12-31T22:59:59Z'))).toBe(2026);
    expect(procedureYear(new Date('2026-12-31T23:00:00Z'))).toBe(2027);
  });
});

import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { holdsOn, succession, type Dated } from './dated-facts.js';

const day = (text: string) => text as LocalDate;
const today = day('2026-11-24');
const lasting: Dated = { validFrom: day('2026-01-01'), validTo: null };

describe('a dated fact', () => {
  it.each([
    ['2026-01-02', { end: '2026-01-01' }],
    ['2026-12-01', { end: '2026-11-30' }],
    ['2026-01-01', 'replace'],
  ])('that begins on %s follows the lasting one: %o', (from, expected) => {
    expect(succession(lasting, day(from), today)).toEqual(expected);
  });

  it('may not begin before the lasting one, nor further than a year ahead', () => {
    expect(succession(lasting, day('2025-12-31'), today)).toHaveProperty('refused');
    expect(succession(lasting, day('2027-11-26'), today)).toHaveProperty('refused');
    expect(succession(lasting, day('2027-11-25'), today)).toEqual({ end: '2027-11-24' });
  });

  it('ends nothing when it is the first', () => {
    expect(succession(null, day('2014-11-21'), today)).toBe('nothing');
  });

  it('holds from its first day to its last', () => {
    const year: Dated = { validFrom: day('2026-01-01'), validTo: day('2026-12-31') };
    expect(
      ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((at) => holdsOn(year, day(at))),
    ).toEqual([false, true, true, false]);
    expect(holdsOn(lasting, day('2099-01-01'))).toBe(true);
  });
});

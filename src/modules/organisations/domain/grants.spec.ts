import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { firstPathOf, grantStanding, wrongDays } from './grants.js';

const day = (text: string) => text as LocalDate;

describe('a grant', () => {
  const grant = { validFrom: day('2026-03-01'), validTo: day('2026-03-31'), revokedAt: null };

  it('is in force from its first day to its last, both included, unless it was revoked', () => {
    expect(grantStanding(grant, day('2026-02-28'))).toBe('future');
    expect(grantStanding(grant, day('2026-03-01'))).toBe('active');
    expect(grantStanding(grant, day('2026-03-31'))).toBe('active');
    expect(grantStanding(grant, day('2026-04-01'))).toBe('ended');
    expect(grantStanding({ ...grant, revokedAt: new Date() }, day('2026-03-10'))).toBe('revoked');
  });

  it('begins today at the earliest, ends after it begins, and lasts a year at most', () => {
    const today = day('2026-03-01');
    expect(wrongDays(today, today, today)).toEqual([]);
    expect(wrongDays(day('2026-02-28'), today, today)[0]?.pointer).toBe('/validFrom');
    expect(wrongDays(day('2026-03-05'), day('2026-03-04'), today)[0]?.pointer).toBe('/validTo');
    expect(wrongDays(today, day('2027-03-02'), today)).toEqual([]);
    expect(wrongDays(today, day('2027-03-03'), today)[0]?.pointer).toBe('/validTo');
  });

  it('begins on the page of its first scope', () => {
    expect(firstPathOf(['inquiries', 'listings'])).toBe('/panel/oferty');
    expect(firstPathOf(['inquiries'])).toBe('/panel/zapytania');
  });
});

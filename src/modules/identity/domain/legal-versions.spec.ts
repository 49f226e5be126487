import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { legalVersions, versionAnnounced, versionInForce } from './legal-versions.js';

const day = (date: string) => date as LocalDate;
const changes = { pl: 'x', en: 'x' };
const three = [
  { version: 1, from: day('2026-01-01'), changes },
  { version: 2, from: day('2026-06-01'), changes },
  { version: 3, from: day('2026-09-01'), changes },
];

describe('versions of a text', () => {
  it.each([
    ['2025-12-31', 1, 2],
    ['2026-05-31', 1, 2],
    ['2026-06-01', 2, 3],
    ['2026-09-01', 3, undefined],
  ])('on %s version %i holds and the next is %s', (today, inForce, next) => {
    expect(versionInForce(three, day(today)).version).toBe(inForce);
    expect(versionAnnounced(three, day(today))?.version).toBe(next);
  });

  it('are numbered from one and follow each other in time', () => {
    for (const versions of Object.values(legalVersions)) {
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
      const dates = versions.map(({ from }) => from);
      expect(dates).toEqual([...new Set(dates)].sort());
    }
  });
});

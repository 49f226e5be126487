import { describe, expect, it } from 'vitest';
import { dueDigest } from './digest-time.js';

describe('the digest of seven in the morning in Warsaw', () => {
  it.each([
    ['winter', '2026-11-26T05:59:59Z', '2026-11-26T06:00:00Z', '2026-11-26'],
    ['summer', '2026-07-15T04:59:59Z', '2026-07-15T05:00:00Z', '2026-07-15'],
    ['the day that summer time begins', '2026-03-29T04:59:59Z', '2026-03-29T05:00:00Z', '2026-03-29'],
    ['the day that summer time ends', '2026-10-25T05:59:59Z', '2026-10-25T06:00:00Z', '2026-10-25'],
  ])('%s', (_season, before, at, day) => {
    expect(dueDigest(new Date(before))).toBeNull();
    expect(dueDigest(new Date(at))).toEqual({ day, from: new Date(at) });
  });

  it('is still due later that day, and of the next day not before its seven', () => {
    expect(dueDigest(new Date('2026-11-26T22:59:00Z'))?.day).toBe('2026-11-26');
    expect(dueDigest(new Date('2026-11-26T23:30:00Z'))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Touch } from './touch.js';
import { isInterested, refusalOf, type Visit } from './visits.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const PROGRAM = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

const now = new Date('2026-11-27T12:00:00Z');
const touch: Touch = {
  ...{ campaignId: 'c', channel: 'placement', slot: 'search', organisationId: 'shown', listingId: 'l' },
  at: new Date('2026-11-27T11:30:00Z'),
};
const person: Visit = {
  ...{ method: 'GET', userAgent: FIREFOX, purpose: '', coordinator: false, organisationId: null },
};
const judged = (visit: Partial<Visit>, of: Touch | null = touch) =>
  refusalOf(of, { ...person, ...visit }, now);

describe('a click', () => {
  it('of a visitor or of a buyer counts', () => {
    expect(judged({})).toBeNull();
    expect(judged({ organisationId: 'a buyer' })).toBeNull();
  });

  it('counts within a day of the showing', () => {
    const shown = (at: string) => judged({}, { ...touch, at: new Date(at) });
    expect(shown('2026-11-26T12:00:01Z')).toBeNull();
    expect(shown('2026-11-26T12:00:00Z')).toBe('stale');
    expect(shown('2026-11-27T12:04:00Z')).toBeNull();
    expect(shown('2026-11-27T12:06:00Z')).toBe('stale');
  });

  it('counts within thirty days of a newsletter', () => {
    const sent = (at: string) =>
      judged({}, { ...touch, channel: 'newsletter', slot: null, at: new Date(at) });
    expect(sent('2026-10-28T12:00:01Z')).toBeNull();
    expect(sent('2026-10-28T12:00:00Z')).toBe('stale');
  });

  it('of a program, of a browser that asks ahead, of the shown one and of the coordinator does not', () => {
    expect(judged({}, null)).toBe('forged');
    expect(judged({ method: 'HEAD' })).toBe('bot');
    expect(judged({ userAgent: PROGRAM })).toBe('bot');
    expect(judged({ purpose: 'prefetch' })).toBe('prefetch');
    expect(judged({ organisationId: 'shown' })).toBe('own');
    expect(judged({ coordinator: true, organisationId: 'other' })).toBe('own');
  });

  it('of another member does not either', () => {
    const members = new Set(['shown', 'rival']);
    expect(isInterested({ organisationId: 'rival' }, members)).toBe(true);
    expect(isInterested({ organisationId: 'a buyer' }, members)).toBe(false);
    expect(isInterested({ organisationId: null }, members)).toBe(false);
  });

  it('of the campaign as a whole is nobody’s own', () => {
    expect(judged({ organisationId: null }, { ...touch, organisationId: null })).toBeNull();
  });
});

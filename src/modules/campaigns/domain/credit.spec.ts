import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { creditOf, tookPart, windowOn } from './credit.js';
import type { Touch } from './touch.js';

const touch = (at: string, campaignId = 'wiosna'): Touch => ({
  campaignId,
  channel: 'placement',
  slot: 'home-shelf',
  organisationId: 'smak',
  listingId: 'obiady',
  at: new Date(at),
});

const at = new Date('2026-06-30T12:00:00Z');
const within = (touches: readonly Touch[], windowDays = 90) => creditOf(touches, { at, windowDays });

describe('the credit for an inquiry', () => {
  it('goes to the oldest and to the newest touch, in whatever order they come', () => {
    const [may, june, april] = [
      touch('2026-05-01T00:00Z'),
      touch('2026-06-01T00:00Z'),
      touch('2026-04-10T00:00Z'),
    ];
    expect(within([may, june, april])).toEqual({ first: april, last: june });
  });

  it('goes to the only one twice, and to nobody when there is none', () => {
    const only = touch('2026-06-29T12:00:00Z');
    expect(within([only])).toEqual({ first: only, last: only });
    expect(within([])).toBeNull();
  });

  it('reaches back as far as the window, to the minute', () => {
    const edge = touch('2026-04-01T12:00:00Z');
    expect(within([edge])?.first).toBe(edge);
    expect(within([touch('2026-04-01T11:59:00Z')])).toBeNull();
    expect(within([edge], 89)).toBeNull();
    const newer = touch('2026-06-01T00:00Z');
    expect(within([edge, newer], 60)).toEqual({ first: newer, last: newer });
  });

  it('never goes to what came after the inquiry, beyond what clocks may differ by', () => {
    expect(within([touch('2026-06-30T12:04:00Z')])).not.toBeNull();
    expect(within([touch('2026-06-30T12:06:00Z')])).toBeNull();
  });

  it('tells two touches of one minute apart by their order', () => {
    const [one, two] = [touch('2026-06-30T11:00:00Z', 'a'), touch('2026-06-30T11:00:00Z', 'b')];
    expect(within([one, two])).toEqual({ first: one, last: two });
  });
});

describe('the window', () => {
  const windows = [
    { validFrom: '2026-07-01' as LocalDate, days: 30 },
    { validFrom: '2026-01-01' as LocalDate, days: 90 },
  ];
  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 90],
    ['2026-06-30', 90],
    ['2026-07-01', 30],
  ])('of %s is %s days', (day, days) => {
    expect(windowOn(windows, day as LocalDate)?.days ?? null).toBe(days);
  });
});

describe('a supplier', () => {
  const touched = { campaignId: 'wiosna', at: new Date('2026-06-10T00:00Z') };
  const part = (joined: string, left: string | null, campaignId = 'wiosna') => [
    { campaignId, joinedAt: new Date(joined), leftAt: left === null ? null : new Date(left) },
  ];
  it.each([
    ['joined before the touch', part('2026-06-01T00:00Z', null), true],
    ['joined between touch and asking', part('2026-06-20T00:00Z', null), true],
    ['joined after the asking', part('2026-07-01T00:00Z', null), false],
    ['left after the touch', part('2026-06-01T00:00Z', '2026-06-11T00:00Z'), true],
    ['had left before the touch', part('2026-06-01T00:00Z', '2026-06-09T00:00Z'), false],
    ['joined another campaign', part('2026-06-01T00:00Z', null, 'zima'), false],
    ['never joined', [], false],
  ])('that %s', (_, parts, counts) => {
    expect(tookPart(parts, touched, at)).toBe(counts);
  });
});

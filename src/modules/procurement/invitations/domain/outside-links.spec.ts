import { describe, expect, it } from 'vitest';
import { AWARD_DAYS, linkEnd, linkOpens } from './outside-links.js';

const deadline = new Date('2026-12-01T11:00:00Z');
const link = { revokedAt: null, email: 'biuro@firma.example', invitedAt: new Date('2026-11-20'), deadline };
const day = (count: number) => new Date(deadline.getTime() + count * 86_400_000);

describe('a personal link', () => {
  it('opens from the invitation until the award period is over', () => {
    expect(linkOpens(link, day(-3))).toBe(true);
    expect(linkOpens(link, new Date(day(AWARD_DAYS).getTime() - 1))).toBe(true);
    expect(linkOpens(link, day(AWARD_DAYS))).toBe(false);
    expect(linkOpens({ ...link, invitedAt: null }, day(-3))).toBe(false);
  });

  it('moves with the deadline and is not there without one', () => {
    expect(linkOpens({ ...link, deadline: day(5) }, day(AWARD_DAYS + 4))).toBe(true);
    expect(linkEnd(null)).toBeNull();
    expect(linkOpens({ ...link, deadline: null }, day(-3))).toBe(false);
  });

  it('opens for nobody once it is revoked, or the address erased', () => {
    expect(linkOpens({ ...link, revokedAt: day(-4) }, day(-3))).toBe(false);
    expect(linkOpens({ ...link, email: null }, day(-3))).toBe(false);
  });
});

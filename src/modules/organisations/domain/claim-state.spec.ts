import { expect, it } from 'vitest';
import { claimStateOf, type ClaimDates } from './claim-state.js';

const now = new Date('2026-11-24T12:00:00Z');
const earlier = new Date('2026-11-24T11:59:59Z');
const later = new Date('2026-11-24T12:00:01Z');
const link: ClaimDates = { expiresAt: later, usedAt: null, revokedAt: null };

it.each<[string, boolean, ClaimDates | null]>([
  ['not-invited', false, null],
  ['invited', false, link],
  ['expired', false, { ...link, expiresAt: earlier }],
  ['expired', false, { ...link, expiresAt: now }],
  ['revoked', false, { ...link, revokedAt: earlier }],
  ['revoked', false, { ...link, expiresAt: earlier, revokedAt: earlier }],
  ['claimed', true, { ...link, usedAt: earlier }],
  ['claimed', true, null],
  ['claimed', true, link],
  ['not-invited', false, { ...link, usedAt: earlier }],
])('is %s when somebody acts: %s, newest link: %o', (state, claimed, latest) => {
  expect(claimStateOf(claimed, latest, now)).toBe(state);
});

import { describe, expect, it } from 'vitest';
import { isLive, shareStates } from './share-states.js';
import { leadsNet, mostForPartner } from './shares.js';

const parts = [
  { state: 'confirmed', net: 30_001 },
  { state: 'asked', net: 20_000 },
  { state: 'declined', net: 99_999 },
  { state: 'replaced', net: 99_999 },
  { state: 'withdrawn', net: 99_999 },
] as const;

describe('the shares of a contract', () => {
  it('leave to the lead all that nobody has confirmed', () => {
    expect(leadsNet(100_000, [])).toBe(100_000);
    expect(leadsNet(100_000, parts)).toBe(69_999);
  });

  it('are asked for up to a grosz less than what is not asked for yet', () => {
    expect(mostForPartner(100_000, parts)).toBe(49_998);
    expect(mostForPartner(50_001, parts)).toBe(0);
    expect(mostForPartner(0, [])).toBe(0);
  });

  it('are live while they are asked or confirmed', () => {
    expect(shareStates.filter(isLive)).toEqual(['asked', 'confirmed']);
  });
});

import { describe, expect, it } from 'vitest';
import { sifted, type Click } from './clicks.js';

const at = new Date('2026-11-27T12:00:00Z');
const click = (nonce: string, organisationId: string | null = null): Click => ({
  nonce,
  organisationId,
  at,
  touch: { campaignId: 'c', channel: 'placement', slot: 'search', organisationId: 'm', listingId: 'l', at },
});

describe('a batch of clicks', () => {
  it('counts each token once, and none of members', () => {
    const { counted, refused } = sifted(
      [
        click('a'),
        click('b', 'member'),
        click('a'),
        click('b', 'buyer'),
        click('b', 'member'),
        click('c', 'buyer'),
      ],
      new Set(['member']),
    );
    expect(counted.map(({ nonce, organisationId }) => [nonce, organisationId])).toEqual([
      ['a', null],
      ['b', 'buyer'],
      ['c', 'buyer'],
    ]);
    expect(Object.fromEntries(refused)).toEqual({ repeated: 1, rival: 2 });
  });
});

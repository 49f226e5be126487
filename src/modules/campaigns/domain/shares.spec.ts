import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueByShares } from './shares.js';

describe('the parts of a contract', () => {
  it('are the whole for who delivers alone', () => {
    expect(valueByShares(256_001, [{ organisationId: 'smak', weight: 1 }])).toEqual([
      { organisationId: 'smak', net: 256_001 },
    ]);
  });

  it('go by the shares, the odd grosz to the largest remainder', () => {
    const shares = [
      { organisationId: 'a', weight: 1 },
      { organisationId: 'b', weight: 2 },
    ];
    expect(valueByShares(100, shares).map(({ net }) => net)).toEqual([33, 67]);
  });

  it('always add up to the whole', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), weights, (net, each) => {
        const parts = valueByShares(
          net,
          each.map((weight, at) => ({ organisationId: String(at), weight })),
        );
        expect(parts.reduce((sum, part) => sum + part.net, 0)).toBe(net);
      }),
    );
  });
});

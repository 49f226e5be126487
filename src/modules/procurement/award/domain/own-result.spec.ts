import { describe, expect, it } from 'vitest';
import { decimal as d } from '../../../../shared/decimal.js';
import type { BidLine } from '../../bids/bid-content.js';
import type { Asked, Compared } from './compared.js';
import { compare } from './comparison.js';
import { ownLotResults } from './own-result.js';

const asked: Asked = {
  lots: [
    { title: 'Obiady', lines: [{ id: 'a1', name: 'Obiad', quantity: d('1'), unit: 'szt.' }] },
    { title: 'Kawa', lines: [{ id: 'a2', name: 'Kawa', quantity: d('1'), unit: 'szt.' }] },
    { title: 'Herbata', lines: [{ id: 'a3', name: 'Herbata', quantity: d('1'), unit: 'szt.' }] },
  ],
  questions: [],
  criteria: [
    { id: 'k1', by: 'price', name: 'Cena', weight: 60, questionId: null },
    { id: 'k2', by: 'rating', name: 'Smak', weight: 40, questionId: null },
  ],
  estimate: null,
};
const bid = (bidId: string, ...prices: (number | null)[]): Compared => ({
  bidId,
  lines: prices.flatMap((net, at): BidLine[] =>
    net === null
      ? []
      : [
          {
            ...{ offer: 'priced', lineId: `a${at + 1}`, lotNumber: at + 1, quantity: d('1'), unit: 'szt.' },
            ...{ unitPrice: d(String(net / 100)), vat: 'zw', net },
          },
        ],
  ),
  ...{ delivery: [], answers: [], ratings: new Map([['k2', 5]]) },
});
const bids = [bid('own', 200_00, 100_00, 50_00), bid('rival', 157_31, null, null)];
const judging = {
  asked,
  comparison: compare(asked, bids),
  decisions: [
    { lot: 1, bidId: 'rival', justification: 'Tańsza' },
    { lot: 3, bidId: null, justification: 'Za drogo' },
  ],
};
const nameOf = (bidId: string) => `name of ${bidId}`;

describe('what a bidder learns', () => {
  it('is its own place and points where the buyer shows places', () => {
    const [lost, open, closed] = ownLotResults(judging, 'own', { showsRank: true, nameOf });
    expect(lost).toMatchObject({ state: 'lost', chosen: 'name of rival', rank: 2, total: 4_719 + 2_000 });
    expect(lost!.points.map(({ criterion, points }) => [criterion.id, points])).toEqual([
      ['k1', 4_719],
      ['k2', 2_000],
    ]);
    expect(open).toMatchObject({ state: 'open', justification: null, rank: null, total: null, points: [] });
    expect(closed).toMatchObject({ state: 'closed', chosen: null, justification: 'Za drogo' });
  });

  it('is nothing from which another’s price could be reckoned where the buyer does not (§5.3)', () => {
    const results = ownLotResults(judging, 'own', { showsRank: false, nameOf });
    expect(results[0]).toMatchObject({ state: 'lost', rank: null, total: null });
    expect(results[0]!.points.map(({ criterion }) => criterion.id)).toEqual(['k2']);
    expect(JSON.stringify(results)).not.toMatch(/15731|4719|6719/);
  });

  it('is of the lots that it quoted alone', () => {
    const results = ownLotResults(judging, 'rival', { showsRank: true, nameOf });
    expect(results.map(({ lot, state }) => [lot, state])).toEqual([[1, 'won']]);
  });
});

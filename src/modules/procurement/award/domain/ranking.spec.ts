import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaOf, pointsInWords, workingOf, judgedOf, type Judged, type Standing } from './points.js';
import { rank, type Entrant } from './ranking.js';

const price: Judged = { id: 'c', by: 'price', name: 'Cena', weight: 60, questionId: null };
const days: Judged = { id: 't', by: 'days', name: 'Termin', weight: 20, questionId: null };
const ownTransport: Judged = {
  id: 'd',
  by: 'yes',
  name: 'Własny transport',
  weight: 10,
  questionId: 'q1',
};
const taste: Judged = { id: 's', by: 'rating', name: 'Smak', weight: 10, questionId: null };
const criteria = [price, days, ownTransport, taste];

const standing = (over: Partial<Standing> = {}): Standing => ({
  gross: 1_000_00,
  days: 10,
  yes: new Map([['q1', true]]),
  numbers: new Map(),
  ratings: new Map([['s', 5]]),
  ...over,
});
const entrant = (bidId: string, over: Partial<Standing> = {}, complete = true): Entrant => ({
  bidId,
  complete,
  standing: standing(over),
});

describe('points', () => {
  it('are counted by the formula that was told', () => {
    const { scores } = rank(criteria, [
      entrant('a', { gross: 1_000_00, days: 14 }),
      entrant('b', {
        gross: 1_500_00,
        days: 7,
        yes: new Map([['q1', false]]),
        ratings: new Map([['s', 10]]),
      }),
      entrant('c', { gross: 3_000_00, days: null, yes: new Map(), ratings: new Map([['s', 0]]) }),
    ]);
    expect(scores.map(({ points }) => points.map((each) => each.points))).toEqual([
      [6_000, 1_000, 1_000, 500],
      [4_000, 2_000, 0, 1_000],
      [2_000, 0, 0, 0],
    ]);
    expect(scores.map(({ total, rank: place, tied }) => [total, place, tied])).toEqual([
      [8_500, 1, false],
      [7_000, 2, false],
      [2_000, 3, false],
    ]);
  });

  it('share a place and skip the next where they are equal', () => {
    const { scores } = rank(
      [{ ...price, weight: 100 }],
      [
        entrant('a', { gross: 3_00 }),
        entrant('b', { gross: 2_00 }),
        entrant('c', { gross: 2_00 }),
        entrant('d', { gross: 9_00 }, false),
      ],
    );
    expect(scores.map((score) => [score.rank, score.tied])).toEqual([
      [3, false],
      [1, true],
      [1, true],
      [null, false],
    ]);
  });

  it('of a bid with a line left out are not counted, nor does its price make others worse', () => {
    const { scores, best } = rank(criteria, [entrant('a'), entrant('b', { gross: 1_00, days: 1 }, false)]);
    expect(best).toEqual({ gross: 1_000_00, days: 10, numbers: new Map() });
    expect(scores.map(({ total }) => total)).toEqual([9_500, null]);
    expect(rank(criteria, [entrant('b', {}, false)])).toMatchObject({ best: null, pending: false });
  });

  it('wait for the marks by hand: until then nobody has a place', () => {
    const { scores, pending } = rank(criteria, [entrant('a'), entrant('b', { ratings: new Map() })]);
    expect(pending).toBe(true);
    expect(scores.map((score) => [score.total, score.rank])).toEqual([
      [9_500, null],
      [null, null],
    ]);
  });

  it('of a number are its share of the highest; an answer is a yes or a number by its question', () => {
    const [months, yes] = judgedOf(
      [
        { id: 'g', kind: 'answer', name: 'Gwarancja', weight: 100, questionId: 'q2' },
        { id: 'd', kind: 'answer', name: 'Transport', weight: 100, questionId: 'q1' },
      ],
      [
        { id: 'q1', kind: 'yes-no' },
        { id: 'q2', kind: 'number' },
      ],
    );
    expect(yes!.by).toBe('yes');
    const with_ = (...given: [string, bigint][]) => ({ numbers: new Map(given) });
    const { scores } = rank(
      [months!],
      [entrant('a', with_(['q2', 24_000_000n])), entrant('b', with_(['q2', 36_000_000n])), entrant('c')],
    );
    expect(scores.map(({ total }) => total)).toEqual([6_667, 10_000, 0]);
  });

  it('of prices of nothing are full, and of others none', () => {
    const { scores } = rank([{ ...price, weight: 100 }], [entrant('a', { gross: 0 }), entrant('b')]);
    expect(scores.map(({ total }) => total)).toEqual([10_000, 0]);
  });

  it('are exact to the hundredth for any bids, within the weights, and the same in any order', () => {
    const drawn = fc.record({
      gross: fc.integer({ min: 0, max: 10 ** 13 }),
      days: fc.option(fc.integer({ min: 0, max: 3_650 })),
      yes: fc.boolean(),
      rating: fc.integer({ min: 0, max: 10 }),
      complete: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 20 }), (bids) => {
        const entrants = bids.map((bid, at) =>
          entrant(
            String(at),
            {
              ...{ gross: bid.gross, days: bid.days },
              ...{ yes: new Map([['q1', bid.yes]]), ratings: new Map([['s', bid.rating]]) },
            },
            bid.complete,
          ),
        );
        const { scores } = rank(criteria, entrants);
        const whole = bids.filter(({ complete }) => complete);
        const least = whole.reduce((low, { gross }) => (gross < low ? gross : low), Number.MAX_SAFE_INTEGER);
        scores.forEach((score, at) => {
          const bid = bids[at]!;
          if (!bid.complete) return expect(score).toMatchObject({ total: null, rank: null });
          const got = score.points[0]!.points!;
          // |got/100 − least/gross·60| ≤ half a hundredth, in whole numbers; exactly half goes up.
          const off = BigInt(got) * BigInt(bid.gross) - BigInt(least) * 6_000n;
          if (bid.gross > 0) {
            expect(2n * off <= BigInt(bid.gross)).toBe(true);
            expect(-2n * off < BigInt(bid.gross)).toBe(true);
          } else expect(got).toBe(6_000);
          score.points.forEach(({ points }, of) => {
            expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(criteria[of]!.weight * 100);
          });
          expect(score.total).toBe(score.points.reduce((sum, { points }) => sum + points!, 0));
          const before = scores.filter((other) => other.total !== null && other.total > score.total!);
          expect(score.rank).toBe(before.length + 1);
        });
        const turned = rank(criteria, entrants.toReversed());
        expect(turned.scores.toReversed()).toEqual(scores);
      }),
    );
  });

  it('never fall when a price does', () => {
    const amount = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(amount, amount, fc.array(amount, { maxLength: 5 }), (one, other, rest) => {
        const totalAt = (gross: number) =>
          rank(
            [{ ...price, weight: 100 }],
            [entrant('x', { gross }), ...rest.map((g, at) => entrant(`${at}`, { gross: g }))],
          ).scores[0]!.total!;
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(totalAt(low)).toBeGreaterThanOrEqual(totalAt(high));
      }),
    );
  });
});

describe('words of points', () => {
  it('show the formula, and this bid’s figures in it', () => {
    expect(formulaOf(price)).toEqual({
      pl: 'najniższa cena brutto ÷ cena brutto tej wyceny × 60',
      en: 'lowest gross price ÷ gross price of this quote × 60',
    });
    const best = { gross: 1_000_00, days: 7, numbers: new Map([['q2', 36_500_000n]]) };
    expect(workingOf(price, standing({ gross: 1_500_00 }), best, 'pl')).toBe(
      '1\u00a0000,00\u00a0zł ÷ 1\u00a0500,00\u00a0zł × 60',
    );
    expect(workingOf(days, standing(), best, 'en')).toBe('7 ÷ 10 × 20');
    const months: Judged = { ...days, by: 'number', questionId: 'q2' };
    expect(workingOf(months, standing({ numbers: new Map([['q2', 24_000_000n]]) }), best, 'pl')).toBe(
      '24 ÷ 36,5 × 20',
    );
    expect(workingOf(taste, standing(), best, 'pl')).toBe('5 ÷ 10 × 10');
    expect(workingOf(days, standing({ days: null }), best, 'pl')).toBeNull();
  });

  it.each([
    [0, '0,00', '0.00'],
    [5, '0,05', '0.05'],
    [4_850, '48,50', '48.50'],
    [10_000, '100,00', '100.00'],
  ])('%i hundredths are %s', (points, pl, en) => {
    expect([pointsInWords(points, 'pl'), pointsInWords(points, 'en')]).toEqual([pl, en]);
  });
});

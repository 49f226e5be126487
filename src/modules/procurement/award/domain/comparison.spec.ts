import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal as d } from '../../../../shared/decimal.js';
import { lineNet } from '../../../../shared/money.js';
import { vatRates, type VatRate } from '../../../../shared/vat.js';
import { combinationOf } from './combination.js';
import type { BidLine } from '../../bids/bid-content.js';
import type { Asked, Compared } from './compared.js';
import { compare, unanswered } from './comparison.js';
import { lowPrices } from './low-price.js';

const asked: Asked = {
  lots: [
    {
      title: 'Obiady',
      lines: [
        { id: 'a1', name: 'Ziemniaki', quantity: d('2000'), unit: 'kg' },
        { id: 'a2', name: 'Obiad', quantity: d('100'), unit: 'porcja' },
      ],
    },
    { title: 'Sprzątanie', lines: [{ id: 'b1', name: 'Sprzątanie', quantity: d('10'), unit: 'godz.' }] },
  ],
  questions: [
    { id: 'q1', text: 'Własny transport?', kind: 'yes-no' },
    { id: 'q2', text: 'Skąd warzywa?', kind: 'text' },
  ],
  criteria: [
    { id: 'c', by: 'price', name: 'Cena', weight: 80, questionId: null },
    { id: 'q', by: 'yes', name: 'Transport', weight: 20, questionId: 'q1' },
  ],
  estimate: 10_000_00,
};

const offer = (
  lineId: string,
  quantity: string,
  unit: string,
  price: string,
  vat: VatRate = '8',
): BidLine => ({
  ...{ offer: 'priced', lineId, lotNumber: lineId.startsWith('a') ? 1 : 2 },
  ...{ quantity: d(quantity), unit, unitPrice: d(price), vat, net: lineNet(d(quantity), d(price)) },
});
const replaced = (line: BidLine, name: string): BidLine =>
  ({ ...line, offer: 'replacement', name }) as BidLine;
const none = (lineId: string, lotNumber: number): BidLine => ({ offer: 'unavailable', lineId, lotNumber });
const bid = (bidId: string, lines: BidLine[], over: Partial<Compared> = {}): Compared => ({
  ...{ bidId, lines, delivery: [], answers: [{ questionId: 'q1', text: 'yes' }], ratings: new Map() },
  ...over,
});

describe('lines', () => {
  it('are compared by the gross price of the unit that was asked for', () => {
    const { lots } = compare(asked, [
      bid('kg', [offer('a1', '2000', 'kg', '2', '5')]),
      bid('t', [replaced(offer('a1', '2', 't', '1990', '23'), 'Ziemniaki w workach')]),
      bid('bag', [replaced(offer('a1', '80', 'worek', '40'), 'Worki 25 kg')]),
      bid('not', [none('a1', 1)]),
      bid('other-lot', [offer('b1', '10', 'godz.', '50')]),
    ]);
    const offers = lots[0]!.lines[0]!.offers;
    expect(offers.map(({ best }) => best)).toEqual([true, false, false, false, false]);
    expect(offers.map(({ perAsked }) => perAsked)).toEqual([null, '1.99', null, null, null]);
    expect(offers.map(({ otherUnit }) => otherUnit)).toEqual([false, false, true, false, false]);
    expect(offers.map(({ otherQuantity }) => otherQuantity)).toEqual([false, false, true, false, false]);
    expect(offers.map(({ line }) => line?.offer ?? null)).toEqual([
      'priced',
      'replacement',
      'replacement',
      'unavailable',
      null,
    ]);
  });

  it('of equal price are best together, and one alone is best of nothing', () => {
    const best = (...prices: string[]) =>
      compare(
        asked,
        prices.map((price, at) => bid(String(at), [offer('b1', '10', 'godz.', price)])),
      ).lots[1]!.lines[0]!.offers.map((each) => each.best);
    expect(best('50', '50', '51')).toEqual([true, true, false]);
    expect(best('50')).toEqual([false]);
  });
});

describe('lots', () => {
  const [whole, half, other] = [
    bid(
      'whole',
      [offer('a1', '2000', 'kg', '2'), offer('a2', '100', 'porcja', '20'), offer('b1', '10', 'godz.', '60')],
      {
        delivery: [
          { lotNumber: 1, days: 3 },
          { lotNumber: 2, days: 9 },
        ],
      },
    ),
    bid('half', [offer('a1', '2000', 'kg', '1'), none('a2', 1)], { delivery: [{ lotNumber: 1, days: 5 }] }),
    bid('other', [offer('b1', '10', 'godz.', '50', '23')], { answers: [] }),
  ];
  const result = compare(asked, [whole, half, other]);

  it('have their own totals, and what is left out stands beside the ranking', () => {
    const [food] = result.lots;
    expect(food!.contenders.map(({ quoted, complete }) => [quoted, complete])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
    expect(food!.contenders[0]!.totals).toMatchObject({ net: 6_000_00, vat: 480_00, gross: 6_480_00 });
    expect(food!.contenders[1]!.missing.map(({ name }) => name)).toEqual(['Obiad']);
    expect(food!.contenders.map(({ score }) => score.rank)).toEqual([1, null, null]);
  });

  it('are ranked each by itself, and all together among those who offer everything', () => {
    const [, cleaning] = result.lots;
    // 60·1.08 = 64.8, 50·1.23 = 61.5 an hour; without an answer no points for it
    expect(cleaning!.contenders.map(({ score }) => [score.total, score.rank])).toEqual([
      [9_593, 1],
      [null, null],
      [8_000, 2],
    ]);
    expect(result.whole.contenders.map(({ score }) => score.rank)).toEqual([1, null, null]);
    expect(result.whole.contenders.map(({ days }) => days)).toEqual([9, null, null]);
    expect(result.whole.contenders[0]!.totals.gross).toBe(7_128_00);
  });

  it('can go to several: the cheapest of each against one for all', () => {
    expect(combinationOf(result, [whole, half, other])).toEqual({
      lots: [
        { number: 1, bidId: 'whole', gross: 6_480_00 },
        { number: 2, bidId: 'other', gross: 615_00 },
      ],
      gross: 7_095_00,
      suppliers: 2,
      single: { bidId: 'whole', gross: 7_128_00 },
    });
    expect(combinationOf(compare(asked, [half, other]), [half, other])).toBeNull();
    const one = { ...asked, lots: asked.lots.slice(0, 1) };
    expect(combinationOf(compare(one, [whole]), [whole])).toBeNull();
  });

  it('know which questions stay without an answer', () => {
    expect(unanswered(asked, other).map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(unanswered(asked, whole).map(({ id }) => id)).toEqual(['q2']);
  });

  it('cost by lots never more than with the one who is cheapest for all, but for a grosz a lot and rate', () => {
    const price = fc.integer({ min: 0, max: 99_999 }).map((hundredths) => String(hundredths / 100));
    const drawn = fc.array(fc.tuple(price, price, price, fc.constantFrom(...vatRates)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(drawn, (prices) => {
        const bids = prices.map(([p1, p2, p3, vat], at) =>
          bid(String(at), [
            offer('a1', '3.5', 'kg', p1, vat),
            offer('a2', '7', 'porcja', p2),
            offer('b1', '1.25', 'godz.', p3, vat),
          ]),
        );
        const found = combinationOf(compare(asked, bids), bids)!;
        expect(found.gross).toBeLessThanOrEqual(found.single!.gross + 4);
        for (const lot of compare(asked, bids).lots)
          for (const { totals } of lot.contenders) expect(totals.gross).toBe(totals.net + totals.vat);
      }),
    );
  });
});

describe('a price that looks too low', () => {
  const priced = (bidId: string, gross: number) => ({ bidId, gross, net: gross });

  it('is at least 30 % below the mean or the estimate, to the grosz', () => {
    // mean of 70, 130, 100 = 100
    const bids = [priced('a', 70), priced('b', 130), priced('c', 100)];
    expect(lowPrices(bids, null).get('a')).toEqual(['mean']);
    expect(lowPrices([priced('a', 71), ...bids.slice(1)], null).get('a')).toEqual([]);
    expect(lowPrices(bids, 143).get('c')).toEqual(['estimate']);
    expect(lowPrices(bids, 142).get('c')).toEqual([]);
    expect(lowPrices([priced('a', 5)], null).get('a')).toEqual([]);
    expect(lowPrices([], 100).size).toBe(0);
  });
});

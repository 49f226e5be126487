import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import { decimal as d } from '../../../../shared/decimal.js';
import { awardedLines, deliverySpan, placesOf } from './award-terms.js';
import type { BidLine } from '../../bids/bid-content.js';

const day = (text: string) => text as LocalDate;
const line = (id: string, lotNumber: number, over = {}) => ({
  ...{ id, lotNumber, name: `Pozycja ${id}`, quantity: d('10'), unit: 'kg', listingId: null },
  ...{ places: [] as string[], from: null, to: null },
  ...over,
});
const asked = [
  line('a1', 1, { places: ['Szkoła'], from: day('2026-12-01'), to: day('2026-12-10') }),
  line('a2', 1),
  line('a3', 2, { to: day('2027-01-31') }),
];
const priced = { quantity: d('10'), unit: 'kg', unitPrice: d('2'), vat: '5', net: 2_000 } as const;
const bid: BidLine[] = [
  { offer: 'priced', lineId: 'a1', lotNumber: 1, ...priced },
  { offer: 'unavailable', lineId: 'a2', lotNumber: 1 },
  { offer: 'replacement', lineId: 'a3', lotNumber: 2, name: 'Inne', ...priced },
];

describe('what an award makes of a bid', () => {
  it('is the priced lines of its lots, a replacement by its own name', () => {
    expect(awardedLines(bid, asked, [1, 2]).map(({ name }) => name)).toEqual(['Pozycja a1', 'Inne']);
    expect(awardedLines(bid, asked, [2])).toEqual([{ name: 'Inne', ...priced }]);
  });

  it('is delivered when the bid says, else when it was asked', () => {
    const today = day('2026-11-27');
    const said = [{ lotNumber: 2, days: 14, from: null, to: null }];
    expect(deliverySpan([1], said, asked, today)).toEqual({ from: '2026-12-01', to: '2026-12-10' });
    expect(deliverySpan([2], said, asked, today)).toEqual({ from: null, to: '2026-12-11' });
    expect(deliverySpan([1, 2], said, asked, today)).toEqual({ from: '2026-12-01', to: '2026-12-11' });
    expect(deliverySpan([2], [], [line('a3', 2)], today)).toEqual({ from: null, to: null });
    const crossed = [
      { lotNumber: 1, days: null, from: day('2027-03-01'), to: null },
      { lotNumber: 2, days: 1, from: null, to: null },
    ];
    expect(deliverySpan([1, 2], crossed, asked, today)).toEqual({ from: '2026-11-28', to: '2027-03-01' });
  });

  it('goes to the places of its lines, else of the whole', () => {
    expect(placesOf([1], asked, ['Urząd'])).toBe('Szkoła');
    expect(placesOf([2], asked, ['Urząd', 'Biblioteka'])).toBe('Urząd; Biblioteka');
    expect(placesOf([2], asked, [])).toBe('');
  });
});

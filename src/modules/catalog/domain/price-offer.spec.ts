import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/dates.js';
import { decimal as d } from '../../../shared/decimal.js';
import {
  OFFER_MAX_DAYS,
  basisPointsOf,
  offerErrors,
  offerHoldsFor,
  offerState,
  percentOf,
  type OfferTerms,
} from './price-offer.js';

const today = '2026-11-27' as LocalDate;
const terms: OfferTerms = {
  ...{ kind: 'percent', basisPoints: 1000, price: null, minQuantity: null },
  ...{ startsOn: today, endsOn: addDays(today, 6) },
};
const wrong = (change: Partial<OfferTerms>) =>
  offerErrors({ ...terms, ...change }, today).map(({ pointer }) => pointer);

describe('a price offer', () => {
  it('says how much, from when to when', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ basisPoints: null })).toEqual(['/percent']);
    expect(wrong({ basisPoints: basisPointsOf(d('100')) })).toEqual(['/percent']);
    expect(wrong({ kind: 'price' })).toEqual(['/price']);
    expect(wrong({ startsOn: addDays(today, -1) })).toEqual(['/startsOn']);
    expect(wrong({ endsOn: addDays(today, -1) })).toEqual(['/endsOn']);
    expect(wrong({ endsOn: addDays(today, OFFER_MAX_DAYS - 1) })).toEqual([]);
    expect(wrong({ endsOn: addDays(today, OFFER_MAX_DAYS) })).toEqual(['/endsOn']);
  });

  it('keeps percents as hundredths', () => {
    expect([basisPointsOf(d('12.5')), percentOf(1250), percentOf(1)]).toEqual([1250, '12.5', '0.01']);
  });

  it('comes, runs to the end of its last day, is over, or was ended', () => {
    const at = (day: LocalDate, endedAt: Date | null = null) => offerState({ ...terms, endedAt }, day);
    expect(at(addDays(today, -1))).toBe('coming');
    expect(at(today)).toBe('running');
    expect(at(terms.endsOn)).toBe('running');
    expect(at(addDays(terms.endsOn, 1))).toBe('over');
    expect(at(today, new Date('2026-11-27T10:00:00Z'))).toBe('ended');
  });

  it('holds from its minimum on, in its own unit', () => {
    const holds = (minQuantity: string | null, quantity: string | null, unit: string | null = 'porcja') =>
      offerHoldsFor(
        { unit: 'porcja', minQuantity: minQuantity === null ? null : d(minQuantity) },
        { quantity: quantity === null ? null : d(quantity), unit },
      );
    expect([holds(null, null, null), holds(null, '1'), holds('100', '100'), holds('100', '250')]).toEqual([
      ...[true, true, true, true],
    ]);
    expect([
      holds('100', '99.5'),
      holds('100', null),
      holds(null, '1', 'kg'),
      holds('9', '10', 'kg'),
    ]).toEqual([...[false, false, false, false]]);
  });
});

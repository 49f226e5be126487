import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import Big from 'big.js';
import { addDays, type LocalDate } from '../../../shared/dates.js';
import { decimal as d } from '../../../shared/decimal.js';
import { amountOf, monthlyAmounts, sameUnit, type CapacityDemand } from './capacity-demand.js';

const measured = (quantity: string, unit: string) => ({ quantity: d(quantity), unit });
const demand = (more: Partial<CapacityDemand>): CapacityDemand => ({
  listingId: 'l',
  asked: null,
  lines: [],
  from: null,
  to: null,
  ...more,
});
const today = '2026-11-23' as LocalDate;
const days = (from: string | null, to: string | null = from) => ({
  from: from as LocalDate | null,
  to: to as LocalDate | null,
});
const taken = (more: Partial<CapacityDemand>, unit = 'porcja') =>
  Object.fromEntries(
    monthlyAmounts(demand(more), unit, today).map(({ month, amount }) => [month, String(amount)]),
  );

describe('units', () => {
  it('are the same whatever their spelling, never by guess', () => {
    expect(sameUnit('m²/mies.', 'M2 / mies')).toBe(true);
    expect(sameUnit('szt.', 'szt')).toBe(true);
    expect(sameUnit('porcja', 'porcji')).toBe(false);
    expect(sameUnit('m²', 'm²/mies.')).toBe(false);
  });
});

describe('how much an award takes', () => {
  const of = (more: Partial<CapacityDemand>) => amountOf(demand(more), 'osoba')?.toString() ?? null;

  it('is what its lines add up to in the unit of the ledger', () => {
    expect(of({ lines: [measured('100', 'osoba'), measured('20', 'Osoba'), measured('1', 'kurs')] })).toBe(
      '120',
    );
  });

  it('is what was asked for where lines name the same people twice', () => {
    const lines = [measured('40', 'osoba'), measured('40', 'osoba'), measured('40', 'kpl.')];
    expect(of({ asked: measured('40', 'osoba'), lines })).toBe('40');
    expect(of({ asked: measured('40', 'osoba'), lines: [measured('30', 'osoba')] })).toBe('30');
    expect(of({ asked: measured('40', 'osoba'), lines: [measured('1', 'kpl.')] })).toBe('40');
  });

  it('is not known when nobody named the unit', () => {
    expect(of({ asked: measured('40', 'porcja'), lines: [measured('1', 'kpl.')] })).toBeNull();
    expect(of({})).toBeNull();
  });
});

describe('in which months', () => {
  const lines = [measured('120', 'porcja')];

  it('is the month of the one day', () => {
    expect(taken({ lines, ...days('2026-12-05') })).toEqual({ '2026-12': '120' });
    expect(taken({ lines, ...days('2026-12-05', null) })).toEqual({ '2026-12': '120' });
    expect(taken({ lines, ...days(null, '2027-01-05') })).toEqual({ '2027-01': '120' });
  });

  it('is spread by days, in whole units for a whole amount', () => {
    expect(taken({ lines, ...days('2026-11-30', '2026-12-01') })).toEqual({
      '2026-11': '60',
      '2026-12': '60',
    });
    expect(taken({ lines: [measured('100', 'porcja')], ...days('2026-12-01', '2027-02-28') })).toEqual({
      '2026-12': '34',
      '2027-01': '35',
      '2027-02': '31',
    });
  });

  it('is the whole in every month for a unit per month', () => {
    const cleaning = { lines: [measured('850', 'm²/mies.')], ...days('2026-12-10', '2027-02-01') };
    expect(taken(cleaning, 'm2 / mies')).toEqual({ '2026-12': '850', '2027-01': '850', '2027-02': '850' });
    const meals = { lines: [measured('900', 'porcja/dzień')], ...days('2026-12-10', '2027-01-20') };
    expect(taken(meals, 'porcja/dzień')).toEqual({ '2026-12': '900', '2027-01': '900' });
  });

  it('is nowhere when the days are not known, or turned round', () => {
    expect(taken({ lines })).toEqual({});
    expect(taken({ lines, ...days('2026-12-05', '2026-12-04') })).toEqual({});
  });

  it('leaves closed months and those beyond the ledger alone, without moving their part to others', () => {
    expect(taken({ lines, ...days('2026-10-31', '2026-11-01') })).toEqual({ '2026-11': '60' });
    expect(taken({ lines, ...days('2027-10-31', '2027-11-01') })).toEqual({ '2027-10': '60' });
    expect(taken({ lines, ...days('2026-09-01', '2026-09-30') })).toEqual({});
    expect(taken({ lines, ...days('2028-01-01', '9999-12-31') })).toEqual({});
  });

  it('adds up to the whole within the ledger, whatever the days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000_000 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 40 }),
        (millionths, whole, length, start) => {
          const quantity = whole ? String(millionths) : String(new Big(millionths).times('0.000001'));
          const from = addDays(today, start);
          const parts = monthlyAmounts(
            {
              ...demand({}),
              asked: { quantity: quantity as never, unit: 'kg' },
              from,
              to: addDays(from, length),
            },
            'kg',
            today,
          );
          const sum = parts.reduce((total, { amount }) => total.plus(amount), new Big('0'));
          expect(String(sum)).toBe(String(new Big(quantity)));
          expect(parts.every(({ amount }) => new Big(amount).gt('0'))).toBe(true);
        },
      ),
    );
  });
});

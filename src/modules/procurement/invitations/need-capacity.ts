import Big from 'big.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import { addMonths, monthOf, type Month } from '../../../shared/months.js';
import { monthlyAmounts, sameUnit, type ShownCapacity } from '../../catalog/index.js';
import type { NeedLine } from './data/matching.queries.js';
import { capacityFit, type CapacityFit, type Wanted } from './domain/capacity-fit.js';
import type { FreeOffer } from './domain/coverage.js';

/** Further ahead no ledger looks. */
const MONTHS_AHEAD = 12;

/** The months from this one on in which something is wanted; none where the lines name no days. */
export const monthsOf = (lines: readonly NeedLine[], today: LocalDate): Month[] => {
  const present = monthOf(today);
  const months = new Set<Month>();
  for (const { from, to } of lines) {
    const start = from ?? to;
    const end = to ?? from;
    if (!start || !end) continue;
    const last = addMonths(present, MONTHS_AHEAD - 1);
    for (let month = monthOf(start); month <= monthOf(end) && month <= last; month = addMonths(month, 1))
      if (month >= present) months.add(month);
  }
  return [...months].sort();
};

/** How much of the unit the lines want in each month, by the rule by which an award takes capacity. */
export const wantedOf = (lines: readonly NeedLine[], unit: string, today: LocalDate): Wanted[] => {
  const sums = new Map<Month, Big>();
  for (const { quantity, unit: own, from = null, to = null } of lines) {
    if (!quantity || !own || !sameUnit(own, unit)) continue;
    const demand = { listingId: '', asked: null, lines: [{ quantity, unit: own }], from, to };
    for (const { month, amount } of monthlyAmounts(demand, unit, today))
      sums.set(month, (sums.get(month) ?? new Big('0')).plus(amount));
  }
  return [...sums].sort().map(([month, sum]) => ({ month, amount: String(sum) as Decimal }));
};

/** The units that the lines name, each once however it is spelled. */
export const unitsOf = (lines: readonly NeedLine[]): string[] =>
  lines.reduce<string[]>(
    (units, { unit }) => (unit && !units.some((known) => sameUnit(known, unit)) ? [...units, unit] : units),
    [],
  );

/** How what a listing shows meets the lines; null when it shows nothing of those months. */
export const capacityOf = (
  lines: readonly NeedLine[],
  months: readonly Month[],
  shown: ShownCapacity | null,
  today: LocalDate,
): CapacityFit | null =>
  shown && capacityFit(shown.unit ? wantedOf(lines, shown.unit, today) : [], months, shown.months);

/**
 * What each supplier shows exactly of a unit. Of several listings of one supplier the greatest amount of a month
 * counts, not the sum: the same people may stand behind them.
 */
export const freeOf = (
  listings: readonly { readonly listingId: string; readonly supplierId: string }[],
  shown: ReadonlyMap<string, ShownCapacity>,
  unit: string,
): FreeOffer[] => {
  const bySupplier = new Map<string, Map<Month, Decimal>>();
  for (const { listingId, supplierId } of listings) {
    const capacity = shown.get(listingId);
    if (!capacity?.unit || !sameUnit(capacity.unit, unit)) continue;
    const months = bySupplier.get(supplierId) ?? new Map<Month, Decimal>();
    for (const { month, free } of capacity.months) {
      const known = months.get(month);
      if (free !== null && (!known || new Big(free).gt(known))) months.set(month, free);
    }
    bySupplier.set(supplierId, months);
  }
  return [...bySupplier].map(([supplierId, months]) => ({
    supplierId,
    months: [...months].map(([month, free]) => ({ month, free })),
  }));
};

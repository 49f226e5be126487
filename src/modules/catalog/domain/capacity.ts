import Big from 'big.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import { addMonths, monthOf, monthsFrom, type Month } from '../../../shared/months.js';

/** What others may see of a ledger, as its owner chooses: nothing, bands in words, or the amounts. */
export const disclosures = ['none', 'rough', 'exact'] as const;
export type Disclosure = (typeof disclosures)[number];

/** A ledger looks a year ahead, the present month included; a month that has passed is closed. */
export const MONTHS_AHEAD = 12;

export const openMonths = (today: LocalDate): Month[] => monthsFrom(monthOf(today), MONTHS_AHEAD);

export const isOpen = (month: Month, today: LocalDate): boolean => {
  const present = monthOf(today);
  return month >= present && month <= addMonths(present, MONTHS_AHEAD - 1);
};

export type LedgerMonth = {
  readonly month: Month;
  /** What can still be taken on; null = the supplier does not say. */
  readonly free: Decimal | null;
  /** Taken by awards whose contracts are in force. */
  readonly reserved: Decimal;
  /** Taken by contracts that were delivered. */
  readonly used: Decimal;
};

/** A listing's ledger as its owner sees it; version 0 and no unit = not kept yet. */
export type Ledger = {
  readonly listingId: string;
  readonly title: string;
  readonly unit: string | null;
  readonly disclosure: Disclosure;
  readonly version: number;
  readonly months: readonly LedgerMonth[];
};

const NOTHING = '0' as Decimal;

/** The twelve open months of a ledger, those without a row too. */
export const ledgerMonths = ({ months }: Pick<Ledger, 'months'>, today: LocalDate): LedgerMonth[] =>
  openMonths(today).map(
    (month) =>
      months.find((each) => each.month === month) ?? { month, free: null, reserved: NOTHING, used: NOTHING },
  );

/** How much of a month is free, in words: nothing, less than half, half or more. */
export const capacityBands = ['none', 'little', 'plenty'] as const;
export type CapacityBand = (typeof capacityBands)[number];

export type ShownMonth = {
  readonly month: Month;
  readonly free: Decimal | null;
  readonly band: CapacityBand | null;
};

export type ShownCapacity = {
  readonly disclosure: Exclude<Disclosure, 'none'>;
  /** Null in a rough view, which counts nothing. */
  readonly unit: string | null;
  readonly months: readonly ShownMonth[];
};

/**
 * What others see: the months of which the owner speaks, exact or in bands; null when nothing. Bands compare
 * with the fullest month of the ledger as it would be without awards, so that equal months full of work do
 * not pass for free ones.
 */
export const shownOf = ({ disclosure, unit, months }: Omit<Ledger, 'title'>): ShownCapacity | null => {
  const spoken = months.flatMap(({ free, ...rest }) => (free === null ? [] : [{ free, ...rest }]));
  if (disclosure === 'none' || spoken.length === 0) return null;
  if (disclosure === 'exact') {
    return { disclosure, unit, months: spoken.map(({ month, free }) => ({ month, free, band: null })) };
  }
  const whole = spoken
    .map(({ free, reserved, used }) => new Big(free).plus(reserved).plus(used))
    .reduce((most, each) => (each.gt(most) ? each : most));
  return {
    disclosure,
    unit: null,
    months: spoken.map(({ month, free }) => ({ month, free: null, band: bandOf(new Big(free), whole) })),
  };
};

const bandOf = (free: Big, whole: Big): CapacityBand => {
  if (free.eq('0')) return 'none';
  return free.times('2').lt(whole) ? 'little' : 'plenty';
};

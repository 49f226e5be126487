import Big from 'big.js';
import { daysBetween, type LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import { addMonths, firstDayOf, monthOf, type Month } from '../../../shared/months.js';
import { fold } from '../../../shared/text.js';
import { MONTHS_AHEAD } from './capacity.js';

type Measured = { readonly quantity: Decimal; readonly unit: string };

/** What an award asks of one listing. A joint award has several of these. */
export type CapacityDemand = {
  readonly listingId: string;
  /** What the inquiry asked for; null when it named no quantity. */
  readonly asked: Measured | null;
  /** The accepted lines. */
  readonly lines: readonly Measured[];
  /** Days of delivery, inclusive; one of the two is a single day, none = not known. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

export type MonthlyAmount = { readonly month: Month; readonly amount: Decimal };

/** Whether two units mean the same: 'M2 / mies.' is 'm²/mies', 'porcje' is not 'porcja'. */
export const sameUnit = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (unit: string): string => fold(unit).replace(/[\s.]/g, '');

/** A unit such as 'm²/mies.' or 'porcja/dzień' is needed anew in each month; any other is spread over the delivery. */
const isRate = (unit: string): boolean =>
  /(\/|na|per)(mies|miesiac|mc|m-c|month|tydz|tydzien|week|dzien|doba|dobe|day)$/.test(bare(unit));

/**
 * How much of the ledger's unit the award takes; null when it is not known. Lines may name the same people
 * twice (a coffee break and a lunch for 40), so what was asked for counts where it is less.
 */
export const amountOf = ({ asked, lines }: CapacityDemand, unit: string): Big | null => {
  const wanted = asked && sameUnit(asked.unit, unit) ? new Big(asked.quantity) : null;
  const measured = lines.filter((line) => sameUnit(line.unit, unit));
  if (measured.length === 0) return wanted;
  const quoted = measured.reduce((sum, { quantity }) => sum.plus(quantity), new Big('0'));
  return wanted?.lt(quoted) ? wanted : quoted;
};

/**
 * What the award takes in each month that is open on `today`: everything in every month for a unit per day or month,
 * else spread by days of delivery, to whole units where the amount is whole. [] when amount or time is not
 * known. Months that are closed, or too far ahead for a ledger, take their part and are left out.
 */
export const monthlyAmounts = (demand: CapacityDemand, unit: string, today: LocalDate): MonthlyAmount[] => {
  const amount = amountOf(demand, unit);
  const from = demand.from ?? demand.to;
  const to = demand.to ?? demand.from;
  if (!amount || !from || !to || to < from) return [];
  const present = monthOf(today);
  const end = [monthOf(to), addMonths(present, MONTHS_AHEAD - 1)].sort()[0]!;
  const days = daysBetween(from, to) + 1;
  const places = amount.round(0).eq(amount) ? 0 : 6;
  const until = (day: LocalDate): Big =>
    amount
      .times(String(daysBetween(from, day)))
      .div(String(days))
      .round(places, Big.roundHalfUp);

  const taken: MonthlyAmount[] = [];
  const first = monthOf(from) > present ? monthOf(from) : present;
  for (let month = first; month <= end; month = addMonths(month, 1)) {
    const start = month === monthOf(from) ? new Big('0') : until(firstDayOf(month));
    const stop = month === monthOf(to) ? amount : until(firstDayOf(addMonths(month, 1)));
    const part = isRate(unit) ? amount : stop.minus(start);
    if (part.gt('0')) taken.push({ month, amount: String(part) as Decimal });
  }
  return taken;
};

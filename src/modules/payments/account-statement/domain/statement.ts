import { daysBetween, type LocalDate } from '../../../../shared/dates.js';
import { sumMoney, type Grosze } from '../../../../shared/money.js';
import type { EntryKind } from '../../domain/ledger.js';

/** An entry of the ledger between two partners, with what it changes of what is owed. */
export type Movement = {
  readonly entryId: string;
  readonly receivableId: string;
  readonly reference: string;
  readonly subject: string;
  readonly kind: EntryKind;
  readonly day: LocalDate;
  readonly reason: string | null;
  readonly change: Grosze;
};

/** What was not settled at the end of a day. */
export type Unsettled = {
  readonly receivableId: string;
  readonly reference: string;
  readonly subject: string;
  readonly dueOn: LocalDate;
  readonly gross: Grosze;
  /** Below zero where too much was paid. */
  readonly left: Grosze;
  readonly disputed: boolean;
  /** Of a delivery accepted before there were receivables. */
  readonly past: boolean;
};

/** Days past the day to pay; null where nothing is late: paid too much, disputed, past, or still in time. */
export type UnsettledItem = Unsettled & { readonly daysLate: number | null };

export type Statement = {
  readonly from: LocalDate;
  /** The last day, of whose end all is told. */
  readonly to: LocalDate;
  readonly opening: Grosze;
  /** In their order, each with what was owed after it. */
  readonly movements: readonly (Movement & { readonly left: Grosze })[];
  /** What arose from deliveries. */
  readonly arisen: Grosze;
  /** By how much everything else changed what was owed, below zero for payments: `opening + arisen + settled = closing`. */
  readonly settled: Grosze;
  readonly closing: Grosze;
  readonly unsettled: readonly UnsettledItem[];
  readonly overdue: Grosze;
};

/** The account of two partners from a day to a day. */
export const statementOf = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  opening: Grosze,
  movements: readonly Movement[],
  unsettled: readonly Unsettled[],
): Statement => {
  const arisen = sumMoney(movements.filter(({ kind }) => kind === 'charge').map(({ change }) => change));
  const settled = sumMoney(movements.filter(({ kind }) => kind !== 'charge').map(({ change }) => change));
  let left = opening;
  const told = movements.map((movement) => {
    left += movement.change;
    return { ...movement, left };
  });
  const items = unsettled.map((item) => ({ ...item, daysLate: daysLate(item, to) }));
  const late = items.filter((item) => item.daysLate !== null);
  return {
    ...{ from, to, opening, movements: told, arisen, settled, closing: opening + arisen + settled },
    ...{ unsettled: items, overdue: sumMoney(late.map((item) => item.left)) },
  };
};

const daysLate = ({ left, disputed, past, dueOn }: Unsettled, day: LocalDate): number | null =>
  left > 0 && !disputed && !past && day > dueOn ? daysBetween(dueOn, day) : null;

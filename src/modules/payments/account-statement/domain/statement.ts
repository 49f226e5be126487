import { daysBetween, type LocalDate } from '../../../../shared/dates.js';
import { sumMoney, type Grosze } from '../../../../shared/money.js';
import type { EntryKind } from '../../domain/ledger.js';

/** An entry of the ledger between two partners, with what it adds to what is due and to what was delivered. */
export type Movement = {
  readonly entryId: string;
  readonly receivableId: string;
  readonly reference: string;
  readonly subject: string;
  readonly kind: EntryKind;
  /** The kind of the entry that it takes back; else its own. */
  readonly origin: EntryKind;
  readonly day: LocalDate;
  readonly reason: string | null;
  readonly change: Grosze;
  readonly delivered: Grosze;
};

/** The same as a line of the statement. Of a charge nothing is paid or lowered; else `change = -paid - lowered`. */
export type StatementLine = Movement & {
  /** What the buyer paid by it; below zero for what came back. */
  readonly paid: Grosze;
  /** By how much less is asked for. */
  readonly lowered: Grosze;
  /** What was owed after it. */
  readonly left: Grosze;
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
  readonly movements: readonly StatementLine[];
  /** What arose from deliveries. */
  readonly arisen: Grosze;
  /** By how much everything else changed what was owed, below zero for payments: `opening + arisen + settled = closing`. */
  readonly settled: Grosze;
  /** Of that: what was paid, what of it came back, and by how much less is asked for. `settled = givenBack - paid - lowered` */
  readonly paid: Grosze;
  readonly givenBack: Grosze;
  readonly lowered: Grosze;
  readonly closing: Grosze;
  readonly unsettled: readonly UnsettledItem[];
  readonly overdue: Grosze;
};

/** By these money goes back to the buyer. */
const givesBack: ReadonlySet<EntryKind> = new Set(['refund', 'online-refund', 'chargeback-lost']);

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
    const { kind, change, delivered } = movement;
    left += change;
    const lowered = kind === 'charge' ? 0 : delivered;
    return { ...movement, left, lowered, paid: kind === 'charge' ? 0 : 0 - change - lowered };
  });
  const back = told.filter(({ origin }) => givesBack.has(origin));
  const lowered = sumMoney(told.map((line) => line.lowered));
  const givenBack = 0 - sumMoney(back.map(({ paid }) => paid));
  const items = unsettled.map((item) => ({ ...item, daysLate: daysLate(item, to) }));
  const late = items.filter((item) => item.daysLate !== null);
  return {
    ...{ from, to, opening, movements: told, arisen, settled, closing: opening + arisen + settled },
    ...{ paid: givenBack - settled - lowered, givenBack, lowered },
    ...{ unsettled: items, overdue: sumMoney(late.map((item) => item.left)) },
  };
};

const daysLate = ({ left, disputed, past, dueOn }: Unsettled, day: LocalDate): number | null =>
  left > 0 && !disputed && !past && day > dueOn ? daysBetween(dueOn, day) : null;

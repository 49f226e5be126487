import type { LocalDate } from '../../../../shared/dates.js';
import { sumMoney, type Grosze } from '../../../../shared/money.js';
import type { Month } from '../../../../shared/months.js';
import { receivableStates, type ReceivableState } from '../../domain/receivable-state.js';

/** How long what is overdue has been so, in days. */
export const ageBands = ['to-30', 'to-60', 'to-90', 'over-90'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Receivables of one supplier that are alike; the raw material, told to nobody as it is. */
export type TotalsGroup = {
  readonly supplierId: string;
  /** Whether the supplier agreed that its sums go into totals. */
  readonly sharing: boolean;
  /** In which they arose. */
  readonly month: Month;
  readonly state: ReceivableState;
  /** Null for what is not overdue. */
  readonly age: AgeBand | null;
  readonly count: number;
  readonly gross: Grosze;
  readonly left: Grosze;
};

export type TotalsRow<Key extends string = string> = {
  readonly key: Key;
  /** Receivables of all members, whether or not they agreed to sums. */
  readonly count: number;
  /** What was owed and what is left of it, of the members that agreed; null where it is not told. */
  readonly gross: Grosze | null;
  readonly left: Grosze | null;
};

export type PaymentTotals = {
  /** The last day of a month, of whose end all is told. */
  readonly day: LocalDate;
  /** How many members were owed something, and how many of them agreed to sums. */
  readonly members: { readonly all: number; readonly sharing: number };
  readonly total: TotalsRow<'total'>;
  readonly states: readonly TotalsRow<ReceivableState>[];
  readonly months: readonly TotalsRow<Month>[];
  readonly ages: readonly TotalsRow<AgeBand>[];
};

/** Fewer members than this behind a sum, and it would say what single ones are owed. */
const FEW = 3;

/**
 * Totals over all members by state, month and age. No sum comes from fewer than three agreeing members: where one of a
 * division's would, the whole division is told without, since it could be had from the others (agreement §5.3).
 */
export const totalsOf = (
  groups: readonly TotalsGroup[],
  day: LocalDate,
  months: readonly Month[],
): PaymentTotals => {
  const membersOf = (of: readonly TotalsGroup[]) => new Set(of.map(({ supplierId }) => supplierId)).size;
  const [total] = divided(['total'] as const, groups, () => 'total');
  return {
    day,
    members: { all: membersOf(groups), sharing: membersOf(groups.filter(({ sharing }) => sharing)) },
    total: total!,
    states: divided(receivableStates, groups, ({ state }) => state),
    months: divided(months, groups, ({ month }) => month),
    ages: divided(
      ageBands,
      groups.filter(({ age }) => age !== null),
      ({ age }) => age,
    ),
  };
};

type Sum = { readonly amount: Grosze; readonly members: number };

const divided = <Key extends string>(
  keys: readonly Key[],
  groups: readonly TotalsGroup[],
  keyOf: (group: TotalsGroup) => string | null,
): TotalsRow<Key>[] => {
  const rows = keys.map((key) => {
    const of = groups.filter((group) => keyOf(group) === key);
    const shared = of.filter(({ sharing }) => sharing);
    return {
      key,
      // Of members alone that agreed to no summing: their sum is not nought.
      unknown: of.length > 0 && shared.length === 0,
      count: of.reduce((sum, { count }) => sum + count, 0),
      gross: sumOf(shared, ({ gross }) => gross),
      left: sumOf(shared, ({ left }) => left),
    };
  });
  const told = (sums: readonly Sum[]) => sums.every(({ members }) => members === 0 || members >= FEW);
  const tellsGross = told(rows.map(({ gross }) => gross));
  const tellsLeft = told(rows.map(({ left }) => left));
  return rows.map(({ key, count, unknown, gross, left }) => ({
    ...{ key, count },
    gross: tellsGross && !unknown ? gross.amount : null,
    left: tellsLeft && !unknown ? left.amount : null,
  }));
};

/** Members whose amount is nothing add nothing to hide behind. */
const sumOf = (groups: readonly TotalsGroup[], amountOf: (group: TotalsGroup) => Grosze): Sum => {
  const amounts = new Map<string, Grosze[]>();
  for (const group of groups) {
    if (amountOf(group) === 0) continue;
    amounts.set(group.supplierId, [...(amounts.get(group.supplierId) ?? []), amountOf(group)]);
  }
  return { amount: sumMoney([...amounts.values()].flat()), members: amounts.size };
};

import type { Reader } from '../../../platform/database/db.js';
import { addDays, type LocalDate } from '../../../shared/dates.js';
import { sumMoney, type Grosze } from '../../../shared/money.js';
import { addMonths, firstDayOf, type Month } from '../../../shared/months.js';
import { offsetOf } from '../../../shared/paging.js';
import type { ReceivableSide } from '../domain/policy.js';
import type { ReceivableOrder } from '../domain/receivable-order.js';
import type { ReceivableState } from '../domain/receivable-state.js';
import { COLUMNS, type Receivable } from './receivable.queries.js';

/** Asked once for the whole list, not for each of its rows. */
const DISPUTED = '(r.id in (select s.receivable_id from payment_dispute s where s.withdrawn_at is null))';

/** The same as `receivableState`, for narrowing lists; a test holds the two together. */
const stateOn = (today: string): string =>
  `case when r.balance <= 0 then 'paid' when ${DISPUTED} then 'disputed'
    when r.due_on < ${today}::date and not r.past then 'overdue' when r.balance < r.gross then 'part' else 'due' end`;

/** Null for all. */
export type ReceivableFilter = {
  readonly side: ReceivableSide;
  readonly state: ReceivableState | null;
  /** The other organisation. */
  readonly partner: string | null;
  /** In which it arose. */
  readonly month: Month | null;
  /** Overdue for so many days at least. */
  readonly late: number | null;
  readonly order: ReceivableOrder;
  readonly page: number;
  readonly perPage: number;
};

const orders: Record<ReceivableOrder, string> = {
  due: 'r.balance <= 0, case when r.balance > 0 then r.due_on end, r.arose_on desc, r.id',
  newest: 'r.arose_on desc, r.id',
  amount: 'r.gross desc, r.id',
  left: 'r.balance desc, r.id',
};

/** What was chosen, in numbers. */
export type ChosenSums = {
  readonly count: number;
  readonly gross: Grosze;
  /** Still owed; without what was paid too much. */
  readonly left: Grosze;
  readonly overdue: Grosze;
};

/** One page of what an organisation is owed or owes. */
export const receivablesOf = (
  reader: Reader,
  organisationId: string,
  today: LocalDate,
  filter: ReceivableFilter,
): Promise<Receivable[]> => {
  const { page, perPage, order } = filter;
  const { where, params } = chosenBy(organisationId, today, filter);
  return reader.query<Receivable>(
    `select ${COLUMNS} from (
       select * from receivable r where ${where} order by ${orders[order]}
       limit $${params.length + 1} offset $${params.length + 2}) r
     join accepted_delivery d on d.id = r.delivery_id order by ${orders[order]}`,
    [...params, perPage, offsetOf({ page, perPage })],
  );
};

/** The sums of all that was chosen; `states` tell them already where nothing but a state was. */
export const chosenSumsOf = async (
  reader: Reader,
  organisationId: string,
  today: LocalDate,
  filter: ReceivableFilter,
  states: ReceivableSums,
): Promise<ChosenSums> => {
  const { side, state, partner, month, late } = filter;
  if (partner === null && month === null && late === null) {
    return sumsOfStates(state ? { [state]: states[side][state] } : states[side]);
  }
  const { where, params } = chosenBy(organisationId, today, filter);
  const day = `$${params.length + 1}`;
  const [sums] = await reader.query<ChosenSums>(
    `select count(*)::int as count, coalesce(sum(r.gross), 0)::bigint as gross,
       coalesce(sum(r.balance) filter (where r.balance > 0), 0)::bigint as left,
       coalesce(sum(r.balance) filter (where ${stateOn(day)} = 'overdue'), 0)::bigint as overdue
     from receivable r where ${where}`,
    [...params, today],
  );
  if (!sums) throw new Error('An aggregate without a row');
  return sums;
};

const sumsOfStates = ({ paid, ...open }: ReceivableSums[ReceivableSide]): ChosenSums => {
  const all = [paid, ...Object.values(open)].filter((sum) => sum !== undefined);
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    gross: sumMoney(all.map(({ gross }) => gross)),
    left: sumMoney(Object.values(open).map((sum) => sum?.balance ?? 0)),
    overdue: open.overdue?.balance ?? 0,
  };
};

/** Only what was asked stands in the condition, so that each list finds its index. */
const chosenBy = (
  organisationId: string,
  today: LocalDate,
  { side, state, partner, month, late }: ReceivableFilter,
): { readonly where: string; readonly params: readonly unknown[] } => {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const [mine, theirs] =
    side === 'supplier' ? ['r.supplier_id', 'r.buyer_id'] : ['r.buyer_id', 'r.supplier_id'];
  const conditions = [`${mine} = ${param(organisationId)}`];
  if (state) {
    conditions.push(state === 'paid' ? 'r.balance <= 0' : 'r.balance > 0');
    conditions.push(`${stateOn(param(today))} = ${param(state)}`);
  }
  if (partner) conditions.push(`${theirs} = ${param(partner)}`);
  if (month) {
    const last = addDays(firstDayOf(addMonths(month, 1)), -1);
    conditions.push(`r.arose_on between ${param(firstDayOf(month))} and ${param(last)}`);
  }
  if (late !== null) {
    conditions.push(
      `r.balance > 0 and not r.past and r.due_on <= ${param(addDays(today, -late))} and not ${DISPUTED}`,
    );
  }
  return { where: conditions.join(' and '), params };
};

export type StateSum = { readonly count: number; readonly gross: Grosze; readonly balance: Grosze };
export type ReceivableSums = Readonly<
  Record<ReceivableSide, Readonly<Partial<Record<ReceivableState, StateSum>>>>
>;

/** How many receivables the organisation has on each side in each state, and how much is left of them. */
export const receivableSumsOf = async (
  reader: Reader,
  organisationId: string,
  today: LocalDate,
): Promise<ReceivableSums> => {
  const rows = await reader.query<StateSum & { side: ReceivableSide; state: ReceivableState }>(
    `select side, state, count(*)::int as count, sum(gross)::bigint as gross,
       sum(balance)::bigint as balance from (
       select case when r.supplier_id = $1 then 'supplier' else 'buyer' end as side, ${stateOn('$2')} as state,
         r.gross, r.balance
       from receivable r where $1 in (r.supplier_id, r.buyer_id)) s
     group by side, state`,
    [organisationId, today],
  );
  const sums: Record<ReceivableSide, Partial<Record<ReceivableState, StateSum>>> = {
    supplier: {},
    buyer: {},
  };
  for (const { side, state, ...sum } of rows) sums[side][state] = sum;
  return sums;
};

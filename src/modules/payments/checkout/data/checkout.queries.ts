import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { Grosze } from '../../../../shared/money.js';
import { DISPUTED } from '../../data/receivable.queries.js';
import type { ChargebackState, CheckoutState, OnlineRefundState } from '../domain/checkout-states.js';
import { entryName } from '../domain/settlement.js';

export type Checkout = {
  readonly id: string;
  readonly supplierId: string;
  readonly buyerId: string;
  readonly accountId: string;
  readonly requestKey: string;
  readonly amount: Grosze;
  readonly state: CheckoutState;
  readonly sessionId: string | null;
  readonly paymentId: string | null;
  /** How it was paid, such as `blik`; null until it was. */
  readonly method: string | null;
  /** Ended because the supplier's account is no longer open to us: what was paid in the end is not known here. */
  readonly shutOut: boolean;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly paidAt: Date | null;
  readonly revision: number;
  /** In the order in which they were chosen at the gateway. */
  readonly lines: readonly {
    readonly receivableId: string;
    readonly reference: string;
    readonly amount: Grosze;
  }[];
};

const COLUMNS = `c.id, c.supplier_id as "supplierId", c.buyer_id as "buyerId", c.account_id as "accountId",
    c.request_key as "requestKey", c.amount, c.state, c.session_id as "sessionId", c.payment_id as "paymentId",
    c.method, c.shut_out as "shutOut", c.opened_at as "openedAt", c.expires_at as "expiresAt", c.paid_at as "paidAt", c.revision,
    (select json_agg(json_build_object('receivableId', l.receivable_id, 'reference', r.reference, 'amount', l.amount)
       order by r.reference)
     from checkout_line l join receivable r on r.id = l.receivable_id where l.checkout_id = c.id) as lines`;

const one = async (rows: Promise<Checkout[]>): Promise<Checkout | null> => (await rows)[0] ?? null;

export const checkoutOf = (reader: Reader, id: string): Promise<Checkout | null> =>
  one(reader.query<Checkout>(`select ${COLUMNS} from checkout c where c.id = $1`, [id]));

/** The same, in turn: whoever keeps news of it waits here. */
export const lockCheckout = async (tx: Tx, id: string): Promise<Checkout | null> => {
  await tx.query('select from checkout where id = $1 for update', [id]);
  return checkoutOf(tx, id);
};

/** By its session or payment at the gateway; needs the system's sight. */
export const checkoutNamed = (
  reader: Reader,
  accountId: string,
  names: readonly string[],
): Promise<Checkout | null> =>
  one(
    reader.query<Checkout>(
      `select ${COLUMNS} from checkout c
       where c.account_id = $1 and (c.session_id = any($2) or c.payment_id = any($2))`,
      [accountId, names],
    ),
  );

/** By the request that made it, whatever text the gateway says that was; needs the system's sight. */
export const checkoutRequested = (
  reader: Reader,
  accountId: string,
  requestKey: string,
): Promise<Checkout | null> =>
  one(
    reader.query<Checkout>(
      `select ${COLUMNS} from checkout c where c.account_id = $1 and c.request_key::text = $2`,
      [accountId, requestKey],
    ),
  );

/** By what any of the receivables can be paid at this moment. */
export const openCheckoutsOf = (reader: Reader, receivableIds: readonly string[]): Promise<Checkout[]> =>
  reader.query<Checkout>(
    `select ${COLUMNS} from checkout c
     where exists (select from checkout_line l where l.checkout_id = c.id and l.open and l.receivable_id = any($1))
     order by c.id`,
    [receivableIds],
  );

/** By what money can come to the account at this moment; needs the system's sight. */
export const openCheckoutsAt = (reader: Reader, accountId: string): Promise<{ id: string }[]> =>
  reader.query<{ id: string }>(
    `select c.id from checkout c where c.account_id = $1 and c.state in ('starting', 'open') order by c.opened_at, c.id`,
    [accountId],
  );

/** What was paid online of a receivable, or can be, oldest first. */
export const checkoutsOf = (reader: Reader, receivableId: string): Promise<Checkout[]> =>
  reader.query<Checkout>(
    `select ${COLUMNS} from checkout c
     where c.state <> 'ended' and exists (
       select from checkout_line l where l.checkout_id = c.id and l.receivable_id = $1)
     order by c.opened_at, c.id`,
    [receivableId],
  );

/** Those whose end is not known, or of which something is still to come; needs the system's sight. */
export const unsettledCheckouts = (reader: Reader, before: Date): Promise<{ id: string }[]> =>
  reader.query<{ id: string }>(
    `select c.id from checkout c where c.opened_at < $1 and (
       c.state in ('starting', 'open')
       or c.shut_out and exists (select from stripe_account a where a.account_id = c.account_id and a.shut_out_at is null)
       or exists (select from online_refund f where f.checkout_id = c.id and f.state in ('asked', 'sent'))
       or exists (select from chargeback b where b.checkout_id = c.id and b.state in ('open', 'answered'))
       or (c.state = 'paid' and c.paid_at > $1::timestamptz - interval '7 days' and not exists (
         select from ledger_entry e where e.checkout_id = c.id and e.kind = 'online-fee')))
     order by c.opened_at limit 500`,
    [before],
  );

/**
 * Open ones that nobody should pay any more, of one receivable or of all: for another amount than is owed by now, for
 * what the buyer disputes, or to an account that another has replaced or that is no longer open to us. Needs the system's
 * sight.
 */
export const staleCheckouts = (reader: Reader, receivableId: string | null): Promise<{ id: string }[]> =>
  reader.query<{ id: string }>(
    `select distinct c.id from checkout c
       join checkout_line l on l.checkout_id = c.id and l.open join receivable r on r.id = l.receivable_id
     where ($1::uuid is null or r.id = $1) and (r.balance <> l.amount or ${DISPUTED}
       or exists (select from stripe_account a where a.account_id = c.account_id
         and (a.ended_at is not null or a.shut_out_at is not null)))`,
    [receivableId],
  );

export type OnlineRefund = {
  readonly id: string;
  readonly checkoutId: string;
  readonly receivableId: string;
  readonly amount: Grosze;
  readonly lowers: Grosze;
  readonly reason: string;
  readonly state: OnlineRefundState;
  readonly requestKey: string;
  readonly refundId: string | null;
  readonly askedAt: Date;
  readonly askedByName: string;
};

/** What the supplier gave back of a checkout, oldest first. */
export const refundsOf = (reader: Reader, checkoutId: string): Promise<OnlineRefund[]> =>
  reader.query<OnlineRefund>(
    `select id, checkout_id as "checkoutId", receivable_id as "receivableId", amount, lowers, reason, state,
       request_key as "requestKey", refund_id as "refundId", asked_at as "askedAt", asked_by_name as "askedByName"
     from online_refund where checkout_id = $1 order by asked_at, id`,
    [checkoutId],
  );

/** The ids of a checkout's entries of the ledger, by their names. */
export type RecordedEntries = ReadonlyMap<string, string>;

/** What is in the ledger of a checkout. */
export const recordedOf = async (reader: Reader, checkoutId: string): Promise<RecordedEntries> => {
  const rows = await reader.query<{ id: string } & Parameters<typeof entryName>[0]>(
    `select id, receivable_id as "receivableId", kind, gateway_object as object from ledger_entry
     where checkout_id = $1`,
    [checkoutId],
  );
  return new Map(rows.map(({ id, ...entry }) => [entryName(entry), id]));
};

export type Chargeback = {
  readonly id: string;
  readonly checkoutId: string;
  readonly amount: Grosze;
  /** By the gateway's own name, such as `product_not_received`. */
  readonly reason: string;
  readonly state: ChargebackState;
  readonly answerUntil: Date | null;
  readonly openedAt: Date;
};

const CHARGEBACK = `b.id, b.checkout_id as "checkoutId", b.amount, b.reason, b.state, b.answer_until as "answerUntil",
    b.opened_at as "openedAt"`;

export const chargebacksOf = (reader: Reader, checkoutId: string): Promise<Chargeback[]> =>
  reader.query<Chargeback>(
    `select ${CHARGEBACK} from chargeback b where b.checkout_id = $1 order by b.opened_at, b.id`,
    [checkoutId],
  );

export type WaitingChargeback = Chargeback & {
  readonly receivableId: string;
  readonly reference: string;
};

/** What the supplier still has to answer at the gateway, the most urgent first. */
export const chargebacksWaitingFor = (reader: Reader, supplierId: string): Promise<WaitingChargeback[]> =>
  reader.query<WaitingChargeback>(
    `select ${CHARGEBACK}, l.receivable_id as "receivableId", l.reference
     from chargeback b join checkout c on c.id = b.checkout_id cross join lateral (
       select l.receivable_id, r.reference from checkout_line l join receivable r on r.id = l.receivable_id
       where l.checkout_id = c.id order by r.reference limit 1) l
     where c.supplier_id = $1 and b.state = 'open' order by b.answer_until nulls last, b.id limit 20`,
    [supplierId],
  );

/**
 * How much of a receivable's payment by a checkout is still the supplier's to give back: what came less what was
 * refunded, asked to be, or is held or lost by a chargeback. Grosze.
 */
export const refundableOf = async (
  reader: Reader,
  checkoutId: string,
  receivableId: string,
): Promise<Grosze> => {
  const [row] = await reader.query<{ refundable: Grosze }>(
    `select (coalesce((select -sum(p.amount) from ledger_entry e join ledger_posting p on p.entry_id = e.id
         where e.checkout_id = $1 and e.receivable_id = $2 and p.account in ('due', 'delivered', 'stripe-held')), 0)
       - coalesce((select sum(f.amount) from online_refund f
         where f.checkout_id = $1 and f.receivable_id = $2 and f.state = 'asked'), 0))::bigint as refundable`,
    [checkoutId, receivableId],
  );
  return Math.max(0, row?.refundable ?? 0);
};

/** What the gateway took of a receivable's payment by a checkout. Grosze. */
export const feeOf = async (reader: Reader, checkoutId: string, receivableId: string): Promise<Grosze> => {
  const [row] = await reader.query<{ fee: Grosze }>(
    `select coalesce(sum(p.amount), 0)::bigint as fee from ledger_entry e join ledger_posting p on p.entry_id = e.id
     where e.checkout_id = $1 and e.receivable_id = $2 and p.account = 'stripe-fee'`,
    [checkoutId, receivableId],
  );
  return row?.fee ?? 0;
};

/** How much of what was paid too much is promised back already by refunds that are not yet in the ledger. Grosze. */
export const promisedOf = async (reader: Reader, receivableId: string): Promise<Grosze> => {
  const [row] = await reader.query<{ promised: Grosze }>(
    `select coalesce(sum(amount - lowers), 0)::bigint as promised from online_refund
     where receivable_id = $1 and state = 'asked'`,
    [receivableId],
  );
  return row?.promised ?? 0;
};

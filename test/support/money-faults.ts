import type { Reader } from '../../src/platform/database/db.js';
import type { AccountPayments } from './stripe-fake/payment-world.js';

type Known = {
  readonly id: string;
  readonly requestKey: string;
  readonly state: string;
  readonly paymentId: string | null;
  readonly lines: readonly { readonly receivableId: string; readonly amount: number }[];
  /** What the ledger has on the account of Stripe by it, and whether it has a payment. */
  readonly stripe: number;
  readonly recorded: boolean;
  /** What is owed again, or still, of what it was to pay. */
  readonly balance: number;
};

const checkouts = (reader: Reader): Promise<Known[]> =>
  reader.query<Known>(
    `select c.id, c.request_key as "requestKey", c.state, c.payment_id as "paymentId",
       (select json_agg(json_build_object('receivableId', l.receivable_id, 'amount', l.amount)) from checkout_line l
        where l.checkout_id = c.id) as lines,
       (select coalesce(sum(p.amount), 0)::int from ledger_entry e join ledger_posting p on p.entry_id = e.id
        where e.checkout_id = c.id and p.account = 'stripe') as stripe,
       exists (select from ledger_entry e where e.checkout_id = c.id and e.kind = 'online-payment') as recorded,
       (select sum(r.balance)::int from checkout_line l join receivable r on r.id = l.receivable_id
        where l.checkout_id = c.id) as balance
     from checkout c`,
  );

/** The key of the program's request that made it. */
const requestOf = (made: Readonly<Record<string, unknown>>): string | undefined =>
  (made['metadata'] as { request?: string } | undefined)?.request;

/** What stands at Stripe of one payment: its balance, and what the buyer is owed again or owes again. */
const atStripe = (payments: AccountPayments, paymentId: string) => {
  const refunds = payments.refunds.filter((each) => each.payment_intent === paymentId);
  const disputes = payments.disputes.filter((each) => each.payment_intent === paymentId);
  const charge = [...payments.charges.values()].find((each) => each.payment_intent === paymentId)!;
  const moves = [
    payments.balance.get(charge.balance_transaction!)!,
    ...refunds.map((refund) => payments.balance.get(refund['balance_transaction'] as string)!),
    ...disputes.flatMap((dispute) => dispute.balance_transactions),
  ];
  return {
    net: moves.reduce((sum, { amount, fee }) => sum + amount - fee, 0),
    refunds,
    owedAgain: [
      ...refunds.filter((refund) => !requestOf(refund)),
      ...disputes.filter(({ status }) => status === 'lost'),
    ].reduce((sum, { amount }) => sum + amount, 0),
  };
};

/**
 * Where Stripe and the ledger disagree of payments to the account, one sentence each: something paid twice, paid and not
 * recorded, recorded and not paid, given back twice. Empty when money and books are the same.
 */
export const moneyFaults = async (reader: Reader, payments: AccountPayments): Promise<string[]> => {
  const known = await checkouts(reader);
  const byRequest = new Map(known.map((checkout) => [checkout.requestKey, checkout]));
  const faults: string[] = [];
  const paidFor = new Map<string, number>();
  const paid = [...payments.intents.values()].filter(({ status }) => status === 'succeeded');
  for (const intent of paid) {
    const checkout = byRequest.get(requestOf(intent) ?? '');
    if (!checkout?.recorded || checkout.state !== 'paid' || checkout.paymentId !== intent.id) {
      faults.push(`${intent.id} is paid and not recorded`);
      continue;
    }
    const { net, refunds, owedAgain } = atStripe(payments, intent.id);
    if (net !== checkout.stripe)
      faults.push(`${intent.id}: ${net} at Stripe, ${checkout.stripe} in the ledger`);
    if (owedAgain !== checkout.balance)
      faults.push(`${intent.id}: ${checkout.balance} owed, not ${owedAgain}`);
    if (refunds.filter(requestOf).length > 1) faults.push(`${intent.id} is given back twice`);
    for (const { receivableId, amount } of checkout.lines)
      paidFor.set(receivableId, (paidFor.get(receivableId) ?? 0) + amount);
  }
  const gross = await reader.query<{ id: string; gross: number }>('select id, gross::int from receivable');
  for (const { id, gross: charged } of gross)
    if ((paidFor.get(id) ?? 0) > charged) faults.push(`receivable ${id} is paid twice`);
  const real = new Set(paid.map(({ id }) => id));
  for (const { id, recorded, paymentId } of known)
    if (recorded && !real.has(paymentId ?? '')) faults.push(`checkout ${id} is recorded and not paid`);
  const asked = await reader.query<{ key: string; made: boolean }>(
    `select request_key as key, state = 'made' as made from online_refund`,
  );
  const made = payments.refunds.flatMap((refund) => requestOf(refund) ?? []);
  for (const { key, made: isMade } of asked) {
    const times = made.filter((request) => request === key).length;
    if (times !== (isMade ? 1 : 0)) faults.push(`refund ${key} is made ${times} times`);
  }
  if (made.length !== asked.filter((each) => each.made).length) faults.push('A refund that nobody asked for');
  return faults;
};

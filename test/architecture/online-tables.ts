import type { Tx } from '../../src/platform/database/db.js';

/** Of the secured tables: payments online for the two parties; what Stripe tells the program alone reads. */
export const onlineTables = {
  checkout: 'arw',
  checkout_line: 'arw',
  online_refund: 'arw',
  chargeback: 'arw',
  stripe_event: '*',
  stripe_reconciliation: '*',
} as const satisfies Readonly<Record<string, string>>;

/** A row in each, beside the test's receivable. */
export const fillOnlineTables = async (tx: Tx): Promise<void> => {
  await tx.query(
    `insert into gateway_request (key, kind, organisation_id, account_id, body, state, answer_id, begun_at, ended_at)
     select gen_random_uuid(), 'checkout', supplier_id, 'acct_x', '{}', 'done', 'cs_x', now(), now()
     from receivable limit 1`,
  );
  await tx.query(
    `insert into checkout (id, supplier_id, buyer_id, account_id, request_key, currency, amount, state, opened_at,
       expires_at, opened_by_name, revision)
     select gen_random_uuid(), r.supplier_id, r.buyer_id, 'acct_x', q.key, 'PLN', 1, 'ended', now(), now(), 'x', 0
     from receivable r, gateway_request q where q.answer_id = 'cs_x' limit 1`,
  );
  await tx.query(
    `insert into checkout_line (checkout_id, receivable_id, amount, open)
     select c.id, r.id, 1, false from checkout c, receivable r`,
  );
  await tx.query(
    `insert into online_refund (id, checkout_id, receivable_id, amount, lowers, reason, state, request_key, asked_at,
       asked_by_name)
     select gen_random_uuid(), l.checkout_id, l.receivable_id, 1, 0, 'x', 'failed', c.request_key, now(), 'x'
     from checkout_line l join checkout c on c.id = l.checkout_id limit 1`,
  );
  await tx.query(
    `insert into chargeback (id, checkout_id, amount, reason, state, opened_at)
     select 'dp_x', id, 1, 'general', 'lost', now() from checkout`,
  );
  await tx.query(
    `insert into stripe_event (id, account_id, type, object_id, made_at, received_at)
     values ('evt_x', 'acct_x', 'charge.refunded', 'ch_x', now(), now())`,
  );
  await tx.query(`insert into stripe_reconciliation (account_id, events_until) values ('acct_x', now())`);
};

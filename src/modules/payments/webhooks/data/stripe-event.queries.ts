import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { GatewayEvent } from '../../stripe/payment-gateway.js';

/**
 * Keeps that something changed, if it concerns an account of ours and is not known yet; whether it did. Needs the
 * system's sight.
 */
export const keepEvent = async (
  tx: Tx,
  { id, accountId, type, object, at }: GatewayEvent,
  receivedAt: Date,
): Promise<boolean> => {
  const kept = await tx.query(
    `insert into stripe_event (id, account_id, type, object_id, payment_id, made_at, received_at)
     select $1, $2, $3, $4, $5, $6, $7 where exists (select from stripe_account where account_id = $2)
     on conflict (id) do nothing returning id`,
    [id, accountId, type, object.id, object.paymentId, at, receivedAt],
  );
  return kept.length > 0;
};

/** Which of these have come. */
export const knownEvents = async (reader: Reader, ids: readonly string[]): Promise<string[]> =>
  (await reader.query<{ id: string }>('select id from stripe_event where id = any($1)', [ids])).map(
    ({ id }) => id,
  );

export type KeptEvent = {
  readonly id: string;
  readonly accountId: string;
  readonly type: string;
  readonly objectId: string;
  readonly paymentId: string | null;
};

export const eventOf = async (reader: Reader, id: string): Promise<KeptEvent | null> => {
  const [event] = await reader.query<KeptEvent>(
    `select id, account_id as "accountId", type, object_id as "objectId", payment_id as "paymentId"
     from stripe_event where id = $1`,
    [id],
  );
  return event ?? null;
};

export type ComparedAccount = {
  readonly accountId: string;
  /** Until when its events have been compared; null = never. */
  readonly until: Date | null;
  /** Stripe refused us the account when it was last asked. */
  readonly shutOut: boolean;
};

/** The accounts whose events are compared: those of the keys' mode, for the others the keys do not open. */
export const accountsToCompare = (reader: Reader, livemode: boolean): Promise<ComparedAccount[]> =>
  reader.query(
    `select a.account_id as "accountId", r.events_until as until, a.shut_out_at is not null as "shutOut"
     from stripe_account a left join stripe_reconciliation r on r.account_id = a.account_id
     where a.livemode = $1 order by 1`,
    [livemode],
  );

export const keepCompared = async (tx: Tx, accountId: string, until: Date): Promise<void> => {
  await tx.query(
    `insert into stripe_reconciliation (account_id, events_until) values ($1, $2)
     on conflict (account_id) do update set events_until = excluded.events_until`,
    [accountId, until],
  );
};

/** What came before the instant is known to nobody any more: the gateway itself has forgotten it. */
export const forgetEvents = async (tx: Tx, before: Date): Promise<void> => {
  await tx.query('delete from stripe_event where received_at < $1', [before]);
};

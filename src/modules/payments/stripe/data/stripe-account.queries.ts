import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { GatewayFee } from '../domain/gateway-fee.js';
import type { GatewayAccount } from '../payment-gateway.js';

/** An organisation's account as Stripe last described it. */
export type KnownAccount = Omit<GatewayAccount, 'id'> & {
  readonly accountId: string;
  readonly organisationId: string;
  readonly livemode: boolean;
  readonly madeAt: Date;
  readonly fetchedAt: Date;
  /** Since when Stripe refuses us the account; null while it is open to us. */
  readonly shutOutAt: Date | null;
  readonly usedAt: Date | null;
  readonly endedAt: Date | null;
};

const ACCOUNT = `select account_id as "accountId", organisation_id as "organisationId", livemode,
    charges_enabled as "chargesEnabled", payouts_enabled as "payoutsEnabled",
    details_submitted as "detailsSubmitted", methods, due, past_due as "pastDue", pending, deadline,
    disabled_reason as "disabledReason", made_at as "madeAt", fetched_at as "fetchedAt",
    shut_out_at as "shutOutAt", used_at as "usedAt", ended_at as "endedAt"
  from stripe_account`;

/** The one in use; null for none. Its organisation and the system see it, nobody else. */
export const usedAccountOf = async (
  reader: Reader,
  organisationId: string,
  livemode: boolean,
): Promise<KnownAccount | null> => {
  const [row] = await reader.query<KnownAccount>(
    `${ACCOUNT} where organisation_id = $1 and livemode = $2 and used_at is not null and ended_at is null`,
    [organisationId, livemode],
  );
  return row ?? null;
};

/** The one that is to take its place; null for none. */
export const nextAccountOf = async (
  reader: Reader,
  organisationId: string,
  livemode: boolean,
): Promise<KnownAccount | null> => {
  const [row] = await reader.query<KnownAccount>(
    `${ACCOUNT} where organisation_id = $1 and livemode = $2 and account_id = (
       select new_value from payout_change where organisation_id = $1 and kind = 'stripe-account'
         and used_at is null and withdrawn_at is null)`,
    [organisationId, livemode],
  );
  return row ?? null;
};

/** One by its id at Stripe, in use or not; `locked` for whoever is to change it. */
export const accountById = async (
  reader: Reader,
  accountId: string,
  { locked = false } = {},
): Promise<KnownAccount | null> => {
  const [row] = await reader.query<KnownAccount>(
    `${ACCOUNT} where account_id = $1 ${locked ? 'for no key update' : ''}`,
    [accountId],
  );
  return row ?? null;
};

export const everHadAccount = async (
  reader: Reader,
  organisationId: string,
  livemode: boolean,
): Promise<boolean> =>
  (
    await reader.query(
      'select from stripe_account where organisation_id = $1 and livemode = $2 and used_at is not null limit 1',
      [organisationId, livemode],
    )
  ).length > 0;

/** The key of a request for an account of which nothing has come yet; null for none. Needs the system's sight. */
export const unfinishedAccountRequest = async (
  reader: Reader,
  organisationId: string,
): Promise<{ key: string; begunAt: Date; state: string } | null> => {
  const [row] = await reader.query<{ key: string; begunAt: Date; state: string }>(
    `select key, begun_at as "begunAt", state from gateway_request g
     where kind = 'account' and organisation_id = $1 and state in ('begun', 'done')
       and not exists (select from stripe_account a where a.request_key = g.key)
     order by begun_at desc limit 1`,
    [organisationId],
  );
  return row ?? null;
};

/** Whether it sells here: a member, or somebody whom a buyer owed something. */
export const sellsHere = async (reader: Reader, organisationId: string): Promise<boolean> =>
  (
    await reader.query(
      `select from active_member where organisation_id = $1
       union all select from receivable where supplier_id = $1 limit 1`,
      [organisationId],
    )
  ).length > 0;

/** The prices that hold on the day, in the order of their kinds. */
export const gatewayFeesOn = (reader: Reader, day: LocalDate): Promise<GatewayFee[]> =>
  reader.query<GatewayFee>(
    `select distinct on (kind) kind, valid_from as "validFrom", basis_points as "basisPoints",
       fixed::int as fixed, checked_on as "checkedOn", source
     from gateway_fee where valid_from <= $1 order by kind, valid_from desc`,
    [day],
  );

import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { PayoutKind } from '../../domain/payout-change.js';

export type PayoutChange = {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: PayoutKind;
  readonly first: boolean;
  /** What was in use when it was asked for; null for nothing. */
  readonly oldValue: string | null;
  readonly newValue: string;
  readonly requestedAt: Date;
  readonly requestedBy: string | null;
  readonly requestedByName: string;
  readonly usableAt: Date;
  readonly confirmedAt: Date | null;
  readonly confirmedByName: string | null;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnByName: string | null;
};

const CHANGE = `select id, organisation_id as "organisationId", kind, first, old_value as "oldValue",
    new_value as "newValue", requested_at as "requestedAt", requested_by as "requestedBy",
    requested_by_name as "requestedByName", usable_at as "usableAt", confirmed_at as "confirmedAt",
    confirmed_by_name as "confirmedByName", used_at as "usedAt", withdrawn_at as "withdrawnAt",
    withdrawn_by_name as "withdrawnByName" from payout_change`;

/** So many of an organisation's changes are listed; what is still open is always among them. */
const MOST_CHANGES = 50;

/** The changes of an organisation, the latest first. */
export const payoutChangesOf = (reader: Reader, organisationId: string): Promise<PayoutChange[]> =>
  reader.query<PayoutChange>(
    `select * from (${CHANGE} where organisation_id = $1
       order by used_at is null and withdrawn_at is null desc, requested_at desc, id desc limit $2) c
     order by "requestedAt" desc, id desc`,
    [organisationId, MOST_CHANGES],
  );

/** One, if it is the organisation's. */
export const payoutChangeOf = async (
  reader: Reader,
  id: string,
  organisationId: string,
): Promise<PayoutChange | null> =>
  (
    await reader.query<PayoutChange>(`${CHANGE} where id = $1 and organisation_id = $2`, [id, organisationId])
  )[0] ?? null;

/** What may be used by now, as far as the days go; needs the system's sight. */
export const pastTheirWait = (reader: Reader, now: Date): Promise<PayoutChange[]> =>
  reader.query<PayoutChange>(
    `${CHANGE} where used_at is null and withdrawn_at is null and usable_at <= $1 order by usable_at, id`,
    [now],
  );

/** Whoever changes where an organisation's money goes waits here. */
export const lockPayouts = async (tx: Tx, organisationId: string): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('payout:' || $1::uuid::text, 0))`, [
    organisationId,
  ]);
};

/** Whether anything is due to the organisation. */
export const isAnythingDue = async (reader: Reader, organisationId: string): Promise<boolean> =>
  (
    await reader.query('select from receivable where supplier_id = $1 and balance > 0 limit 1', [
      organisationId,
    ])
  ).length > 0;

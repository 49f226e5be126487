import type { Tx } from '../../../../platform/database/db.js';
import type { DeclineCause } from '../domain/decline-causes.js';
import type { Reason } from '../domain/matching.js';
import type { WavePlan } from '../domain/waves.js';

type Listed = {
  readonly id: string;
  readonly procedureId: string;
  readonly buyerId: string;
  readonly supplierId: string | null;
  readonly outsideId: string | null;
  readonly why: readonly Reason[];
};

/** Puts somebody at the end of the list; false when it stood there already. The caller has locked the procedure. */
export const insertListed = async (tx: Tx, listed: Listed): Promise<boolean> => {
  const { id, procedureId, buyerId, supplierId, outsideId, why } = listed;
  const rows = await tx.query(
    `insert into procedure_invitation (id, procedure_id, buyer_id, supplier_id, outside_id, why, position)
     select $1, $2, $3, $4, $5, $6, coalesce(max(position), 0) + 1 from procedure_invitation where procedure_id = $2
     on conflict do nothing returning id`,
    [id, procedureId, buyerId, supplierId, outsideId, JSON.stringify(why)],
  );
  return rows.length > 0;
};

/** Takes from the list who was not asked yet. */
export const deleteListed = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('delete from procedure_invitation where id = $1 and invited_at is null', [id]);
};

export const writePlan = async (
  tx: Tx,
  procedureId: string,
  buyerId: string,
  { size, wanted, automatic }: WavePlan,
): Promise<void> => {
  await tx.query(
    `insert into invitation_plan (procedure_id, buyer_id, size, wanted, automatic) values ($1, $2, $3, $4, $5)
     on conflict (procedure_id) do update set size = $3, wanted = $4, automatic = $5`,
    [procedureId, buyerId, size, wanted, automatic],
  );
};

/** Asks those entries of the list, as the next wave; returns its number. */
export const recordWave = async (
  tx: Tx,
  procedureId: string,
  ids: readonly string[],
  at: Date,
): Promise<number> => {
  const rows = await tx.query<{ wave: number }>(
    `update procedure_invitation set invited_at = $3, wave = 1 + (select coalesce(max(wave), 0)
       from procedure_invitation where procedure_id = $1 and invited_at is not null)
     where procedure_id = $1 and id = any($2::uuid[]) and invited_at is null returning wave`,
    [procedureId, ids, at],
  );
  return rows[0]?.wave ?? 0;
};

export const recordReminders = async (tx: Tx, ids: readonly string[], at: Date): Promise<void> => {
  await tx.query(
    `update procedure_invitation set reminded = reminded + 1, last_reminded_at = $2 where id = any($1::uuid[])`,
    [ids, at],
  );
};

/** By whom an invitation is answered: the invited member, or who holds the personal link. */
export type Answerer = { readonly supplierId: string } | { readonly outsideId: string };

const whose = (answerer: Answerer): readonly [column: string, id: string] =>
  'supplierId' in answerer ? ['supplier_id', answerer.supplierId] : ['outside_id', answerer.outsideId];

/** Notes the first time that the invited supplier saw it; the invitation's id when this was it, else null. */
export const recordSeen = async (
  tx: Tx,
  procedureId: string,
  who: Answerer,
  at: Date,
): Promise<string | null> => {
  const [column, id] = whose(who);
  const rows = await tx.query<{ id: string }>(
    `update procedure_invitation set seen_at = $3
     where procedure_id = $1 and ${column} = $2 and invited_at is not null and seen_at is null returning id`,
    [procedureId, id, at],
  );
  return rows[0]?.id ?? null;
};

/** Notes that it will take part; null when it was said already. A refusal before is taken back by it. */
export const recordComing = async (
  tx: Tx,
  procedureId: string,
  who: Answerer,
  at: Date,
): Promise<string | null> => {
  const [column, id] = whose(who);
  const rows = await tx.query<{ id: string }>(
    `update procedure_invitation set coming_at = $3, seen_at = coalesce(seen_at, $3), declined_at = null,
       decline_reason = null, decline_cause = null
     where procedure_id = $1 and ${column} = $2 and invited_at is not null and coming_at is null returning id`,
    [procedureId, id, at],
  );
  return rows[0]?.id ?? null;
};

/** Notes a refusal with its reason; null when there is nothing to refuse, or it was refused already. */
export const recordDecline = async (
  tx: Tx,
  procedureId: string,
  who: Answerer,
  { reason, cause }: { readonly reason: string; readonly cause: DeclineCause },
  at: Date,
): Promise<string | null> => {
  const [column, id] = whose(who);
  const rows = await tx.query<{ id: string }>(
    `update procedure_invitation set declined_at = $3, decline_reason = $4, decline_cause = $5, coming_at = null,
       seen_at = coalesce(seen_at, $3)
     where procedure_id = $1 and ${column} = $2 and invited_at is not null and declined_at is null returning id`,
    [procedureId, id, at, reason, cause],
  );
  return rows[0]?.id ?? null;
};

/** A member's own mark on a procedure that asks everybody. */
export const recordOpened = async (
  tx: Tx,
  procedureId: string,
  organisationId: string,
  at: Date,
): Promise<void> => {
  await tx.query(
    `insert into procedure_seen (procedure_id, organisation_id, at) values ($1, $2, $3) on conflict do nothing`,
    [procedureId, organisationId, at],
  );
};

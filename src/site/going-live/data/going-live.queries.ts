import type { Reader, Tx } from '../../../platform/database/db.js';
import { newId } from '../../../shared/ids.js';
import type { ConfirmationKind } from '../domain/facts.js';

export type DatabaseFacts = {
  roleHarmless: boolean;
  unforced: string[];
  clockShifted: boolean;
  now: Date;
};

/** What the serving role may do, and whether row security and the clock are as they should be. */
export const databaseFacts = async (reader: Reader): Promise<DatabaseFacts> =>
  (
    await reader.query<DatabaseFacts>(
      `select not (r.rolsuper or r.rolbypassrls or exists (
           select from pg_class c where c.relowner = r.oid and c.relkind = 'r')) as "roleHarmless",
         array(select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relrowsecurity and not c.relforcerowsecurity order by 1) as unforced,
         exists (select from clock_shift) as "clockShifted", clock_timestamp() as now
       from pg_roles r where r.rolname = current_user`,
    )
  )[0]!;

export type QueueFacts = { silentSeconds: number | null; waitingSeconds: number; failed: number };

/** Signs of life of the background workers and what waits for them. */
export const queueFacts = async (reader: Reader): Promise<QueueFacts> =>
  (
    await reader.query<QueueFacts>(
      `select (select extract(epoch from clock_timestamp() - max(beat_at))::float8 from worker_heartbeat)
           as "silentSeconds",
         coalesce((select extract(epoch from clock_timestamp() - min(run_at))::float8
           from graphile_worker._private_jobs
           where run_at <= clock_timestamp() and attempts < max_attempts and locked_at is null), 0)
           as "waitingSeconds",
         (select count(*)::int from graphile_worker._private_jobs where attempts >= max_attempts
           and locked_at is null) as failed`,
    )
  )[0]!;

/** Accounts that may act as the organisation with at least the editor's role. */
export const actingPeople = async (reader: Reader, organisationId: string): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select account_id as id from organisation_person where organisation_id = $1 and role in ('editor', 'owner')`,
    [organisationId],
  );
  return rows.map(({ id }) => id);
};

export type Confirmation = { fingerprint: string | null; confirmedAt: Date; by: string | null };

/** The newest confirmation of a kind; `by` is the person's name, null when at the terminal. */
export const latestConfirmation = async (
  reader: Reader,
  kind: ConfirmationKind,
): Promise<Confirmation | null> =>
  (
    await reader.query<Confirmation>(
      `select c.fingerprint, c.confirmed_at as "confirmedAt", a.name as by from going_live_confirmation c
       left join account a on a.id = c.confirmed_by where c.kind = $1 order by c.confirmed_at desc limit 1`,
      [kind],
    )
  )[0] ?? null;

export const insertConfirmation = async (
  tx: Tx,
  confirmation: { kind: ConfirmationKind; fingerprint: string | null; at: Date; by: string | null },
): Promise<void> => {
  await tx.query(
    `insert into going_live_confirmation (id, kind, fingerprint, confirmed_at, confirmed_by)
     values ($1, $2, $3, $4, $5)`,
    [newId(), confirmation.kind, confirmation.fingerprint, confirmation.at, confirmation.by],
  );
};

import type { Actor } from '../access/actor.js';
import type { Reader, Tx } from '../database/tx.js';
import { newId } from '../../shared/ids.js';

export type ActivityEntry = {
  readonly at: Date;
  readonly action: string;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly details: Record<string, unknown>;
};

/**
 * Records who did what to which thing, in the transaction that did it. `details` holds ids and short
 * public facts, never prices of quotes, message texts or secrets.
 */
export const recordActivity = async (
  tx: Tx,
  actor: Actor | 'system',
  entry: {
    action: string;
    subject: { kind: string; id: string };
    at: Date;
    details?: Record<string, unknown>;
  },
): Promise<void> => {
  const person = actor !== 'system' && actor.kind === 'person' ? actor : null;
  await tx.query(
    `insert into activity (id, at, account_id, organisation_id, office, grant_id, action, subject_kind, subject_id, details)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(),
      entry.at,
      person?.accountId ?? null,
      person?.organisation?.id ?? null,
      person?.office ?? null,
      person?.organisation?.grant?.id ?? null,
      entry.action,
      entry.subject.kind,
      entry.subject.id,
      entry.details ?? {},
    ],
  );
};

/** What happened to a thing, oldest first. The caller has checked that the actor may see the thing. */
export const activityOf = (reader: Reader, subjectIds: readonly string[]): Promise<ActivityEntry[]> =>
  reader.query<ActivityEntry>(
    `select at, action, account_id as "accountId", organisation_id as "organisationId", details
     from activity where subject_id = any($1::uuid[]) order by at, id`,
    [subjectIds],
  );

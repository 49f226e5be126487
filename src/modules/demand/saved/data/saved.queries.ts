import type { Reader, Tx } from '../../../../platform/database/db.js';
import { forgotten } from '../../../../platform/privacy/data/retention.queries.js';
import type { Pace, SavedSubject } from '../domain/saved-search.js';

/** A saved search as its organisation sees it. */
export type SavedSearch = {
  readonly id: string;
  readonly subject: SavedSubject;
  readonly name: string;
  readonly query: string;
  readonly pace: Pace;
  readonly pausedAt: Date | null;
  readonly createdAt: Date;
  /** How many things it has told of. */
  readonly told: number;
};

const COLUMNS = `s.id, s.subject, s.name, s.query, s.pace, s.paused_at as "pausedAt", s.created_at as "createdAt",
  (select count(*)::int from search_hit h where h.saved_search_id = s.id and h.alert_id is not null) as told`;

export const savedSearchesOf = (reader: Reader, organisationId: string): Promise<SavedSearch[]> =>
  reader.query<SavedSearch>(
    `select ${COLUMNS} from saved_search s where s.organisation_id = $1 order by s.created_at, s.id`,
    [organisationId],
  );

/** Null for another organisation's. */
export const savedSearchOf = async (
  reader: Reader,
  organisationId: string,
  id: string,
): Promise<SavedSearch | null> =>
  (
    await reader.query<SavedSearch>(
      `select ${COLUMNS} from saved_search s where s.organisation_id = $1 and s.id = $2`,
      [organisationId, id],
    )
  )[0] ?? null;

/** The one of an alert of the organisation; null when it is gone. */
export const savedSearchOfAlert = async (
  reader: Reader,
  organisationId: string,
  alertId: string,
): Promise<SavedSearch | null> =>
  (
    await reader.query<SavedSearch>(
      `select ${COLUMNS} from search_alert a join saved_search s on s.id = a.saved_search_id
       where s.organisation_id = $1 and a.id = $2`,
      [organisationId, alertId],
    )
  )[0] ?? null;

/** Keeps others of the organisation from being saved to the end of the transaction; returns how many there are. */
export const lockSaved = async (tx: Tx, organisationId: string): Promise<number> => {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('saved-search:' || $1, 0))`, [
    organisationId,
  ]);
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from saved_search where organisation_id = $1',
    [organisationId],
  );
  return row?.count ?? 0;
};

export type SavedChange = {
  readonly name: string;
  readonly pace: Pace;
  readonly pausedAt: Date | null;
  /** Null: it goes on watching from where it did. */
  readonly watchSince: Date | null;
};

export const changeSaved = async (tx: Tx, id: string, change: SavedChange): Promise<void> => {
  await tx.query(
    `update saved_search set name = $2, pace = $3, paused_at = $4, watch_since = coalesce($5, watch_since)
     where id = $1`,
    [id, change.name, change.pace, change.pausedAt, change.watchSince],
  );
};

export const deleteSaved = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('delete from saved_search where id = $1', [id]);
};

/**
 * Forgets what was told before the instant, and what was found before it and never shown; returns how many things.
 * That each is told once stays true: a search that forgets does not look at what was published before.
 */
export const forgetFound = (tx: Tx, before: Date): Promise<number> =>
  forgotten(
    tx,
    `with alerts as (
       delete from search_alert where told_at < $1 returning id
     ), gone as (
       select saved_search_id, thing_id from search_hit where alert_id in (select id from alerts)
     ), unshown as (
       delete from search_hit where alert_id is null and found_at < $1 returning saved_search_id, thing_id
     ), watching as (
       update saved_search set watch_since = $1 where watch_since < $1 and id in (select saved_search_id from gone)
     ) select thing_id from gone union all select thing_id from unshown`,
    before,
  );

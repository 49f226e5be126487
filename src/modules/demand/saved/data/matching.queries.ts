import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { FoundThing } from '../domain/found-news.js';
import type { SavedSubject } from '../domain/saved-search.js';

/** A saved search that waits for something. */
export type Waiting = { readonly id: string; readonly query: string };

/** Those that wait for what was published at the instant, by others than its own organisation. */
export const waitingFor = (
  reader: Reader,
  subject: SavedSubject,
  { publishedAt, by }: { publishedAt: Date; by: string },
): Promise<Waiting[]> =>
  reader.query<Waiting>(
    `select id, query from saved_search
     where subject = $1 and paused_at is null and watch_since < $2 and organisation_id <> $3`,
    [subject, publishedAt, by],
  );

/** Notes what was found, once for each; returns the ones to be told at once that have not been. */
export const noteFound = async (
  tx: Tx,
  savedSearchIds: readonly string[],
  thingId: string,
  at: Date,
): Promise<string[]> => {
  await tx.query(
    `insert into search_hit (saved_search_id, thing_id, found_at)
     select id, $2, $3 from saved_search where id = any($1::uuid[]) order by id on conflict do nothing`,
    [savedSearchIds, thingId, at],
  );
  const rows = await tx.query<{ id: string }>(
    `select s.id from search_hit h join saved_search s on s.id = h.saved_search_id
     where h.thing_id = $2 and h.alert_id is null and s.id = any($1::uuid[]) and s.pace = 'now' order by s.id`,
    [savedSearchIds, thingId],
  );
  return rows.map(({ id }) => id);
};

/** Those with something found and not told. */
export const withUntold = async (reader: Reader): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select s.id from saved_search s where s.paused_at is null
       and exists (select from search_hit h where h.saved_search_id = s.id and h.alert_id is null) order by s.id`,
  );
  return rows.map(({ id }) => id);
};

export type LockedSearch = {
  readonly id: string;
  readonly organisationId: string;
  readonly subject: SavedSubject;
  readonly name: string;
  readonly query: string;
  readonly lastTold: Date | null;
};

/** Kept from other tellings to the end of the transaction; null when it is gone or paused. */
export const lockSearch = async (tx: Tx, id: string): Promise<LockedSearch | null> => {
  const locked = await tx.query('select from saved_search where id = $1 and paused_at is null for update', [
    id,
  ]);
  if (locked.length === 0) return null;
  // By a statement of its own: one that waited for the lock does not see the alert that it waited for.
  const [search] = await tx.query<LockedSearch>(
    `select s.id, s.organisation_id as "organisationId", s.subject, s.name, s.query,
       (select max(told_at) from search_alert a where a.saved_search_id = s.id) as "lastTold"
     from saved_search s where s.id = $1`,
    [id],
  );
  return search ?? null;
};

type Found = FoundThing & { readonly id: string };

/** What everybody may read at this moment of what was found: hidden, withdrawn and ended things are not among it. */
const SHOWN: Readonly<Record<SavedSubject, string>> = {
  listings: `select l.id, l.title, l.supplier_name as by, l.published_at as at from public_listing l`,
  procedures: `select p.id, p.subject as title, p.buyer_name as by, p.published_at as at from public_procedure p
    where p.state = 'published' and p.deadline > database_now()`,
};

export const untoldOf = (reader: Reader, id: string, subject: SavedSubject): Promise<Found[]> =>
  reader.query<Found>(
    `select t.id, t.title, t.by from search_hit h join (${SHOWN[subject]}) t on t.id = h.thing_id
     where h.saved_search_id = $1 and h.alert_id is null order by t.at desc, t.id`,
    [id],
  );

/** The same of an alert. */
export const shownOfAlert = async (
  reader: Reader,
  alertId: string,
): Promise<{ name: string; subject: SavedSubject; things: readonly FoundThing[] } | null> => {
  const [of] = await reader.query<{ name: string; subject: SavedSubject }>(
    `select s.name, s.subject from search_alert a join saved_search s on s.id = a.saved_search_id
     where a.id = $1 and s.paused_at is null`,
    [alertId],
  );
  if (!of) return null;
  const things = await reader.query<FoundThing>(
    `select t.title, t.by from search_hit h join (${SHOWN[of.subject]}) t on t.id = h.thing_id
     where h.alert_id = $1 order by t.at desc, t.id`,
    [alertId],
  );
  return { ...of, things };
};

export const recordAlert = async (
  tx: Tx,
  alert: { id: string; savedSearchId: string; at: Date },
  things: readonly string[],
): Promise<void> => {
  await tx.query('insert into search_alert (id, saved_search_id, told_at) values ($1, $2, $3)', [
    alert.id,
    alert.savedSearchId,
    alert.at,
  ]);
  await tx.query(
    'update search_hit set alert_id = $1 where saved_search_id = $2 and thing_id = any($3::uuid[])',
    [alert.id, alert.savedSearchId, things],
  );
};

/** A published procedure as everybody may read it, its categories with the groups above them; null for one that not everybody may. */
export const procedureToMatch = async (
  reader: Reader,
  id: string,
): Promise<{
  text: string;
  categories: string[];
  areas: string[];
  publishedAt: Date;
  buyerId: string;
} | null> =>
  (
    await reader.query<{
      text: string;
      categories: string[];
      areas: string[];
      publishedAt: Date;
      buyerId: string;
    }>(
      `select p.subject || ' ' || (select coalesce(string_agg(v #>> '{}', ' '), '')
           from jsonb_path_query(p.content, '$.** ? (@.type() == "string")') v) as text,
         array(select distinct within from category_within where slug = any(p.categories)) as categories,
         p.areas, p.published_at as "publishedAt", p.buyer_id as "buyerId"
       from public_procedure p where p.id = $1 and p.state = 'published'`,
      [id],
    )
  )[0] ?? null;

export const listingToMatch = async (
  reader: Reader,
  id: string,
): Promise<{ organisationId: string; publishedAt: Date; ancestors: string[] } | null> =>
  (
    await reader.query<{ organisationId: string; publishedAt: Date; ancestors: string[] }>(
      `select l.organisation_id as "organisationId", l.published_at as "publishedAt", array(select within from category_within where slug = l.category) as ancestors
       from public_listing l where l.id = $1`,
      [id],
    )
  )[0] ?? null;

import type { Reader, Tx } from '../../../platform/database/db.js';
import type { PageOf } from '../../../shared/paging.js';
import { offsetOf } from '../../../shared/paging.js';
import type { DeliveryState } from '../domain/delivery-states.js';
import type { Newsletter } from './newsletter.entities.js';

export type NewsletterRow = Omit<Newsletter, 'createdBy'>;

const COLUMNS = `id, topic, subject_pl as "subjectPl", subject_en as "subjectEn", intro_pl as "introPl",
  intro_en as "introEn", campaigns, gatherings, announcements, listings, langs, buyer_kinds as "buyerKinds", powiats,
  categories, per_minute as "perMinute", state, version, send_at as "sendAt", started_at as "startedAt",
  ended_at as "endedAt", turn, beat_at as "beatAt", created_at as "createdAt", updated_at as "updatedAt"`;

/** Whom a newsletter `n` is for among subscribers `s`: an empty list, on either side, leaves nobody out. */
export const FOR = `s.state = 'confirmed'
  and (cardinality(s.topics) = 0 or n.topic = any(s.topics))
  and (cardinality(n.langs) = 0 or s.lang = any(n.langs))
  and (cardinality(n.buyer_kinds) = 0 or cardinality(s.buyer_kinds) = 0 or s.buyer_kinds && n.buyer_kinds)
  and (cardinality(n.powiats) = 0 or cardinality(s.powiats) = 0 or s.powiats && n.powiats)
  and (cardinality(n.categories) = 0 or cardinality(s.categories) = 0 or s.categories && n.categories)`;

export const newsletterById = async (reader: Reader, id: string): Promise<NewsletterRow | null> =>
  (await reader.query<NewsletterRow>(`select ${COLUMNS} from newsletter where id = $1`, [id]))[0] ?? null;

/** The same, locked until the transaction ends. */
export const lockNewsletter = async (tx: Tx, id: string): Promise<NewsletterRow | null> =>
  (await tx.query<NewsletterRow>(`select ${COLUMNS} from newsletter where id = $1 for update`, [id]))[0] ??
  null;

/** The latest first. */
export const newsletters = async (
  reader: Reader,
  paging: { page: number; perPage: number },
): Promise<PageOf<NewsletterRow>> => {
  const [items, [count]] = await Promise.all([
    reader.query<NewsletterRow>(
      `select ${COLUMNS} from newsletter order by created_at desc, id limit $1 offset $2`,
      [paging.perPage, offsetOf(paging)],
    ),
    reader.query<{ total: number }>('select count(*)::int as total from newsletter'),
  ]);
  return { items, total: count?.total ?? 0, ...paging };
};

/** How many mailboxes would get it now. With the system's sight. */
export const countReaders = async (reader: Reader, id: string): Promise<number> => {
  const [row] = await reader.query<{ count: number }>(
    `select count(*)::int as count from newsletter n join subscriber s on ${FOR} where n.id = $1`,
    [id],
  );
  return row?.count ?? 0;
};

export type Progress = Readonly<Record<DeliveryState, number>>;

/** How many deliveries stand in each state. With the system's sight. */
export const progressOf = async (reader: Reader, id: string): Promise<Progress> => {
  const rows = await reader.query<{ state: DeliveryState; count: number }>(
    'select state, count(*)::int as count from newsletter_delivery where newsletter_id = $1 group by state',
    [id],
  );
  const counts = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  const none = {
    queued: 0,
    sending: 0,
    sent: 0,
    failed: 0,
    bounced: 0,
    skipped: 0,
    cancelled: 0,
    unknown: 0,
  };
  return { ...none, ...counts };
};

/** Newsletters whose hour has come. */
export const dueNewsletters = (reader: Reader, now: Date): Promise<{ id: string }[]> =>
  reader.query(`select id from newsletter where state = 'scheduled' and send_at <= $1 order by send_at`, [
    now,
  ]);

/** Newsletters that are being sent but that no job has gone on with since. */
export const stalledNewsletters = (reader: Reader, before: Date): Promise<{ id: string }[]> =>
  reader.query(`select id from newsletter where state = 'sending' and beat_at < $1`, [before]);

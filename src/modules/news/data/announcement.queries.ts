import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Announcement } from './announcement.entities.js';

export type PublicAnnouncement = Pick<
  Announcement,
  'id' | 'titlePl' | 'titleEn' | 'textPl' | 'textEn' | 'showsFrom' | 'showsUntil' | 'updatedAt'
>;
export type AnnouncementLine = PublicAnnouncement & Pick<Announcement, 'version' | 'withdrawnAt'>;

const COLUMNS = `id, title_pl as "titlePl", title_en as "titleEn", text_pl as "textPl", text_en as "textEn",
  shows_from as "showsFrom", shows_until as "showsUntil", updated_at as "updatedAt"`;

/** What is public now, the newest first; of the ids only, when they are given. */
export const publicAnnouncements = (
  reader: Reader,
  limit: number,
  ids: readonly string[] | null = null,
): Promise<PublicAnnouncement[]> =>
  reader.query(
    `select ${COLUMNS} from public_announcement where $2::uuid[] is null or id = any($2)
     order by shows_from desc, id desc limit $1`,
    [limit, ids],
  );

const ANNOUNCEMENT = `select ${COLUMNS}, version, withdrawn_at as "withdrawnAt" from announcement`;

/** Those that were withdrawn too; the longest shown first. */
export const allAnnouncements = (reader: Reader, limit: number): Promise<AnnouncementLine[]> =>
  reader.query(`${ANNOUNCEMENT} order by shows_until desc, id desc limit $1`, [limit]);

export const announcementById = async (reader: Reader, id: string): Promise<AnnouncementLine | null> =>
  (await reader.query<AnnouncementLine>(`${ANNOUNCEMENT} where id = $1`, [id]))[0] ?? null;

/** The same, locked until the transaction ends. */
export const lockAnnouncement = async (tx: Tx, id: string): Promise<AnnouncementLine | null> =>
  (await tx.query<AnnouncementLine>(`${ANNOUNCEMENT} where id = $1 for update`, [id]))[0] ?? null;

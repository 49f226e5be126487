import type { Reader, Tx } from '../../../platform/database/db.js';
import type { AnnouncementFields } from '../announcements.schemas.js';
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

export const allAnnouncements = (reader: Reader, limit: number): Promise<AnnouncementLine[]> =>
  reader.query(
    `select ${COLUMNS}, version, withdrawn_at as "withdrawnAt" from announcement order by shows_until desc, id desc
     limit $1`,
    [limit],
  );

/** Locked until the transaction ends. */
export const lockAnnouncement = async (tx: Tx, id: string): Promise<AnnouncementLine | null> =>
  (
    await tx.query<AnnouncementLine>(
      `select ${COLUMNS}, version, withdrawn_at as "withdrawnAt" from announcement where id = $1 for update`,
      [id],
    )
  )[0] ?? null;

const valuesOf = (fields: AnnouncementFields) => [
  ...[fields.titlePl, fields.titleEn ?? null, fields.textPl, fields.textEn ?? null],
  ...[fields.showsFrom, fields.showsUntil],
];

export const insertAnnouncement = async (
  tx: Tx,
  id: string,
  fields: AnnouncementFields,
  by: string,
  at: Date,
): Promise<void> => {
  await tx.query(
    `insert into announcement (id, created_by, created_at, updated_at, version, title_pl, title_en, text_pl, text_en,
       shows_from, shows_until)
     values ($1, $2, $3, $3, 1, $4, $5, $6, $7, $8, $9)`,
    [id, by, at, ...valuesOf(fields)],
  );
};

export const rewriteAnnouncement = async (
  tx: Tx,
  id: string,
  fields: AnnouncementFields,
  at: Date,
): Promise<void> => {
  await tx.query(
    `update announcement set version = version + 1, updated_at = $2, title_pl = $3, title_en = $4, text_pl = $5,
       text_en = $6, shows_from = $7, shows_until = $8 where id = $1`,
    [id, at, ...valuesOf(fields)],
  );
};

export const withdrawAnnouncement = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.query('update announcement set withdrawn_at = $2, updated_at = $2 where id = $1', [id, at]);
};

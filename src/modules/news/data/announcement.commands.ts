import type { Tx } from '../../../platform/database/db.js';
import type { AnnouncementFields } from '../announcements.schemas.js';

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

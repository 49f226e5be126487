import type { Representative } from '../../../platform/access/actor.js';
import type { Tx } from '../../../platform/database/db.js';
import type { Notice } from './notice.entities.js';

/** False when a notice with this id is there already. */
export const insertNotice = async (
  tx: Tx,
  notice: Pick<Notice, 'id' | 'organisationId' | 'kind' | 'title' | 'text' | 'path' | 'subjectId' | 'at'>,
): Promise<boolean> => {
  const { id, organisationId, kind, title, text, path, subjectId, at } = notice;
  const inserted = await tx.query(
    `insert into notice (id, organisation_id, kind, title, text, path, subject_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
    [
      id,
      organisationId,
      kind,
      { pl: title.pl, en: title.en },
      { pl: text.pl, en: text.en },
      path,
      subjectId,
      at,
    ],
  );
  return inserted.length > 0;
};

/** Marks one notice as read by the person. Repeating it changes nothing. */
export const markRead = async (tx: Tx, actor: Representative, noticeId: string, at: Date): Promise<void> => {
  await tx.query(
    'insert into notice_read (notice_id, account_id, at) values ($1, $2, $3) on conflict do nothing',
    [noticeId, actor.accountId, at],
  );
};

/** Marks all that the acting organisation was told up to now as read by the person. */
export const markAllRead = async (tx: Tx, actor: Representative, at: Date): Promise<void> => {
  await tx.query(
    `insert into notice_read (notice_id, account_id, at)
     select notice_id, account_id, $3 from unread_notice where organisation_id = $1 and account_id = $2
     on conflict do nothing`,
    [actor.organisation.id, actor.accountId, at],
  );
};

/** Remembers that the mail went out. */
export const markMailed = async (tx: Tx, noticeId: string, accountId: string, at: Date): Promise<void> => {
  await tx.query(
    'insert into notice_mail (notice_id, account_id, sent_at) values ($1, $2, $3) on conflict do nothing',
    [noticeId, accountId, at],
  );
};

import type { Representative } from '../../../platform/access/actor.js';
import type { Reader } from '../../../platform/database/db.js';
import type { Localised } from '../../../shared/lang.js';
import { offsetOf, type PageOf } from '../../../shared/paging.js';

export type NoticeLine = {
  id: string;
  kind: string;
  title: Localised;
  text: Localised;
  path: string;
  at: Date;
  read: boolean;
};

export type NoticeFilter = { readonly unread: boolean; readonly page: number; readonly perPage: number };

const OF_PERSON = `from notice n
  join organisation_person p on p.organisation_id = n.organisation_id and p.since <= n.at
  left join notice_read r on r.notice_id = n.id and r.account_id = p.account_id
  where n.organisation_id = $1 and p.account_id = $2`;

/** What the acting organisation was told since the person belongs to it, newest first. */
export const noticesOf = async (
  reader: Reader,
  actor: Representative,
  { unread, page, perPage }: NoticeFilter,
): Promise<PageOf<NoticeLine>> => {
  const where = `${OF_PERSON} and (not $3::boolean or r.at is null)`;
  const person = [actor.organisation.id, actor.accountId, unread];
  const items = await reader.query<NoticeLine>(
    `select n.id, n.kind, n.title, n.text, n.path, n.at, r.at is not null as read
     ${where} order by n.at desc, n.id desc limit $4 offset $5`,
    [...person, perPage, offsetOf({ page, perPage })],
  );
  const [count] = await reader.query<{ total: number }>(`select count(*)::int as total ${where}`, person);
  return { items, total: count?.total ?? 0, page, perPage };
};

/** One notice of the acting organisation; null when there is none of that id for this person. */
export const noticeOf = async (
  reader: Reader,
  actor: Representative,
  id: string,
): Promise<NoticeLine | null> =>
  (
    await reader.query<NoticeLine>(
      `select n.id, n.kind, n.title, n.text, n.path, n.at, r.at is not null as read ${OF_PERSON} and n.id = $3`,
      [actor.organisation.id, actor.accountId, id],
    )
  )[0] ?? null;

/** A notice as its mail needs it, and which accounts have had it. */
export type NoticeToMail = {
  organisationId: string;
  organisationName: string;
  kind: string;
  title: Localised;
  text: Localised;
  path: string;
  subjectId: string | null;
  mailed: string[];
};

export const noticeToMail = async (reader: Reader, id: string): Promise<NoticeToMail | null> =>
  (
    await reader.query<NoticeToMail>(
      `select n.organisation_id as "organisationId", o.name as "organisationName", n.kind, n.title, n.text,
         n.path, n.subject_id as "subjectId", coalesce((select array_agg(m.account_id::text) from notice_mail m where m.notice_id = n.id), '{}') as mailed
       from notice n join organisation o on o.id = n.organisation_id where n.id = $1`,
      [id],
    )
  )[0] ?? null;

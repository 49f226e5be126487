import type { Reader } from '../../../platform/database/db.js';
import type { Localised } from '../../../shared/lang.js';
import type { MailChoice } from '../domain/mail-choice.js';

export type DigestLine = {
  organisationId: string;
  organisation: string;
  kind: string;
  title: Localised;
  text: Localised;
  path: string;
  subjectId: string | null;
  at: Date;
};

export type Addressee = { accountId: string; email: string; lang: 'pl' | 'en' };

/** Whom an unsent digest goes to; null when it is sent. */
export const digestAddressee = async (reader: Reader, id: string): Promise<Addressee | null> =>
  (
    await reader.query<Addressee>(
      `select a.id as "accountId", a.email, a.lang from digest d join account a on a.id = d.account_id
       where d.id = $1 and d.sent_at is null and a.confirmed_at is not null`,
      [id],
    )
  )[0] ?? null;

/**
 * What a digest tells, by organisation, newest first: not what the person has read in the panel meanwhile, and
 * nothing of an organisation for which they no longer write.
 */
export const digestLines = (reader: Reader, id: string): Promise<DigestLine[]> =>
  reader.query<DigestLine>(
    `select n.organisation_id as "organisationId", o.name as organisation, n.kind, n.title, n.text, n.path,
       n.subject_id as "subjectId", n.at
     from digest_item i join notice n on n.id = i.notice_id join organisation o on o.id = n.organisation_id
       join organisation_person p on p.organisation_id = n.organisation_id and p.account_id = i.account_id
     where i.digest_id = $1 and p.role in ('editor', 'owner')
       and not exists (select from notice_read r where r.notice_id = n.id and r.account_id = i.account_id)
     order by o.name, o.id, n.at desc, n.id`,
    [id],
  );

/** Topics of which a person wants no mail any more, as `organisation:topic`. */
export const silencedBy = async (reader: Reader, accountId: string): Promise<ReadonlySet<string>> => {
  const never: MailChoice = 'never';
  const rows = await reader.query<{ key: string }>(
    `select organisation_id || ':' || topic as key from notice_preference where account_id = $1 and mail = $2`,
    [accountId, never],
  );
  return new Set(rows.map(({ key }) => key));
};

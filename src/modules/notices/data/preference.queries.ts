import type { Reader, Tx } from '../../../platform/database/db.js';
import type { MailChoice } from '../domain/mail-choice.js';

/** A person's own choices for one organisation, by topic. */
export const choicesOf = async (
  reader: Reader,
  accountId: string,
  organisationId: string,
): Promise<ReadonlyMap<string, MailChoice>> => {
  const rows = await reader.query<{ topic: string; mail: MailChoice }>(
    'select topic, mail from notice_preference where account_id = $1 and organisation_id = $2',
    [accountId, organisationId],
  );
  return new Map(rows.map(({ topic, mail }) => [topic, mail]));
};

/** What the people of an organisation chose for one topic, by account. */
export const choicesFor = async (
  reader: Reader,
  organisationId: string,
  topic: string,
): Promise<ReadonlyMap<string, MailChoice>> => {
  const rows = await reader.query<{ accountId: string; mail: MailChoice }>(
    'select account_id as "accountId", mail from notice_preference where organisation_id = $1 and topic = $2',
    [organisationId, topic],
  );
  return new Map(rows.map(({ accountId, mail }) => [accountId, mail]));
};

type Chosen = { accountId: string; organisationId: string; choices: Readonly<Record<string, MailChoice>> };

/** Keeps the choices named; others of the person stay as they are. */
export const keepChoices = async (
  tx: Tx,
  { accountId, organisationId, choices }: Chosen,
  at: Date,
): Promise<void> => {
  await tx.query(
    `insert into notice_preference (account_id, organisation_id, topic, mail, chosen_at)
     select $1, $2, t.topic, t.mail, $5 from unnest($3::text[], $4::text[]) as t(topic, mail)
     on conflict (account_id, organisation_id, topic)
       do update set mail = excluded.mail, chosen_at = excluded.chosen_at`,
    [accountId, organisationId, Object.keys(choices), Object.values(choices), at],
  );
};

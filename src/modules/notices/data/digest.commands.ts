import type { Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import { idFor } from '../../../shared/ids.js';

/** Puts a notice aside for a person's next digest. Repeating it changes nothing. */
export const queueForDigest = async (
  tx: Tx,
  accountId: string,
  noticeId: string,
  at: Date,
): Promise<void> => {
  await tx.query(
    'insert into digest_item (account_id, notice_id, queued_at) values ($1, $2, $3) on conflict do nothing',
    [accountId, noticeId, at],
  );
};

/** Opens the day's digest for everybody with something put aside before `from`; answers the new ones only. */
export const openDigests = async (
  tx: Tx,
  { day, from }: { day: LocalDate; from: Date },
  at: Date,
): Promise<{ id: string; accountId: string }[]> => {
  const waiting = await tx.query<{ accountId: string }>(
    `select distinct account_id as "accountId" from digest_item where digest_id is null and queued_at < $1`,
    [from],
  );
  const digests = waiting.map(({ accountId }) => ({ id: idFor<'Digest'>(`${accountId}:${day}`), accountId }));
  return tx.query(
    `insert into digest (id, account_id, day, made_at)
     select d.id, d.account_id, $3, $4 from unnest($1::uuid[], $2::uuid[]) as d(id, account_id)
     on conflict do nothing returning id, account_id as "accountId"`,
    [digests.map(({ id }) => id), digests.map(({ accountId }) => accountId), day, at],
  );
};

/** Takes into an unsent digest all that waits for its person, once: a retry sends what the first try held. */
export const fillDigest = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(
    `update digest_item i set digest_id = d.id from digest d
     where d.id = $1 and d.sent_at is null and i.account_id = d.account_id and i.digest_id is null
       and not exists (select from digest_item o where o.digest_id = d.id)`,
    [id],
  );
};

/** Remembers that a digest is done with. */
export const markDigestSent = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.query('update digest set sent_at = $2 where id = $1 and sent_at is null', [id, at]);
};

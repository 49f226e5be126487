import type { Reader, Tx } from '../../../platform/database/db.js';
import { newId } from '../../../shared/ids.js';

export type MailActionRow = {
  id: string;
  accountId: string;
  organisationId: string;
  act: string;
  thing: string;
};

/** Keeps a link; false when the person no longer acts for the organisation. */
export const insertMailAction = async (
  tx: Tx,
  action: Omit<MailActionRow, 'id'> & { secretHash: string; madeAt: Date; expiresAt: Date },
): Promise<boolean> => {
  const { secretHash, accountId, organisationId, act, thing, madeAt, expiresAt } = action;
  const made = await tx.query(
    `insert into mail_action (id, secret_hash, account_id, organisation_id, act, thing, made_at, expires_at)
     select $1, $2, p.account_id, p.organisation_id, $5, $6, $7, $8
     from organisation_person p where p.account_id = $3 and p.organisation_id = $4 returning id`,
    [newId(), secretHash, accountId, organisationId, act, thing, madeAt, expiresAt],
  );
  return made.length > 0;
};

/** The link behind a secret; null when unknown, used or expired. */
export const liveMailAction = async (
  reader: Reader,
  secretHash: string,
  now: Date,
): Promise<MailActionRow | null> =>
  (
    await reader.query<MailActionRow>(
      `select id, account_id as "accountId", organisation_id as "organisationId", act, thing from mail_action
       where secret_hash = $1 and used_at is null and expires_at > $2`,
      [secretHash, now],
    )
  )[0] ?? null;

/** Spends a link; false when somebody was quicker. */
export const spendMailAction = async (tx: Tx, id: string, at: Date): Promise<boolean> =>
  (
    await tx.query('update mail_action set used_at = $2 where id = $1 and used_at is null returning id', [
      id,
      at,
    ])
  ).length > 0;

/** Gives a link back whose act was refused for what was typed. */
export const restoreMailAction = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('update mail_action set used_at = null where id = $1', [id]);
};

/** Links that ran out before then open nothing any more. */
export const forgetMailActions = async (tx: Tx, before: Date): Promise<void> => {
  await tx.query('delete from mail_action where expires_at < $1', [before]);
};

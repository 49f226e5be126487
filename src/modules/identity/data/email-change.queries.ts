import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Mailbox } from './email-change.entity.js';

export type EmailChangeLine = {
  id: string;
  accountId: string;
  oldEmail: string;
  newEmail: string;
  oldProvenAt: Date | null;
  newProvenAt: Date | null;
};

const LINE = `id, account_id as "accountId", old_email as "oldEmail", new_email as "newEmail",
  old_proven_at as "oldProvenAt", new_proven_at as "newProvenAt"`;
const OPEN = 'stopped_at is null and done_at is null';

/** The change under way; null when there is none or its time is over. */
export const openChangeOf = async (
  reader: Reader,
  accountId: string,
  now: Date,
): Promise<EmailChangeLine | null> => {
  const [change] = await reader.query<EmailChangeLine>(
    `select ${LINE} from email_change where account_id = $1 and ${OPEN} and expires_at > $2`,
    [accountId, now],
  );
  return change ?? null;
};

/** The open change that a mailed secret belongs to, and from which mailbox it comes. */
export const changeBySecret = async (
  reader: Reader,
  secretHash: string,
  now: Date,
): Promise<(EmailChangeLine & { mailbox: Mailbox }) | null> => {
  const [change] = await reader.query<EmailChangeLine & { mailbox: Mailbox }>(
    `select ${LINE}, case when old_secret_hash = $1 then 'old' else 'new' end as mailbox
     from email_change where (old_secret_hash = $1 or new_secret_hash = $1) and ${OPEN} and expires_at > $2`,
    [secretHash, now],
  );
  return change ?? null;
};

/** Waits for whoever is at work on the change; null when it has ended. */
export const lockOpenChange = async (tx: Tx, id: string, now: Date): Promise<EmailChangeLine | null> => {
  const [change] = await tx.query<EmailChangeLine>(
    `select ${LINE} from email_change where id = $1 and ${OPEN} and expires_at > $2 for update`,
    [id, now],
  );
  return change ?? null;
};

/** Ends the account's open change without effect; false when there is none. */
export const stopChange = async (tx: Tx, accountId: string, now: Date): Promise<boolean> => {
  const stopped = await tx.query(
    `update email_change set stopped_at = $2 where account_id = $1 and ${OPEN} returning id`,
    [accountId, now],
  );
  return stopped.length > 0;
};

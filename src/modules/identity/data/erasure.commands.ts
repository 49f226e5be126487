import type { Tx } from '../../../platform/database/db.js';
import type { StoredFileId } from '../../../platform/files/stored-file.js';
import { ERASED_NAME, erasedEmail } from '../../../platform/privacy/personal-data.js';

/** Locks the account, so that two erasures cannot meet; null when it is erased already. */
export const lockPresentAccount = async (
  tx: Tx,
  accountId: string,
): Promise<{ name: string; email: string } | null> => {
  const [found] = await tx.query<{ name: string; email: string }>(
    'select name, email from account where id = $1 and erased_at is null for update',
    [accountId],
  );
  return found ?? null;
};

/** Leaves a nameless row without any way in; its address is free again. Returns the files that hung on it. */
export const eraseAccount = async (tx: Tx, accountId: string, now: Date): Promise<StoredFileId[]> => {
  const archives = await tx.query<{ fileId: StoredFileId | null }>(
    'delete from data_export where account_id = $1 returning file_id as "fileId"',
    [accountId],
  );
  for (const table of belongings) await tx.query(`delete from ${table} where account_id = $1`, [accountId]);
  await tx.query(
    `update account set name = $2, email = $3, password_hash = null, confirmed_at = null, erased_at = $4
     where id = $1`,
    [accountId, ERASED_NAME, erasedEmail(accountId), now],
  );
  return archives.flatMap(({ fileId }) => fileId ?? []);
};

/** All that is the account's and no document. The consents stay: ids and versions, to show what was agreed. */
const belongings = [
  'session',
  'account_link',
  'authenticator_app',
  'recovery_code',
  'pending_sign_in',
  'sign_in',
  'passkey',
  'passkey_challenge',
  'email_change',
] as const;

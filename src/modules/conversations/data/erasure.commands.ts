import type { Tx } from '../../../platform/database/db.js';
import { ERASED_NAME } from '../../../platform/privacy/personal-data.js';

/** What was written to the other side stays with it; who wrote it is no longer named. */
export const eraseFromConversations = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update message set author_name = $2, account_id = null where account_id = $1', [
    accountId,
    ERASED_NAME,
  ]);
};

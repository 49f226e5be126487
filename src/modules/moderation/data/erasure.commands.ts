import type { Tx } from '../../../platform/database/db.js';
import type { ErasedPerson } from '../../../platform/privacy/personal-data.js';

/** Reports stay without their reporter; decisions and appeals are documents, under the nameless account. */
export const eraseFromModeration = async (tx: Tx, { accountId, email }: ErasedPerson): Promise<void> => {
  await tx.query('update report set email = null where email = $2 or reported_by = $1', [accountId, email]);
};

import type { Tx } from '../../../platform/database/db.js';
import type { ErasedPerson } from '../../../platform/privacy/personal-data.js';

/** The organisation's searches stay; who saved them is forgotten. */
export const eraseFromDemand = async (tx: Tx, { accountId }: ErasedPerson): Promise<void> => {
  await tx.query('update saved_search set saved_by = null where saved_by = $1', [accountId]);
};

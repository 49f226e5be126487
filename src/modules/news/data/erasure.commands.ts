import type { Tx } from '../../../platform/database/db.js';

/** Nothing of the newsletter and of events is tied to an account: the address is what leads to it. */
export const forgetAddress = async (tx: Tx, email: string): Promise<void> => {
  await tx.query('delete from subscriber where email = $1', [email]);
  await tx.query('delete from gathering_registration where email = $1', [email]);
};

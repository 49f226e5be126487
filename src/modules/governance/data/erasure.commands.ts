import type { Tx } from '../../../platform/database/db.js';

/** The seat is free from now on; votes that were cast count and stay, under the nameless account. */
export const vacateSeats = async (tx: Tx, accountId: string, now: Date): Promise<void> => {
  await tx.query(
    'update representative set ended_at = greatest($2, since) where account_id = $1 and ended_at is null',
    [accountId, now],
  );
};

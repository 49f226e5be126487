import type { Reader, Tx } from '../../../platform/database/db.js';
import { newId } from '../../../shared/ids.js';

/** Since when the person has an address of a calendar; null while they have none. */
export const feedSince = async (reader: Reader, accountId: string): Promise<Date | null> =>
  (
    await reader.query<{ madeAt: Date }>(
      'select made_at as "madeAt" from calendar_feed where account_id = $1',
      [accountId],
    )
  )[0]?.madeAt ?? null;

/** Keeps a new address, in the place of the earlier one, which stops working. */
export const setFeed = async (tx: Tx, accountId: string, secretHash: string, at: Date): Promise<void> => {
  await tx.query(
    `insert into calendar_feed (account_id, id, secret_hash, made_at) values ($1, $2, $3, $4)
     on conflict (account_id) do update
       set id = excluded.id, secret_hash = excluded.secret_hash, made_at = excluded.made_at`,
    [accountId, newId(), secretHash, at],
  );
};

export const deleteFeed = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('delete from calendar_feed where account_id = $1', [accountId]);
};

/** Whose address it is; null when nobody's. */
export const feedBySecret = async (
  reader: Reader,
  secretHash: string,
): Promise<{ id: string; accountId: string } | null> =>
  (
    await reader.query<{ id: string; accountId: string }>(
      'select id, account_id as "accountId" from calendar_feed where secret_hash = $1',
      [secretHash],
    )
  )[0] ?? null;

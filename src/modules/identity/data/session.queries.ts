import type { Reader, Tx } from '../../../platform/database/db.js';

export type SessionLine = { id: string; device: string; createdAt: Date; lastSeenAt: Date; current: boolean };

/** Live sessions of an account, the last used first. */
export const sessionsOf = (
  reader: Reader,
  accountId: string,
  currentId: string,
  now: Date,
): Promise<SessionLine[]> =>
  reader.query<SessionLine>(
    `select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt", id = $2 as current
     from session where account_id = $1 and expires_at > $3 order by last_seen_at desc`,
    [accountId, currentId, now],
  );

export const deleteExpiredSessions = async (tx: Tx, accountId: string, now: Date): Promise<void> => {
  await tx.query('delete from session where account_id = $1 and expires_at < $2', [accountId, now]);
};

export const deleteOtherSessions = async (tx: Tx, accountId: string, keepId: string): Promise<void> => {
  await tx.query('delete from session where account_id = $1 and id <> $2', [accountId, keepId]);
};

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

export type PendingLine = { id: string; accountId: string; device: string };

export const livePendingSignIn = async (
  reader: Reader,
  secretHash: string,
  now: Date,
): Promise<PendingLine | null> => {
  const [pending] = await reader.query<PendingLine>(
    `select id, account_id as "accountId", device from pending_sign_in
     where secret_hash = $1 and expires_at > $2`,
    [secretHash, now],
  );
  return pending ?? null;
};

/** Takes a pending sign-in away, with the account's forgotten ones; false when somebody took it before. */
export const takePendingSignIn = async (tx: Tx, id: string, now: Date): Promise<boolean> => {
  const [taken] = await tx.query<{ accountId: string }>(
    'delete from pending_sign_in where id = $1 returning account_id as "accountId"',
    [id],
  );
  if (!taken) return false;
  await tx.query('delete from pending_sign_in where account_id = $1 and expires_at < $2', [
    taken.accountId,
    now,
  ]);
  return true;
};

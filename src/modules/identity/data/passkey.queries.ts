import type { Reader, Tx } from '../../../platform/database/db.js';
import type { ChallengePurpose, Passkey } from './passkey.entities.js';

export type PasskeyLine = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** The account's passkeys, oldest first. */
export const passkeysOf = (reader: Reader, accountId: string): Promise<PasskeyLine[]> =>
  reader.query<PasskeyLine>(
    `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey
     where account_id = $1 order by created_at, id`,
    [accountId],
  );

/** Adds a passkey; false when its key is known already, to whomever. */
export const addPasskey = async (tx: Tx, key: Passkey): Promise<boolean> => {
  const added = await tx.query(
    `insert into passkey
      (id, account_id, credential_id, public_key, counter, transports, name, created_at, last_used_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    [
      key.id,
      key.accountId,
      key.credentialId,
      key.publicKey,
      key.counter,
      key.transports,
      key.name,
      key.createdAt,
      key.lastUsedAt,
    ],
  );
  return added.length > 0;
};

export type Challenge = {
  challenge: string;
  accountId: string;
  boundTo: string;
  purpose: ChallengePurpose;
};

/** Keeps a question until it is answered, and drops the account's forgotten ones. */
export const keepChallenge = async (
  tx: Tx,
  { challenge, accountId, boundTo, purpose }: Challenge,
  times: { now: Date; expiresAt: Date },
): Promise<void> => {
  await tx.query('delete from passkey_challenge where account_id = $1 and expires_at < $2', [
    accountId,
    times.now,
  ]);
  await tx.query(
    `insert into passkey_challenge (challenge, account_id, bound_to, purpose, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [challenge, accountId, boundTo, purpose, times.expiresAt],
  );
};

/** Takes a question away; false when it was not asked here, was answered before or is past its time. */
export const takeChallenge = async (tx: Tx, asked: Challenge, now: Date): Promise<boolean> => {
  const taken = await tx.query(
    `delete from passkey_challenge where challenge = $1 and account_id = $2 and bound_to = $3
     and purpose = $4 and expires_at > $5 returning challenge`,
    [asked.challenge, asked.accountId, asked.boundTo, asked.purpose, now],
  );
  return taken.length > 0;
};

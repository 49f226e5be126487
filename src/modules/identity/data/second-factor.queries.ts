import type { Reader, Tx } from '../../../platform/database/db.js';
import { passkeysOf, type PasskeyLine } from './passkey.queries.js';
import type { SignInOutcome } from './second-factor.entities.js';

export type SecondFactorStanding = {
  /** Null: no app is set up. */
  appSince: Date | null;
  passkeys: readonly PasskeyLine[];
  recoveryCodesLeft: number;
  /** Signing in takes a second step. */
  on: boolean;
};

export const secondFactorStanding = async (
  reader: Reader,
  accountId: string,
): Promise<SecondFactorStanding> => {
  const [row] = await reader.query<Omit<SecondFactorStanding, 'on' | 'passkeys'>>(
    `select (select created_at from authenticator_app where account_id = $1) as "appSince",
      (select count(*)::int from recovery_code where account_id = $1 and used_at is null) as "recoveryCodesLeft"`,
    [accountId],
  );
  if (!row) throw new Error('A select without a table answered no row');
  const passkeys = await passkeysOf(reader, accountId);
  return { ...row, passkeys, on: row.appSince !== null || passkeys.length > 0 };
};

export type SignInLine = { id: string; at: Date; device: string; outcome: SignInOutcome };

/** The person's last sign-ins and failed attempts, newest first. */
export const signInsOf = (reader: Reader, accountId: string, limit: number): Promise<SignInLine[]> =>
  reader.query<SignInLine>(
    'select id, at, device, outcome from sign_in where account_id = $1 order by at desc, id desc limit $2',
    [accountId, limit],
  );

/** Uses a time step up. False when it or a later one was used before: of two uses at once one wins. */
export const useStep = async (tx: Tx, accountId: string, step: number): Promise<boolean> => {
  const used = await tx.query(
    'update authenticator_app set last_step = $2 where account_id = $1 and last_step < $2 returning account_id',
    [accountId, step],
  );
  return used.length > 0;
};

/** Uses a recovery code up; false when it is unknown or used. */
export const useRecoveryCode = async (
  tx: Tx,
  accountId: string,
  mark: string,
  now: Date,
): Promise<boolean> => {
  const used = await tx.query(
    `update recovery_code set used_at = $3 where account_id = $1 and mark = $2 and used_at is null returning id`,
    [accountId, mark, now],
  );
  return used.length > 0;
};

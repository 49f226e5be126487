import type { Tx } from '../../../platform/database/db.js';
import { newId } from '../../../shared/ids.js';
import { RecoveryCode, type AuthenticatorApp, type SignInOutcome } from './second-factor.entities.js';

/** Adds the account's app; false when it has one. */
export const addApp = async (tx: Tx, app: AuthenticatorApp): Promise<boolean> => {
  const added = await tx.query(
    `insert into authenticator_app (account_id, sealed_secret, last_step, created_at) values ($1, $2, $3, $4)
     on conflict do nothing returning account_id`,
    [app.accountId, app.sealedSecret, app.lastStep, app.createdAt],
  );
  return added.length > 0;
};

/** Replaces all recovery codes of the account. */
export const replaceRecoveryCodes = async (tx: Tx, accountId: string, marks: string[]): Promise<void> => {
  await tx.getRepository(RecoveryCode).delete({ accountId });
  await tx
    .getRepository(RecoveryCode)
    .insert(marks.map((mark) => ({ id: newId<'RecoveryCode'>(), accountId, mark, usedAt: null })));
};

/** From now on the session counts as opened with a second factor. */
export const liftSession = async (tx: Tx, sessionId: string, now: Date): Promise<void> => {
  await tx.query('update session set second_factor_at = $2, proven_at = $2 where id = $1', [sessionId, now]);
};

/** No session of the account counts as opened with a second factor any more. */
export const lowerSessions = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update session set second_factor_at = null where account_id = $1', [accountId]);
};

/** Ends what was begun with an earlier password or before there was a second factor. */
export const deletePendingSignIns = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('delete from pending_sign_in where account_id = $1', [accountId]);
};

/** Adds a line to the person's history. Without such an account: nothing. */
export const noteSignIn = async (
  tx: Tx,
  line: { accountId: string; device: string; outcome: SignInOutcome; at: Date },
): Promise<void> => {
  await tx.query(
    `insert into sign_in (id, account_id, device, outcome, at)
     select $1, id, $3, $4, $5 from account where id = $2`,
    [newId<'SignIn'>(), line.accountId, line.device, line.outcome, line.at],
  );
};

import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { Vault } from '../../platform/vault.js';
import {
  deletePendingSignIns,
  liftSession,
  lowerSessions,
  replaceRecoveryCodes,
} from './data/second-factor.commands.js';
import { AuthenticatorApp, RecoveryCode } from './data/second-factor.entities.js';
import {
  secondFactorStanding,
  useRecoveryCode,
  useStep,
  type SecondFactorStanding,
} from './data/second-factor.queries.js';
import { deleteOtherSessions } from './data/session.queries.js';
import { stepOfCode } from './domain/one-time-codes.js';
import { identityProblems } from './domain/problems.js';
import { newRecoveryCodes, printedCode, readRecoveryCode } from './domain/recovery-codes.js';
import type { SafetyChange } from './domain/safety-changes.js';
import { tellSafetyChange } from './tell-safety-change.js';

/** What a person answers in the second step: a code of the app, or one of the recovery codes. */
export type SecondFactorAnswer = { readonly code: string };

const wrongCode = {
  pl: 'Ten kod się nie zgadza albo był już użyty. Wpisz następny, który pokaże aplikacja.',
  en: 'This code is wrong or was used before. Enter the next one that the app shows.',
};

/** The second step of signing in: what is set up, and whether an answer is good. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly limits: RateLimits,
  ) {}

  /** What the account has set up. */
  standing(accountId: string): Promise<SecondFactorStanding> {
    return this.db.read('system', (reader) => secondFactorStanding(reader, accountId));
  }

  /**
   * Uses an answer up and says what it was. Attempts are counted per account, wherever they come from.
   * @throws Problem `identity/wrong-code`, `http/too-many`
   */
  async verify(accountId: string, { code }: SecondFactorAnswer): Promise<'app' | 'recovery-code'> {
    await this.limits.count('code', accountId);
    const way = await this.db.tx('system', (tx) => this.useCode(tx, accountId, code));
    if (!way) throw identityProblems.wrongCode(undefined, [{ pointer: '/code', text: wrongCode }]);
    await this.limits.forget('code', accountId);
    return way;
  }

  /** Replaces the recovery codes; shown once and never again. @throws Problem `identity/no-second-factor` */
  async renewRecoveryCodes(actor: Person): Promise<string[]> {
    return this.db.tx(actor, async (tx) => {
      const { on } = await secondFactorStanding(tx, actor.accountId);
      if (!on) throw identityProblems.noSecondFactor();
      await tellSafetyChange(tx, actor.accountId, 'recovery-codes-made', this.clock.now());
      return this.makeRecoveryCodes(tx, actor.accountId);
    });
  }

  /**
   * Called in the transaction that added a factor. The first one ends whatever was signed in without it, and
   * its recovery codes are returned; null when there was another before.
   */
  async added(tx: Tx, actor: Person, change: SafetyChange, first: boolean): Promise<string[] | null> {
    const now = this.clock.now();
    await tellSafetyChange(tx, actor.accountId, change, now);
    await liftSession(tx, actor.credentialId, now);
    if (!first) return null;
    await deleteOtherSessions(tx, actor.accountId, actor.credentialId);
    await deletePendingSignIns(tx, actor.accountId);
    return this.makeRecoveryCodes(tx, actor.accountId);
  }

  /** Called in the transaction that removed a factor; with the last one the recovery codes go too. */
  async removed(tx: Tx, actor: Person, change: SafetyChange): Promise<void> {
    await tellSafetyChange(tx, actor.accountId, change, this.clock.now());
    const { on } = await secondFactorStanding(tx, actor.accountId);
    if (on) return;
    await tx.getRepository(RecoveryCode).delete({ accountId: actor.accountId });
    await lowerSessions(tx, actor.accountId);
  }

  private async useCode(tx: Tx, accountId: string, code: string): Promise<'app' | 'recovery-code' | null> {
    const now = this.clock.now();
    const recovery = readRecoveryCode(code);
    if (recovery) {
      const mark = await this.vault.mark(recovery, `recovery-code:${accountId}`);
      if (!(await useRecoveryCode(tx, accountId, mark, now))) return null;
      await tellSafetyChange(tx, accountId, 'recovery-code-used', now);
      return 'recovery-code';
    }
    const app = await tx.getRepository(AuthenticatorApp).findOneBy({ accountId });
    const secret = app && (await this.vault.open(app.sealedSecret, `authenticator-app:${accountId}`));
    const step = secret ? stepOfCode(secret, code.replace(/\s/g, ''), now) : null;
    return step !== null && (await useStep(tx, accountId, step)) ? 'app' : null;
  }

  private async makeRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    const marks = codes.map((code) => this.vault.mark(code, `recovery-code:${accountId}`));
    await replaceRecoveryCodes(tx, accountId, await Promise.all(marks));
    return codes.map(printedCode);
  }
}

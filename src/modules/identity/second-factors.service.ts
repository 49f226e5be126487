import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { Vault } from '../../platform/vault.js';
import { AuthenticatorApp } from './data/second-factor.entities.js';
import {
  secondFactorStanding,
  useRecoveryCode,
  useStep,
  type SecondFactorStanding,
} from './data/second-factor.queries.js';
import { stepOfCode } from './domain/one-time-codes.js';
import { identityProblems } from './domain/problems.js';
import { readRecoveryCode } from './domain/recovery-codes.js';
import { Passkeys, type PasskeyAnswer } from './passkeys.service.js';
import { tellSafetyChange } from './tell-safety-change.js';

/** What a person answers in the second step: a code of the app, a recovery code, or a passkey's signature. */
export type SecondFactorAnswer = { readonly code: string } | { readonly passkey: PasskeyAnswer };

export type SecondFactorWay = 'app' | 'recovery-code' | 'passkey';

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
    private readonly passkeys: Passkeys,
  ) {}

  /** What the account has set up. */
  standing(accountId: string): Promise<SecondFactorStanding> {
    return this.db.read('system', (reader) => secondFactorStanding(reader, accountId));
  }

  /**
   * Uses an answer up and says what it was; `boundTo` is the session or the pending sign-in that asked. Attempts
   * are counted per account, wherever they come from.
   * @throws Problem `identity/wrong-code`, `identity/wrong-passkey`, `http/too-many`
   */
  async verify(accountId: string, answer: SecondFactorAnswer, boundTo: string): Promise<SecondFactorWay> {
    await this.limits.count('code', accountId);
    const way = 'code' in answer ? await this.byCode(accountId, answer.code) : 'passkey';
    if ('passkey' in answer) await this.passkeys.use(accountId, answer.passkey, boundTo);
    await this.limits.forget('code', accountId);
    return way;
  }

  private async byCode(accountId: string, code: string): Promise<'app' | 'recovery-code'> {
    const way = await this.db.tx('system', (tx) => this.useCode(tx, accountId, code));
    if (!way) throw identityProblems.wrongCode(undefined, [{ pointer: '/code', text: wrongCode }]);
    return way;
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
}

import { Injectable } from '@nestjs/common';
import { accessProblems } from '../../platform/access/access.problems.js';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { Account, Session } from './data/identity.entities.js';
import { identityProblems } from './domain/problems.js';
import { Passwords } from './passwords.js';
import { SecondFactors, type SecondFactorAnswer } from './second-factors.service.js';

const wrongPassword = { pl: 'To nie jest hasło do Twojego konta.', en: 'This is not your password.' };

/** Who one is, proved by what one knows or by what one holds. */
export type Proof = { readonly password: string } | SecondFactorAnswer;

/** Proving again, inside a session, who one is: what a sensitive act asks for. */
@Injectable()
export class Proofs {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly factors: SecondFactors,
  ) {}

  /**
   * By the password, or by the second factor when signing in takes one: a thief of the session may know the
   * password. A machine key proves nothing.
   * @throws Problem `identity/wrong-password`, `identity/wrong-code`, `identity/wrong-passkey`,
   * `identity/code-needed`, `http/too-many`
   */
  async prove(actor: Person, proof: Proof): Promise<void> {
    if (actor.via !== 'session') throw accessProblems.proofNeeded(undefined);
    const { on } = await this.factors.standing(actor.accountId);
    if (!on && 'password' in proof) await this.insistOnPassword(actor, proof.password);
    else if ('password' in proof) throw identityProblems.codeNeeded();
    else await this.factors.verify(actor.accountId, proof, actor.credentialId);
    await this.db.tx(actor, (tx) =>
      tx
        .getRepository(Session)
        .update({ id: actor.credentialId, accountId: actor.accountId }, { provenAt: this.clock.now() }),
    );
  }

  private async insistOnPassword({ accountId }: Person, password: string): Promise<void> {
    const key = `proof:${accountId}`;
    await this.limits.count('account', key);
    const account = await this.db.tx('system', (tx) =>
      tx.getRepository(Account).findOneByOrFail({ id: accountId }),
    );
    if (!(await this.passwords.matches(account.passwordHash, password))) {
      throw identityProblems.wrongPassword(undefined, [{ pointer: '/password', text: wrongPassword }]);
    }
    await this.limits.forget('account', key);
  }
}

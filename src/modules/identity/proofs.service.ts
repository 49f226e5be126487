import { Injectable } from '@nestjs/common';
import { accessProblems } from '../../platform/access/access.problems.js';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { Account, Session } from './data/identity.entities.js';
import { identityProblems } from './domain/problems.js';
import { Passwords } from './passwords.js';

const wrongPassword = { pl: 'To nie jest hasło do Twojego konta.', en: 'This is not your password.' };

/** Proving again, inside a session, who one is: what a sensitive act asks for. */
@Injectable()
export class Proofs {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
  ) {}

  /**
   * A machine key proves nothing.
   * @throws Problem `identity/wrong-password`; `http/too-many` when guessed too often for this account
   */
  async prove(actor: Person, { password }: { password: string }): Promise<void> {
    if (actor.via !== 'session') throw accessProblems.proofNeeded(undefined);
    const key = `proof:${actor.accountId}`;
    await this.limits.count('account', key);
    const account = await this.db.tx(actor, (tx) =>
      tx.getRepository(Account).findOneByOrFail({ id: actor.accountId }),
    );
    if (!(await this.passwords.matches(account.passwordHash, password))) {
      throw identityProblems.wrongPassword(undefined, [{ pointer: '/password', text: wrongPassword }]);
    }
    await this.limits.forget('account', key);
    await this.db.tx(actor, (tx) =>
      tx
        .getRepository(Session)
        .update({ id: actor.credentialId, accountId: actor.accountId }, { provenAt: this.clock.now() }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { newId } from '../../shared/ids.js';
import { Problem } from '../../shared/problems.js';
import { Account } from './data/identity.entities.js';
import { noteSignIn } from './data/second-factor.commands.js';
import { PendingSignIn, type SignInOutcome } from './data/second-factor.entities.js';
import { signInsOf, type SignInLine } from './data/second-factor.queries.js';
import { livePendingSignIn, takePendingSignIn, type PendingLine } from './data/session.queries.js';
import { identityProblems } from './domain/problems.js';
import { Passwords } from './passwords.js';
import { SecondFactors, type SecondFactorAnswer } from './second-factors.service.js';
import { Sessions, type SignedIn } from './sessions.service.js';

/** How long the second step may take. */
export const PENDING_MINUTES = 10;

/** Signed in, or the secret that the second step has to bring. */
export type FirstStep =
  | ({ readonly done: true } & SignedIn)
  | {
      readonly done: false;
      readonly secret: string;
      readonly pending: PendingLine;
      readonly expiresAt: Date;
    };

/** Signing in, in one step or in two. */
@Injectable()
export class SignIns {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /**
   * The step with the password. Wrong address, wrong password and unconfirmed account get one answer after the
   * same work. Attempts are counted per account, whether or not it exists.
   */
  async begin(input: { email: string; password: string; device: string }): Promise<FirstStep> {
    await this.limits.count('account', hashSecret(input.email));
    const account = await this.db.tx('system', (tx) =>
      tx.getRepository(Account).findOneBy({ email: input.email }),
    );
    const matches = await this.passwords.matches(account?.passwordHash ?? null, input.password);
    if (!account || !matches || !account.confirmedAt) {
      // Not waited for: the answer must not take longer when there is an account to note it for.
      if (account) void this.note(account.id, input.device, 'wrong-password').catch(() => undefined);
      throw identityProblems.wrongCredentials(undefined);
    }
    await this.limits.forget('account', hashSecret(input.email));
    const { on } = await this.factors.standing(account.id);
    if (on) return this.await(account.id, input.device);
    await this.note(account.id, input.device, 'password');
    return { done: true, ...(await this.sessions.open(account.id, input.device)) };
  }

  /** Whose second step is awaited under this secret; null when its time is over or it was taken. */
  async pending(secret: string): Promise<PendingLine | null> {
    return this.db.read('system', (reader) =>
      livePendingSignIn(reader, hashSecret(secret), this.clock.now()),
    );
  }

  /**
   * The second step. The account is the one whose password was right, never one that the answer names.
   * @throws Problem `identity/sign-in-ended`, `identity/wrong-code`, `identity/wrong-passkey`, `http/too-many`
   */
  async finish(secret: string, answer: SecondFactorAnswer): Promise<SignedIn> {
    const pending = await this.pending(secret);
    if (!pending) throw identityProblems.signInEnded(undefined);
    const way = await this.factors
      .verify(pending.accountId, answer, pending.id)
      .catch(async (refused: unknown) => {
        const wrong = refused instanceof Problem && refused.kind === 'invalid';
        if (wrong) await this.note(pending.accountId, pending.device, 'wrong-code');
        throw refused;
      });
    // Of two second steps at once one takes it.
    const taken = await this.db.tx('system', (tx) => takePendingSignIn(tx, pending.id, this.clock.now()));
    if (!taken) throw identityProblems.signInEnded(undefined);
    await this.note(pending.accountId, pending.device, way);
    return this.sessions.open(pending.accountId, pending.device, { secondFactor: true });
  }

  /** The person's own last sign-ins. */
  async history(actor: Person): Promise<SignInLine[]> {
    return this.db.read(actor, (reader) => signInsOf(reader, actor.accountId, 20));
  }

  private async await(accountId: string, device: string): Promise<FirstStep> {
    const secret = newSecret();
    const expiresAt = new Date(this.clock.now().getTime() + PENDING_MINUTES * 60_000);
    const pending = { id: newId<'PendingSignIn'>(), accountId, device: device.slice(0, 120) };
    await this.db.tx('system', (tx) =>
      tx.getRepository(PendingSignIn).insert({ ...pending, secretHash: hashSecret(secret), expiresAt }),
    );
    return { done: false, secret, pending, expiresAt };
  }

  private note(accountId: string, device: string, outcome: SignInOutcome): Promise<void> {
    return this.db.tx('system', (tx) =>
      noteSignIn(tx, { accountId, device: device.slice(0, 120), outcome, at: this.clock.now() }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, undoneUnless, type Reader, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { newId, type AccountId } from '../../shared/ids.js';
import type { Lang } from '../../shared/lang.js';
import type { ConsentForm } from './data/consent.entity.js';
import { accountByEmail, confirmAccount, consumeLink, writeAccount } from './data/account.commands.js';
import { Account, AccountLink, Session, type LinkPurpose } from './data/identity.entities.js';
import { deletePendingSignIns } from './data/second-factor.commands.js';
import { deleteOtherSessions } from './data/session.queries.js';
import { Consents } from './consents.service.js';
import './domain/events.js';
import { whyPasswordIsWeak } from './domain/password-rules.js';
import { identityProblems } from './domain/problems.js';
import { Passwords } from './passwords.js';
import { tellSafetyChange } from './tell-safety-change.js';

const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = { 'confirm-email': 72, 'reset-password': 1 };

const wrongPassword = {
  pl: 'To nie jest hasło wybrane przy rejestracji. Możesz ustawić nowe.',
  en: 'This is not the password chosen at registration. You can set a new one.',
};

/** `form`: where the person accepted the terms and was told of their data; without that there is no account. */
export type NewAccount = { email: string; name: string; password: string; lang: Lang; form: ConsentForm };

type PreparedAccount = Omit<NewAccount, 'password'> & { passwordHash: string };

/** Accounts: making, confirming, resetting. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly consents: Consents,
  ) {}

  /**
   * Judges and hashes the password of an account about to be opened, before any transaction: hashing waits its
   * turn. Counted per mailbox, which strangers could fill. @throws Problem `identity/password-too-weak`
   */
  async prepare({ password, ...account }: NewAccount): Promise<PreparedAccount> {
    this.insistOnStrength(password, account);
    await this.limits.count('mailbox', hashSecret(account.email));
    return { ...account, passwordHash: await this.passwords.hash(password) };
  }

  /**
   * Makes an unconfirmed account and asks for the confirmation mail. `taken`: a confirmed account has the
   * address; only its mailbox is told, since the answer to the visitor must not differ. A second try with an
   * unconfirmed address replaces the first, since neither has proven the mailbox.
   */
  async open(tx: Tx, input: PreparedAccount): Promise<{ accountId: AccountId; taken: boolean }> {
    const opened = await writeAccount(tx, { ...input, confirmedAt: null, createdAt: this.clock.now() });
    if (opened) {
      await this.consents.acceptAtDoor(tx, opened, input.form);
      await publish(tx, 'identity.confirmation-requested', { accountId: opened });
      return { accountId: opened, taken: false };
    }
    const present = await accountByEmail(tx, input.email);
    if (!present) throw new Error('An account vanished within a transaction');
    // The same work is done, so that the time does not tell either.
    await undoneUnless(false, tx, () => this.consents.acceptAtDoor(tx, present.id, input.form));
    await publish(tx, 'identity.taken-address-used', { accountId: present.id });
    return { accountId: present.id, taken: true };
  }

  /**
   * Makes an account for a person whose mailbox an invitation has just proven; null when there is one. The
   * invitation is why hashing within the transaction does no harm: strangers cannot ask for it.
   */
  async openConfirmed(tx: Tx, input: NewAccount): Promise<AccountId | null> {
    this.insistOnStrength(input.password, input);
    const { email, name, lang } = input;
    const passwordHash = await this.passwords.hash(input.password);
    const now = this.clock.now();
    const opened = await writeAccount(tx, {
      email,
      name,
      passwordHash,
      lang,
      confirmedAt: now,
      createdAt: now,
    });
    if (opened) await this.consents.acceptAtDoor(tx, opened, input.form);
    return opened;
  }

  async findByEmail(reader: Reader, email: string): Promise<{ id: AccountId; confirmed: boolean } | null> {
    return accountByEmail(reader, email);
  }

  /**
   * Proves the mailbox by a mailed link together with the password chosen at registration: the link alone
   * would let a stranger, who registered somebody else's address, have it confirmed by its owner.
   */
  async confirm(tx: Tx, secret: string, password: string): Promise<AccountId> {
    const accountId = await this.useLink(tx, secret, 'confirm-email');
    const account = await tx.getRepository(Account).findOneByOrFail({ id: accountId });
    // Confirmed by another way meanwhile: whoever signs in now takes every step that the account asks for.
    if (account.confirmedAt) throw identityProblems.linkEnded(undefined);
    if (!(await this.passwords.matches(account.passwordHash, password))) {
      throw identityProblems.wrongPassword(undefined, [{ pointer: '/password', text: wrongPassword }]);
    }
    await this.markConfirmed(tx, accountId);
    return accountId;
  }

  /** Sends a link if the address has an account; neither the answer nor its time says whether it has. */
  async requestReset(email: string): Promise<void> {
    await this.limits.count('mailbox', hashSecret(email));
    await this.db.tx('system', async (tx) => {
      const account = await this.findByEmail(tx, email);
      // Without an account the job finds nobody to write to.
      const accountId = account?.id ?? newId<'Account'>();
      await publish(tx, 'identity.reset-requested', { accountId });
    });
  }

  /** Sets a new password by a mailed link, which proves the mailbox too, and ends every session. */
  async resetPassword(secret: string, password: string): Promise<AccountId> {
    return this.db.tx('system', async (tx) => {
      const accountId = await this.useLink(tx, secret, 'reset-password');
      await this.setPassword(tx, accountId, password);
      await tx.getRepository(Session).delete({ accountId });
      await this.markConfirmed(tx, accountId);
      return accountId;
    });
  }

  /** Sets a new password for a person who has just proved who they are, and ends their other sessions. */
  async changePassword(actor: Person, password: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      await this.setPassword(tx, actor.accountId, password);
      await deleteOtherSessions(tx, actor.accountId, actor.credentialId);
    });
  }

  /** Makes the link that a mail will carry. Called by the mail's job, so the secret is in no queue. */
  async makeLink(tx: Tx, accountId: string, purpose: LinkPurpose): Promise<string> {
    const secret = newSecret();
    await tx.getRepository(AccountLink).insert({
      id: newId(),
      accountId,
      purpose,
      secretHash: hashSecret(secret),
      expiresAt: new Date(this.clock.now().getTime() + LINK_HOURS[purpose] * 3_600_000),
      usedAt: null,
    });
    return secret;
  }

  /** With what was begun or mailed under the old password ended. */
  private async setPassword(tx: Tx, accountId: AccountId, password: string): Promise<void> {
    const account = await tx.getRepository(Account).findOneByOrFail({ id: accountId });
    this.insistOnStrength(password, account);
    const passwordHash = await this.passwords.hash(password);
    await tx.getRepository(Account).update(accountId, { passwordHash });
    await deletePendingSignIns(tx, accountId);
    await tx.getRepository(AccountLink).delete({ accountId, purpose: 'reset-password', usedAt: IsNull() });
    await tellSafetyChange(tx, accountId, 'password-changed', this.clock.now());
  }

  private async markConfirmed(tx: Tx, accountId: string): Promise<void> {
    await confirmAccount(tx, accountId, this.clock.now());
    await publish(tx, 'identity.email-confirmed', { accountId });
  }

  private async useLink(tx: Tx, secret: string, purpose: LinkPurpose): Promise<AccountId> {
    const accountId = await consumeLink(tx, hashSecret(secret), purpose, this.clock.now());
    if (!accountId) throw identityProblems.linkEnded(undefined);
    return accountId;
  }

  private insistOnStrength(password: string, { email, name }: { email: string; name: string }): void {
    const reason = whyPasswordIsWeak(password, email, name);
    if (reason) throw identityProblems.passwordTooWeak(undefined, [{ pointer: '/password', text: reason }]);
  }
}

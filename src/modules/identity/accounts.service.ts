import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { newId, type AccountId } from '../../shared/ids.js';
import type { Lang } from '../../shared/lang.js';
import { accountByEmail, confirmAccount, consumeLink, writeAccount } from './data/account.commands.js';
import { Account, AccountLink, Session, type LinkPurpose } from './data/identity.entities.js';
import { deletePendingSignIns } from './data/second-factor.commands.js';
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

export type NewAccount = { email: string; name: string; password: string; lang: Lang };

/** Accounts: making, confirming, resetting. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Makes an unconfirmed account and asks for the confirmation mail. When the address has a confirmed
   * account already, returns null and only its mailbox is told: the answer to the visitor must not differ.
   * The password is hashed either way, so neither does the time. A second try with an unconfirmed address
   * replaces the first, since neither has proven the mailbox.
   */
  async open(tx: Tx, input: NewAccount): Promise<AccountId | null> {
    const opened = await this.write(tx, input, null);
    if (opened) {
      await publish(tx, 'identity.confirmation-requested', { accountId: opened });
      return opened;
    }
    const present = await tx.getRepository(Account).findOneByOrFail({ email: input.email });
    await publish(tx, 'identity.taken-address-used', { accountId: present.id });
    return null;
  }

  /** As `open`, for a person whose mailbox an invitation has just proven; null when there is an account. */
  async openConfirmed(tx: Tx, input: NewAccount): Promise<AccountId | null> {
    return this.write(tx, input, this.clock.now());
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

  /** Sends a link if the address has an account; says nothing either way. */
  async requestReset(email: string): Promise<void> {
    await this.limits.count('mailbox', hashSecret(email));
    await this.db.tx('system', async (tx) => {
      const account = await this.findByEmail(tx, email);
      if (account) await publish(tx, 'identity.reset-requested', { accountId: account.id });
    });
  }

  /** Sets a new password by a mailed link, which proves the mailbox too, and ends every session. */
  async resetPassword(secret: string, password: string): Promise<AccountId> {
    return this.db.tx('system', async (tx) => {
      const accountId = await this.useLink(tx, secret, 'reset-password');
      const account = await tx.getRepository(Account).findOneByOrFail({ id: accountId });
      this.insistOnStrength(password, account.email);
      await tx
        .getRepository(Account)
        .update(accountId, { passwordHash: await this.passwords.hash(password) });
      await tx.getRepository(Session).delete({ accountId });
      await this.markConfirmed(tx, accountId);
      await deletePendingSignIns(tx, accountId);
      await tellSafetyChange(tx, accountId, 'password-changed', this.clock.now());
      return accountId;
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

  private async markConfirmed(tx: Tx, accountId: string): Promise<void> {
    await confirmAccount(tx, accountId, this.clock.now());
    await publish(tx, 'identity.email-confirmed', { accountId });
  }

  /** Inserts the account, or takes over an unconfirmed one; null when a confirmed one stands there. */
  private async write(tx: Tx, input: NewAccount, confirmedAt: Date | null): Promise<AccountId | null> {
    this.insistOnStrength(input.password, input.email);
    const passwordHash = await this.passwords.hash(input.password);
    const { email, name, lang } = input;
    return writeAccount(tx, { email, name, passwordHash, lang, confirmedAt, createdAt: this.clock.now() });
  }

  private async useLink(tx: Tx, secret: string, purpose: LinkPurpose): Promise<AccountId> {
    const accountId = await consumeLink(tx, hashSecret(secret), purpose, this.clock.now());
    if (!accountId) throw identityProblems.linkEnded(undefined);
    return accountId;
  }

  private insistOnStrength(password: string, email: string): void {
    const reason = whyPasswordIsWeak(password, email);
    if (reason) throw identityProblems.passwordTooWeak(undefined, [{ pointer: '/password', text: reason }]);
  }
}

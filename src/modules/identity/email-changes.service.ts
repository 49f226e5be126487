import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { newId } from '../../shared/ids.js';
import { accountByEmail, giveAddress } from './data/account.commands.js';
import { EmailChange, type Mailbox } from './data/email-change.entity.js';
import {
  changeBySecret,
  lockOpenChange,
  openChangeOf,
  stopChange,
  type EmailChangeLine,
} from './data/email-change.queries.js';
import { AccountLink } from './data/identity.entities.js';
import './domain/events.js';
import { identityProblems } from './domain/problems.js';
import { recordSafetyChange, tellSafetyChange } from './tell-safety-change.js';

const LINK_DAYS = 3;

const sameAddress = { pl: 'To jest już adres Twojego konta.', en: 'This is the address of your account.' };

/** What a mailed link may do, for the page that it opens. */
export type ChangeOffer = EmailChangeLine & { readonly mailbox: Mailbox };

/** Moving an account to another address. Both mailboxes prove it; the old one may stop it. */
@Injectable()
export class EmailChanges {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Has both mailboxes asked; an earlier change that is under way ends. The answer is the same when the new
   * address has an account: then only its mailbox is told, and nothing will come of it.
   */
  async request(actor: Person, newEmail: string): Promise<void> {
    const { accountId, email: oldEmail } = actor;
    if (newEmail === oldEmail) {
      throw identityProblems.sameAddress(undefined, [{ pointer: '/email', text: sameAddress }]);
    }
    await this.limits.count('mail', accountId);
    const now = this.clock.now();
    await this.db.tx(actor, async (tx) => {
      await stopChange(tx, accountId, now);
      const id = newId<'EmailChange'>();
      await tx.getRepository(EmailChange).insert({
        ...{ id, accountId, oldEmail, newEmail, oldSecretHash: null, newSecretHash: null },
        ...{ oldProvenAt: null, newProvenAt: null, stoppedAt: null, doneAt: null },
        createdAt: now,
        expiresAt: new Date(now.getTime() + LINK_DAYS * 86_400_000),
      });
      await publish(tx, 'identity.email-change-requested', { changeId: id });
      await recordSafetyChange(tx, accountId, 'email-change-requested', now);
    });
  }

  /** The person's own change under way. */
  async underWay(actor: Person): Promise<EmailChangeLine | null> {
    return this.db.read(actor, (reader) => openChangeOf(reader, actor.accountId, this.clock.now()));
  }

  /** The person drops the change. */
  async cancel(actor: Person): Promise<void> {
    await this.db.tx(actor, (tx) => stopChange(tx, actor.accountId, this.clock.now()));
  }

  /** What the link offers. @throws Problem `identity/link-ended` */
  async offer(secret: string): Promise<ChangeOffer> {
    const found = await this.db.read('system', (reader) =>
      changeBySecret(reader, hashSecret(secret), this.clock.now()),
    );
    if (!found) throw identityProblems.linkEnded(undefined);
    return found;
  }

  /** Proves the mailbox that the link came to; true when that was the second one, and the change is done. */
  async confirm(secret: string): Promise<boolean> {
    const { id, mailbox } = await this.offer(secret);
    const now = this.clock.now();
    return this.db.tx('system', async (tx) => {
      const change = await lockOpenChange(tx, id, now);
      if (!change) throw identityProblems.linkEnded(undefined);
      // The old mailbox keeps its link: until the change is done it can still stop it.
      const proof = mailbox === 'old' ? { oldProvenAt: now } : { newProvenAt: now, newSecretHash: null };
      await tx.getRepository(EmailChange).update(id, proof);
      const done = mailbox === 'old' ? change.newProvenAt !== null : change.oldProvenAt !== null;
      if (done) await this.finish(tx, change, now);
      return done;
    });
  }

  /** The old mailbox stops the change. @throws Problem `identity/link-ended` when the link is the new one's */
  async stop(secret: string): Promise<void> {
    const { accountId, mailbox } = await this.offer(secret);
    if (mailbox !== 'old') throw identityProblems.linkEnded(undefined);
    const now = this.clock.now();
    await this.db.tx('system', async (tx) => {
      if (!(await stopChange(tx, accountId, now))) throw identityProblems.linkEnded(undefined);
      await tellSafetyChange(tx, accountId, 'email-change-stopped', now);
    });
  }

  /**
   * Makes the secret that a mail carries; null when the change has ended. Without a secret: the new address has
   * an account, whose owner is told instead.
   */
  async makeLink(
    tx: Tx,
    changeId: string,
    mailbox: Mailbox,
  ): Promise<(EmailChangeLine & { secret: string | null }) | null> {
    const change = await lockOpenChange(tx, changeId, this.clock.now());
    if (!change) return null;
    const holder = mailbox === 'new' ? await accountByEmail(tx, change.newEmail) : null;
    if (holder?.confirmed) return { ...change, secret: null };
    const secret = newSecret();
    const secretHash = hashSecret(secret);
    await tx
      .getRepository(EmailChange)
      .update(changeId, mailbox === 'old' ? { oldSecretHash: secretHash } : { newSecretHash: secretHash });
    return { ...change, secret };
  }

  private async finish(tx: Tx, { id, accountId, newEmail }: EmailChangeLine, now: Date): Promise<void> {
    // Somebody may have proven the address for an account of its own meanwhile.
    if (!(await giveAddress(tx, accountId, newEmail))) throw identityProblems.linkEnded(undefined);
    await tx.getRepository(EmailChange).update(id, { doneAt: now, oldSecretHash: null });
    // What was mailed to the old mailbox opens nothing any more.
    await tx.getRepository(AccountLink).delete({ accountId });
    await publish(tx, 'identity.email-changed', { changeId: id });
    await tellSafetyChange(tx, accountId, 'email-changed', now);
  }
}

import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { href } from '../../../platform/i18n/paths.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { EmailChange, type Mailbox } from '../data/email-change.entity.js';
import { Account } from '../data/identity.entities.js';
import { EmailChanges } from '../email-changes.service.js';
import { emailChangeMails } from './email-change-mails.texts.js';
import type { MailText } from './identity-mails.texts.js';

type Payload = { changeId: string };

/** A mail about a change of address, to one of its two mailboxes. */
abstract class EmailChangeMail extends JobHandler<Payload> {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {
    super();
  }

  protected async send(
    to: string,
    { lang }: Account,
    text: MailText,
    path: string,
    { id }: JobInfo,
  ): Promise<void> {
    const { subject, heading, paragraphs, action } = text;
    const url = new URL(href(lang, path), this.config.publicUrl).href;
    const body = { heading, paragraphs, action: { label: action, url } };
    await this.mailer.send({ to, lang, subject, body, messageId: id });
  }
}

/** Asks a mailbox to prove the change. The secret is made here, so that no queue ever holds it. */
abstract class AskMailbox extends EmailChangeMail {
  protected abstract readonly mailbox: Mailbox;

  constructor(
    private readonly db: Db,
    private readonly changes: EmailChanges,
    mailer: Mailer,
    config: Config,
  ) {
    super(mailer, config);
  }

  async handle({ changeId }: Payload, job: JobInfo): Promise<void> {
    const made = await this.db.tx('system', async (tx) => {
      const change = await this.changes.makeLink(tx, changeId, this.mailbox);
      if (!change) return null;
      const account = await tx.getRepository(Account).findOneByOrFail({ id: change.accountId });
      return { change, account };
    });
    if (!made) return;
    const { change, account } = made;
    const mails = emailChangeMails[account.lang];
    const to = this.mailbox === 'old' ? change.oldEmail : change.newEmail;
    if (change.secret === null) await this.send(to, account, mails.taken(), '/haslo', job);
    else {
      const text = mails[this.mailbox](account.name, change.newEmail);
      await this.send(to, account, text, `/zmiana-adresu?token=${change.secret}`, job);
    }
  }
}

@Injectable()
export class AskOldMailbox extends AskMailbox {
  static readonly task = 'identity.ask-old-mailbox';
  protected readonly mailbox = 'old';
  constructor(db: Db, changes: EmailChanges, mailer: Mailer, config: Config) {
    super(db, changes, mailer, config);
  }
}

@Injectable()
export class AskNewMailbox extends AskMailbox {
  static readonly task = 'identity.ask-new-mailbox';
  protected readonly mailbox = 'new';
  constructor(db: Db, changes: EmailChanges, mailer: Mailer, config: Config) {
    super(db, changes, mailer, config);
  }
}

/** Tells the mailbox that the account has left; the new one is told with the other changes of safety. */
@Injectable()
export class TellOldMailbox extends EmailChangeMail {
  static readonly task = 'identity.tell-old-mailbox';

  constructor(
    private readonly db: Db,
    mailer: Mailer,
    config: Config,
  ) {
    super(mailer, config);
  }

  async handle({ changeId }: Payload, job: JobInfo): Promise<void> {
    const told = await this.db.tx('system', async (tx) => {
      const change = await tx.getRepository(EmailChange).findOneBy({ id: changeId });
      const account = change && (await tx.getRepository(Account).findOneByOrFail({ id: change.accountId }));
      return change && account && { change, account };
    });
    if (!told) return;
    const { change, account } = told;
    const text = emailChangeMails[account.lang].done(account.name, change.newEmail);
    await this.send(change.oldEmail, account, text, '/pomoc', job);
  }
}

import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { href } from '../../../platform/i18n/paths.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { Accounts } from '../accounts.service.js';
import { Account, type LinkPurpose } from '../data/identity.entities.js';
import { identityMails } from './identity-mails.texts.js';

/** Mails a link that proves the mailbox. The secret is made here, so that no queue ever holds it. */
abstract class SendAccountLink extends JobHandler<{ accountId: string }> {
  protected abstract readonly purpose: LinkPurpose;
  protected abstract readonly path: string;

  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {
    super();
  }

  async handle({ accountId }: { accountId: string }, job: JobInfo): Promise<void> {
    const made = await this.db.tx('system', async (tx) => {
      const account = await tx.getRepository(Account).findOneBy({ id: accountId });
      return account && { account, secret: await this.accounts.makeLink(tx, accountId, this.purpose) };
    });
    if (!made) return;
    const { account, secret } = made;
    const url = new URL(href(account.lang, `${this.path}?token=${secret}`), this.config.publicUrl).href;
    const { subject, heading, paragraphs, action } = identityMails[account.lang][this.purpose](account.name);
    await this.mailer.send({
      to: account.email,
      lang: account.lang,
      subject,
      body: { heading, paragraphs, action: { label: action, url } },
      messageId: job.id,
    });
  }
}

/** Mails the confirmation link of a new account. */
@Injectable()
export class SendConfirmationLink extends SendAccountLink {
  static readonly task = 'identity.send-confirmation-link';
  protected readonly purpose = 'confirm-email';
  protected readonly path = '/potwierdzenie';
  constructor(db: Db, accounts: Accounts, mailer: Mailer, config: Config) {
    super(db, accounts, mailer, config);
  }
}

/** Mails the link to a new password. */
@Injectable()
export class SendResetLink extends SendAccountLink {
  static readonly task = 'identity.send-reset-link';
  protected readonly purpose = 'reset-password';
  protected readonly path = '/nowe-haslo';
  constructor(db: Db, accounts: Accounts, mailer: Mailer, config: Config) {
    super(db, accounts, mailer, config);
  }
}

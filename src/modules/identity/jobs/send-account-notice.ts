import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { href } from '../../../platform/i18n/paths.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { Account } from '../data/identity.entities.js';
import { identityMails } from './identity-mails.texts.js';

abstract class SendAccountNotice extends JobHandler<{ accountId: string }> {
  protected abstract readonly notice: 'taken-address' | 'password-changed';

  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {
    super();
  }

  async handle({ accountId }: { accountId: string }, job: JobInfo): Promise<void> {
    const account = await this.db.tx('system', (tx) =>
      tx.getRepository(Account).findOneBy({ id: accountId }),
    );
    if (!account) return;
    const { subject, heading, paragraphs, action } = identityMails[account.lang][this.notice](account.name);
    const url = new URL(href(account.lang, '/haslo'), this.config.publicUrl).href;
    await this.mailer.send({
      to: account.email,
      lang: account.lang,
      subject,
      body: { heading, paragraphs, action: { label: action, url } },
      messageId: job.id,
    });
  }
}

/** Tells the mailbox's owner that somebody tried to register with it; nothing was changed. */
@Injectable()
export class TellTakenAddress extends SendAccountNotice {
  static readonly task = 'identity.tell-taken-address';
  protected readonly notice = 'taken-address';
  constructor(db: Db, mailer: Mailer, config: Config) {
    super(db, mailer, config);
  }
}

/** Tells the person that the password was changed, in case it was somebody else. */
@Injectable()
export class TellPasswordChanged extends SendAccountNotice {
  static readonly task = 'identity.tell-password-changed';
  protected readonly notice = 'password-changed';
  constructor(db: Db, mailer: Mailer, config: Config) {
    super(db, mailer, config);
  }
}

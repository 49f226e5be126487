import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { href } from '../../../platform/i18n/paths.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { formatDate } from '../../../shared/dates.js';
import { Consents } from '../consents.service.js';
import { Account } from '../data/identity.entities.js';
import type { SafetyChange } from '../domain/safety-changes.js';
import { identityMails, type MailText } from './identity-mails.texts.js';
import { safetyMail } from './safety-mails.texts.js';

abstract class SendAccountNotice<Payload extends { accountId: string }> extends JobHandler<Payload> {
  protected abstract text(account: Account, payload: Payload): MailText;
  /** Where the mail's one button leads. */
  protected abstract readonly path: string;

  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {
    super();
  }

  async handle(payload: Payload, job: JobInfo): Promise<void> {
    const account = await this.db.tx('system', (tx) =>
      tx.getRepository(Account).findOneBy({ id: payload.accountId }),
    );
    if (!account) return;
    const { subject, heading, paragraphs, action } = this.text(account, payload);
    const url = new URL(href(account.lang, this.path), this.config.publicUrl).href;
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
export class TellTakenAddress extends SendAccountNotice<{ accountId: string }> {
  static readonly task = 'identity.tell-taken-address';
  protected readonly path = '/haslo';
  constructor(db: Db, mailer: Mailer, config: Config) {
    super(db, mailer, config);
  }

  protected text({ lang, name }: Account): MailText {
    return identityMails[lang]['taken-address'](name);
  }
}

/** Tells the person that the copy of their data waits on their page; the mail holds none of it. */
@Injectable()
export class TellExportMade extends SendAccountNotice<{ accountId: string }> {
  static readonly task = 'identity.tell-export-made';
  protected readonly path = '/konto/moje-dane';
  constructor(db: Db, mailer: Mailer, config: Config) {
    super(db, mailer, config);
  }

  protected text({ lang }: Account): MailText {
    return identityMails[lang]['export-made']();
  }
}

/** Tells the person what changes in the terms, and from when. */
@Injectable()
export class TellChangedTerms extends SendAccountNotice<{ accountId: string; version: number }> {
  static readonly task = 'identity.tell-changed-terms';
  protected readonly path = '/konto/regulamin';
  constructor(
    db: Db,
    mailer: Mailer,
    config: Config,
    private readonly consents: Consents,
  ) {
    super(db, mailer, config);
  }

  protected text({ lang }: Account, { version }: { version: number }): MailText {
    const { from, changes } = this.consents.version('terms', version);
    return identityMails[lang]['terms-changed'](formatDate(from, lang), changes[lang]);
  }
}

/** Tells the person that the protection of their account was changed, in case it was somebody else. */
@Injectable()
export class TellSafetyChange extends SendAccountNotice<{ accountId: string; change: SafetyChange }> {
  static readonly task = 'identity.tell-safety-change';
  protected readonly path = '/haslo';
  constructor(db: Db, mailer: Mailer, config: Config) {
    super(db, mailer, config);
  }

  protected text({ lang, name }: Account, { change }: { change: SafetyChange }): MailText {
    return safetyMail(lang, change, name);
  }
}

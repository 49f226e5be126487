import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { subscriberById } from '../data/subscriber.queries.js';
import { CONFIRM, SETTINGS } from '../news-paths.js';
import { PersonalLinks } from '../../../platform/personal-links.js';
import { alreadyMail, confirmMail } from '../subscription-mails.js';

/** Answers who asked for the newsletter, in their mailbox alone. */
@Injectable()
export class SendSubscriptionLink extends JobHandler<{ subscriberId: string }> {
  static readonly task = 'news.send-subscription-link';

  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly links: PersonalLinks,
  ) {
    super();
  }

  async handle({ subscriberId }: { subscriberId: string }, job: JobInfo): Promise<void> {
    const subscriber = await this.db.read('system', (reader) => subscriberById(reader, subscriberId));
    if (!subscriber) return;
    const { id, email, lang, state } = subscriber;
    const settled = state === 'confirmed';
    const url = settled
      ? await this.links.urlFor('news/reader', id, lang, SETTINGS)
      : await this.links.urlFor('news/confirm', id, lang, CONFIRM);
    await this.mailer.send(
      (settled ? alreadyMail : confirmMail)({ to: email, lang, messageId: job.id }, url),
    );
  }
}

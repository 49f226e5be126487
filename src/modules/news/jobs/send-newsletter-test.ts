import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { href } from '../../../platform/i18n/paths.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { correspondentsOf } from '../../organisations/index.js';
import { newsletterById } from '../data/newsletter.queries.js';
import { NEWSLETTER } from '../news-paths.js';
import { NewsletterContents } from '../newsletter-content.js';
import { trialMail } from '../newsletter-mail.js';

type Asked = { newsletterId: string; accountId: string; organisationId: string };

/** Sends a newsletter to the one person who asked to see it, in each language that it has. */
@Injectable()
export class SendNewsletterTest extends JobHandler<Asked> {
  static readonly task = 'news.send-newsletter-test';

  constructor(
    private readonly db: Db,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly contents: NewsletterContents,
  ) {
    super();
  }

  async handle({ newsletterId, accountId, organisationId }: Asked, job: JobInfo): Promise<void> {
    const { newsletter, people } = await this.db.read('system', async (reader) => ({
      newsletter: await newsletterById(reader, newsletterId),
      people: await correspondentsOf(reader, organisationId),
    }));
    const person = people.find((each) => each.accountId === accountId);
    if (!newsletter || !person) return;
    for (const lang of newsletter.subjectEn === null ? (['pl'] as const) : (['pl', 'en'] as const)) {
      const content = await this.contents.of(newsletter, lang);
      const url = new URL(href(lang, NEWSLETTER), this.config.publicUrl).href;
      const to = { to: person.email, messageId: `${job.id}-${lang}` };
      await this.mailer.send(trialMail(to, content, { settings: url, unsubscribe: url }));
    }
  }
}

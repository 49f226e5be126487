import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import {
  Mailer,
  PermanentMailFailure,
  TemporaryMailFailure,
  type MailLine,
} from '../../../platform/mail/mailer.js';
import type { Lang } from '../../../shared/lang.js';
import type { Taken } from '../data/delivery.commands.js';
import { newsletterById, type NewsletterRow } from '../data/newsletter.queries.js';
import { turnOf, type MailOutcome } from '../domain/delivery-states.js';
import { SETTINGS, UNSUBSCRIBE } from '../news-paths.js';
import { NewsletterContents, type NewsletterContent } from '../newsletter-content.js';
import { newsletterMail } from '../newsletter-mail.js';
import { NewsletterSending } from '../newsletter-sending.js';
import { PersonalLinks } from '../../../platform/personal-links.js';

type Due = { newsletterId: string; turn: number };

/** A job takes no mail after so long, so that a worker that is told to stop can wait for it. */
const BATCH_MS = 4_000;

/**
 * Sends the mails of a few seconds, one after the other, then lets the next job go on when more may go out; none waits
 * in a worker's place. Paused, cancelled or overtaken, it ends before its next mail.
 */
@Injectable()
export class SendNewsletter extends JobHandler<Due> {
  static readonly task = 'news.send-newsletter';
  private readonly logger = new Logger('Newsletter');

  constructor(
    private readonly db: Db,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly sending: NewsletterSending,
    private readonly contents: NewsletterContents,
    private readonly links: PersonalLinks,
  ) {
    super();
  }

  async handle({ newsletterId, turn }: Due): Promise<void> {
    const newsletter = await newsletterById(this.db.public, newsletterId);
    if (!newsletter) return;
    // What the public sees changes while a newsletter goes out: each job looks again.
    const content = {
      pl: await this.contents.of(newsletter, 'pl'),
      en: await this.contents.of(newsletter, 'en'),
    };
    const line = this.mailer.open();
    try {
      await this.sendFor(newsletter, turn, content, line);
    } finally {
      line.close();
    }
  }

  private async sendFor(
    { id, perMinute }: NewsletterRow,
    turn: number,
    content: Readonly<Record<Lang, NewsletterContent>>,
    line: MailLine,
  ): Promise<void> {
    const { mails, everyMs } = turnOf(perMinute);
    const begun = performance.now();
    const passed = () => performance.now() - begun;
    let tried = 0;
    while (tried < mails && passed() < BATCH_MS) {
      const taken = await this.sending.take(id, turn);
      if (taken === 'stopped') return;
      if (taken === 'none') {
        await this.sending.finish(id);
        return;
      }
      if (taken === 'skipped') continue;
      const after = await this.sending.settle(taken, await this.send(taken, content, line));
      if (after.stop) {
        // The watch tries again in a while.
        this.logger.warn('The mail server takes no newsletter now');
        return;
      }
      tried += 1;
    }
    if (!(await this.sending.finish(id)))
      await this.sending.handOn(id, turn, Math.max(0, tried * everyMs - passed()));
  }

  private async send(
    { id, subscriberId, email, lang }: Taken,
    content: Readonly<Record<Lang, NewsletterContent>>,
    line: MailLine,
  ): Promise<MailOutcome> {
    const own = await this.contents.forOne(content[lang]);
    const links = {
      settings: await this.links.urlFor('news/reader', subscriberId, own.lang, SETTINGS),
      unsubscribe: await this.links.urlFor('news/reader', subscriberId, own.lang, UNSUBSCRIBE),
    };
    const to = { to: email, messageId: `newsletter-${id}` };
    try {
      await line.send(newsletterMail(to, own, links, this.config.publicUrl.hostname));
      return { kind: 'sent' };
    } catch (error) {
      if (error instanceof PermanentMailFailure) return { kind: 'refused', ofRecipient: error.ofRecipient };
      if (error instanceof TemporaryMailFailure)
        return { kind: 'refused-for-now', ofRecipient: error.ofRecipient };
      throw error;
    }
  }
}

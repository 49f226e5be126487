import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { fillDigest, markDigestSent } from '../data/digest.commands.js';
import { digestAddressee, digestLines, silencedBy } from '../data/digest.queries.js';
import { NoticeTopics } from '../notice-topics.js';
import { preferencesLink } from '../mail-links.js';
import { digestMail } from './digest-mail.js';

/**
 * One person's mail of the day; nothing when nothing is new. After a crash between sending and marking it is sent
 * again with the same Message-ID and the same notices.
 */
@Injectable()
export class SendDigest extends JobHandler<{ digestId: string }> {
  static readonly task = 'notices.send-digest';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly topics: NoticeTopics,
  ) {
    super();
  }

  async handle({ digestId }: { digestId: string }): Promise<void> {
    const found = await this.db.tx('system', async (tx) => {
      await fillDigest(tx, digestId);
      const person = await digestAddressee(tx, digestId);
      if (!person) return null;
      const silenced = await silencedBy(tx, person.accountId);
      const lines = await digestLines(tx, digestId);
      const wanted = lines.filter(
        ({ organisationId, kind }) => !silenced.has(`${organisationId}:${this.topics.of(kind).id}`),
      );
      return { person, lines: wanted };
    });
    if (!found) return;
    const { person, lines } = found;
    if (lines.length > 0) {
      const { lang, email } = person;
      const { subject, body } = digestMail(lang, lines, this.config.publicUrl);
      const links = [preferencesLink(lang, this.config.publicUrl)];
      await this.mailer.send({
        to: email,
        lang,
        subject,
        body: { ...body, links },
        messageId: `digest-${digestId}`,
      });
    }
    await this.db.tx('system', (tx) => markDigestSent(tx, digestId, this.clock.now()));
  }
}

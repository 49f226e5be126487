import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import type { MailLink } from '../../../platform/mail/mail.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { fillDigest, markDigestSent } from '../data/digest.commands.js';
import {
  digestAddressee,
  digestLines,
  silencedBy,
  type Addressee,
  type DigestLine,
} from '../data/digest.queries.js';
import { NoticeTopics } from '../notice-topics.js';
import { MailActions } from '../mail-actions.service.js';
import { mailActionUrl, preferencesLink, unsubscribeBy } from '../mail-links.js';
import { NoticeWording } from '../notice-wording.js';
import { StopDigest } from '../stop-digest.js';
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
    private readonly actions: MailActions,
    private readonly stop: StopDigest,
    private readonly wording: NoticeWording,
  ) {
    super();
  }

  async handle({ digestId }: { digestId: string }): Promise<void> {
    const found = await this.db.tx('system', async (tx) => {
      await fillDigest(tx, digestId);
      const person = await digestAddressee(tx, digestId);
      if (!person) return null;
      const silenced = await silencedBy(tx, person.accountId);
      const wanted: DigestLine[] = [];
      for (const line of await digestLines(tx, digestId)) {
        if (silenced.has(`${line.organisationId}:${this.topics.of(line.kind).id}`)) continue;
        const now = await this.wording.asOfNow(tx, line);
        if (now) wanted.push(now);
      }
      return { person, lines: wanted };
    });
    if (!found) return;
    const { person, lines } = found;
    if (lines.length > 0) {
      const { lang, email } = person;
      const { subject, body } = digestMail(lang, lines, this.config.publicUrl);
      const stops = await this.stopLinks(person, lines);
      const [only, ...others] = stops;
      await this.mailer.send({
        to: email,
        lang,
        subject,
        body: { ...body, links: [...stops, preferencesLink(lang, this.config.publicUrl)] },
        messageId: `digest-${digestId}`,
        // A mail program's one click cannot say for which of several organisations.
        ...(only && others.length === 0 && { headers: unsubscribeBy(only.url) }),
      });
    }
    await this.db.tx('system', (tx) => markDigestSent(tx, digestId, this.clock.now()));
  }

  /** A link for each organisation in it, named where there are several. */
  private async stopLinks({ accountId, lang }: Addressee, lines: readonly DigestLine[]): Promise<MailLink[]> {
    const names = new Map(lines.map(({ organisationId, organisation }) => [organisationId, organisation]));
    const { act } = this.stop;
    const links: MailLink[] = [];
    for (const [organisationId, name] of names) {
      const secret = await this.actions.offer({ accountId, organisationId }, act, 'digest');
      if (!secret) continue;
      const label = names.size > 1 ? `${act.label[lang]}: ${name}` : act.label[lang];
      links.push({ label, url: mailActionUrl(lang, this.config.publicUrl, secret) });
    }
    return links;
  }
}

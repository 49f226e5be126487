import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { href } from '../../../platform/i18n/paths.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import type { MailLink } from '../../../platform/mail/mail.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { correspondentsOf } from '../../organisations/index.js';
import { queueForDigest } from '../data/digest.commands.js';
import { markMailed } from '../data/notice.commands.js';
import { noticeToMail, type NoticeToMail } from '../data/notice.queries.js';
import { choicesFor } from '../data/preference.queries.js';
import { isAlways, mailOf, type Topic } from '../domain/mail-choice.js';
import { MailActions } from '../mail-actions.service.js';
import { MailActs, type MailAct } from '../mail-acts.js';
import { mailActionUrl, preferencesLink, unsubscribeBy } from '../mail-links.js';
import { Mute } from '../mute.js';
import { NoticeWording } from '../notice-wording.js';
import { NoticeTopics } from '../notice-topics.js';

type Correspondent = Awaited<ReturnType<typeof correspondentsOf>>[number];

const texts = catalogue({
  pl: {
    open: 'Zobacz w panelu',
    further: 'Możesz też od razu, bez logowania:',
    why: (organisation: string) => `Wiadomość dla organizacji ${organisation}, w której imieniu działasz.`,
  },
  en: {
    open: 'See it in the panel',
    further: 'You can also at once, without signing in:',
    why: (organisation) => `A message for ${organisation}, for which you act.`,
  },
});

/**
 * Mails a notice to the organisation's owners and editors, or puts it aside for their digest, as each wants it.
 * Each is marked when their mail is out, so that a retry reaches only those still without it; a mail sent twice
 * in between carries the same Message-ID.
 */
@Injectable()
export class SendNotice extends JobHandler<{ noticeId: string }> {
  static readonly task = 'notices.send-notice';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly topics: NoticeTopics,
    private readonly acts: MailActs,
    private readonly actions: MailActions,
    private readonly mute: Mute,
    private readonly wording: NoticeWording,
  ) {
    super();
  }

  async handle({ noticeId }: { noticeId: string }): Promise<void> {
    const found = await this.db.read('system', async (reader) => {
      const told = await noticeToMail(reader, noticeId);
      const notice = told && (await this.wording.asOfNow(reader, told));
      if (!notice) return null;
      const topic = this.topics.of(notice.kind);
      return {
        notice,
        topic,
        people: await correspondentsOf(reader, notice.organisationId),
        choices: await choicesFor(reader, notice.organisationId, topic.id),
      };
    });
    if (!found) return;
    const { notice, topic, people, choices } = found;
    const failures: unknown[] = [];
    for (const person of people.filter(({ accountId }) => !notice.mailed.includes(accountId))) {
      try {
        const mail = mailOf(topic, choices.get(person.accountId) ?? null);
        if (mail === 'now') await this.mailTo(person, noticeId, notice, topic);
        if (mail === 'digest') await this.putAside(person, noticeId);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private async putAside({ accountId }: Correspondent, noticeId: string): Promise<void> {
    await this.db.tx('system', (tx) => queueForDigest(tx, accountId, noticeId, this.clock.now()));
  }

  private async mailTo(
    person: Correspondent,
    noticeId: string,
    notice: NoticeToMail,
    topic: Topic,
  ): Promise<void> {
    const { lang } = person;
    const m = texts[lang];
    const { publicUrl } = this.config;
    const { subjectId } = notice;
    const offered = subjectId ? this.acts.offeredWith(notice.kind) : [];
    const further = await this.linksFor(person, notice, offered, subjectId ?? '');
    const mute = await this.linksFor(person, notice, isAlways(topic) ? [] : [this.mute.act], topic.id);
    await this.mailer.send({
      to: person.email,
      lang,
      subject: notice.title[lang],
      body: {
        heading: notice.title[lang],
        paragraphs: [notice.text[lang]],
        action: { label: m.open, url: new URL(href(lang, notice.path), publicUrl).href },
        footer: [m.why(notice.organisationName), ...(isAlways(topic) ? [topic.mail.always[lang]] : [])].join(
          ' ',
        ),
        ...(further.length > 0 && { further: { lead: m.further, links: further } }),
        links: [...mute, preferencesLink(lang, publicUrl, notice.organisationId)],
      },
      ...(mute[0] && { headers: unsubscribeBy(mute[0].url) }),
      messageId: `notice-${noticeId}`,
    });
    await this.db.tx('system', (tx) => markMailed(tx, noticeId, person.accountId, this.clock.now()));
  }

  /** Links are made per mail and kept as hashes; whoever has left meanwhile gets none. */
  private async linksFor(
    { accountId, lang }: Correspondent,
    { organisationId }: NoticeToMail,
    acts: readonly MailAct[],
    thing: string,
  ): Promise<MailLink[]> {
    const links: MailLink[] = [];
    for (const act of acts) {
      const secret = await this.actions.offer({ accountId, organisationId }, act, thing);
      if (secret)
        links.push({ label: act.label[lang], url: mailActionUrl(lang, this.config.publicUrl, secret) });
    }
    return links;
  }
}

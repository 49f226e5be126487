import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { href } from '../../../platform/i18n/paths.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { requestToMail } from '../data/join-request.queries.js';

const texts = catalogue({
  pl: {
    subject: (organisation: string) => `Odpowiedź na prośbę o dołączenie: ${organisation}`,
    accepted: (organisation: string) => `Możesz działać w imieniu organizacji ${organisation}.`,
    declined: (organisation: string) =>
      `Właściciel konta organizacji ${organisation} odrzucił prośbę. Zapytaj go bezpośrednio, jeśli to pomyłka.`,
    open: 'Otwórz panel',
  },
  en: {
    subject: (organisation) => `Answer to your request to join ${organisation}`,
    accepted: (organisation) => `You may act for ${organisation} now.`,
    declined: (organisation) =>
      `An owner of ${organisation} has declined the request. Ask them directly if that is a mistake.`,
    open: 'Open the panel',
  },
});

/** Mails the person who asked what was decided. */
@Injectable()
export class TellJoinDecision extends JobHandler<{ requestId: string }> {
  static readonly task = 'organisations.tell-join-decision';

  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {
    super();
  }

  async handle({ requestId }: { requestId: string }, job: JobInfo): Promise<void> {
    const request = await this.db.read('system', (reader) => requestToMail(reader, requestId));
    if (request?.state !== 'accepted' && request?.state !== 'declined') return;
    const { lang, email, organisationName, state } = request;
    const m = texts[lang];
    await this.mailer.send({
      to: email,
      lang,
      subject: m.subject(organisationName),
      body: {
        heading: m.subject(organisationName),
        paragraphs: [m[state](organisationName)],
        action: { label: m.open, url: new URL(href(lang, '/panel'), this.config.publicUrl).href },
      },
      messageId: job.id,
    });
  }
}

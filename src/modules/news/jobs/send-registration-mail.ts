import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { href } from '../../../platform/i18n/paths.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { PersonalLinks } from '../../../platform/personal-links.js';
import { Retention } from '../../../platform/privacy/retention.js';
import { REGISTRATION_TERM } from '../data/retention.js';
import { whyNot, type RegistrationMail } from '../domain/gathering-states.js';
import { ATTENDANCE, GATHERINGS } from '../news-paths.js';
import { registrationMail } from '../registration-mails.js';
import { Registrations } from '../registrations.service.js';

type Due = { registrationId: string; mail: RegistrationMail };

/** Writes to one person who registered for an event. */
@Injectable()
export class SendRegistrationMail extends JobHandler<Due> {
  static readonly task = 'news.send-registration-mail';

  constructor(
    private readonly registrations: Registrations,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly links: PersonalLinks,
    private readonly retention: Retention,
  ) {
    super();
  }

  async handle({ registrationId, mail }: Due, job: JobInfo): Promise<void> {
    const found = await this.registrations.byId(registrationId);
    // Who gave the place back meanwhile is left in peace.
    if (!found || (mail !== 'link' && found.registration.state !== 'confirmed')) return;
    const { registration, gathering } = found;
    if (mail === 'reminder' && whyNot(gathering, 'cancel', this.clock.now())) return;
    const { lang } = registration;
    const url = (path: string) => new URL(href(lang, path), this.config.publicUrl).href;
    const urls = {
      own: await this.links.urlFor('news/registration', registrationId, lang, ATTENDANCE),
      calendar: url(`${GATHERINGS}/${gathering.id}/kalendarz.ics`),
      events: url(GATHERINGS),
    };
    const keptDays = await this.retention.daysOf(REGISTRATION_TERM);
    await this.mailer.send(registrationMail(mail, registration, gathering, urls, keptDays, job.id));
  }
}

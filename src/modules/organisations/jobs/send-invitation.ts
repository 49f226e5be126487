import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { href } from '../../../platform/i18n/paths.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { invitationById } from '../data/people.queries.js';
import { organisationLabels } from '../organisations.labels.js';
import { People } from '../people.service.js';

/** Mails an invitation with its link, which is made here so that no queue ever holds it. */
@Injectable()
export class SendInvitation extends JobHandler<{ invitationId: string }> {
  static readonly task = 'organisations.send-invitation';

  constructor(
    private readonly db: Db,
    private readonly people: People,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {
    super();
  }

  async handle({ invitationId }: { invitationId: string }, job: JobInfo): Promise<void> {
    const made = await this.db.tx('system', async (tx) => {
      const invitation = await invitationById(tx, invitationId);
      const secret = invitation && (await this.people.makeInvitationLink(tx, invitationId));
      return invitation && secret ? { invitation, secret } : null;
    });
    if (!made) return;
    const { invitation, secret } = made;
    const m = organisationLabels[invitation.lang];
    await this.mailer.send({
      to: invitation.email,
      lang: invitation.lang,
      subject: m.invitationSubject(invitation.organisationName),
      body: {
        heading: m.invitationSubject(invitation.organisationName),
        paragraphs: [m.invitationText(invitation.invitedByName, m.roles[invitation.role])],
        action: {
          label: m.invitationAction,
          url: new URL(href(invitation.lang, `/zaproszenie?token=${secret}`), this.config.publicUrl).href,
        },
      },
      messageId: job.id,
    });
  }
}

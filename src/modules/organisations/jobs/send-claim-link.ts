import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { ClaimMails } from '../claim-mails.js';
import { Claims } from '../claims.service.js';
import { claimToMail } from '../data/claim.queries.js';

/** Mails the link to a known organisation; it is made here so that no queue ever holds it. */
@Injectable()
export class SendClaimLink extends JobHandler<{ claimId: string }> {
  static readonly task = 'organisations.send-claim-link';

  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly mails: ClaimMails,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async handle({ claimId }: { claimId: string }, job: JobInfo): Promise<void> {
    const made = await this.db.tx('system', async (tx) => {
      const claim = await claimToMail(tx, claimId);
      const secret = claim && (await this.claims.makeLink(tx, claimId));
      return claim && secret ? { claim, secret } : null;
    });
    if (made) await this.mailer.send(this.mails.mailOf(made.claim, made.secret, job.id));
  }
}

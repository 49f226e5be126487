import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { JobHandler, type JobInfo } from '../../../platform/jobs/job-handler.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { forgetReporter, reportToMail } from '../data/report.queries.js';
import { outcomeMail, receiptMail } from '../report-mails.js';

/** Confirms a report to who left an address. */
@Injectable()
export class SendReportReceipt extends JobHandler<{ reportId: string }> {
  static readonly task = 'moderation.send-report-receipt';

  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async handle({ reportId }: { reportId: string }, job: JobInfo): Promise<void> {
    const report = await this.db.read('system', (reader) => reportToMail(reader, reportId));
    if (report?.state === 'open') await this.mailer.send(receiptMail(report, job.id));
  }
}

/** Tells who left an address what came of the report, then forgets the address. */
@Injectable()
export class SendReportOutcome extends JobHandler<{ reportId: string }> {
  static readonly task = 'moderation.send-report-outcome';

  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async handle({ reportId }: { reportId: string }, job: JobInfo): Promise<void> {
    const report = await this.db.read('system', (reader) => reportToMail(reader, reportId));
    if (!report || report.state === 'open') return;
    await this.mailer.send(outcomeMail(report, job.id));
    await this.db.tx('system', (tx) => forgetReporter(tx, reportId));
  }
}

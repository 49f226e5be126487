import { Injectable } from '@nestjs/common';
import { Db, databaseNow } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Notices } from '../../notices/index.js';
import { lockInquiryForJob, overdueInquiries } from '../data/inquiry.queries.js';
import { setQuoteState } from '../data/quote.commands.js';
import { lapsedQuotes, lockQuote } from '../data/quote.queries.js';
import { setInquiryState } from '../data/inquiry.commands.js';
import { inquiryStateAt } from '../domain/inquiry-states.js';
import { quoteStateAt } from '../domain/quote-states.js';
import { tellOf } from '../inquiry-news.js';
import { noteStep } from '../inquiry-steps.js';

const BATCH = 200;

/**
 * Tells both sides of what time has ended. Reads and actions do not wait for it: they judge by the clock.
 * Each case has its own transaction, in which it is looked at again.
 */
@Injectable()
export class TellExpired extends JobHandler<Record<string, never>> {
  static readonly task = 'inquiries.tell-expired';

  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const due = await this.db.read('system', async (reader) => ({
      inquiries: await overdueInquiries(reader, BATCH),
      quotes: await lapsedQuotes(reader, BATCH),
    }));
    for (const id of due.inquiries) await this.expireInquiry(id);
    for (const { id, inquiryId } of due.quotes) await this.expireQuote(inquiryId, id);
  }

  private async expireInquiry(id: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const inquiry = await lockInquiryForJob(tx, id);
      const now = await databaseNow(tx);
      if (!inquiry || inquiry.state === 'expired' || inquiryStateAt(inquiry, now) !== 'expired') return;
      await setInquiryState(tx, id, 'expired');
      await noteStep(tx, 'system', id, 'expired', now);
      await tellOf(this.notices, tx, 'expired-for-buyer', inquiry);
      await tellOf(this.notices, tx, 'expired-for-supplier', inquiry);
    });
  }

  private async expireQuote(inquiryId: string, quoteId: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const inquiry = await lockInquiryForJob(tx, inquiryId);
      const quote = await lockQuote(tx, quoteId);
      const now = await databaseNow(tx);
      if (!inquiry || !quote || quote.state === 'expired' || quoteStateAt(quote, now) !== 'expired') return;
      await setQuoteState(tx, quoteId, 'expired');
      await noteStep(tx, 'system', inquiryId, 'quote-expired', now, { version: quote.version });
      await tellOf(this.notices, tx, 'quote-expired-for-buyer', inquiry, quote.validUntil);
      await tellOf(this.notices, tx, 'quote-expired-for-supplier', inquiry, quote.validUntil);
    });
  }
}

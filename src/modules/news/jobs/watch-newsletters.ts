import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { NewsletterSending } from '../newsletter-sending.js';

/** Every minute: newsletters whose hour has come begin, and those that no job goes on with get one. */
@Injectable()
export class WatchNewsletters extends JobHandler<Record<string, never>> {
  static readonly task = 'news.watch-newsletters';

  constructor(private readonly sending: NewsletterSending) {
    super();
  }

  handle(): Promise<void> {
    return this.sending.watch();
  }
}

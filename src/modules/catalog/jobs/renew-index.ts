import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { ListingIndexing } from '../listing-indexing.service.js';

/** The index was made by older rules than the program has: it is made anew. */
@Injectable()
export class RenewIndex extends JobHandler<Record<string, never>> {
  static readonly task = 'catalog.renew-index';

  constructor(private readonly indexing: ListingIndexing) {
    super();
  }

  handle(): Promise<void> {
    return this.indexing.renew();
  }
}

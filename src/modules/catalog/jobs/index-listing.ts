import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { ListingIndexing } from '../listing-indexing.service.js';

/** A listing changed: the search follows. */
@Injectable()
export class IndexListing extends JobHandler<{ listingId: string }> {
  static readonly task = 'catalog.index-listing';

  constructor(private readonly indexing: ListingIndexing) {
    super();
  }

  handle({ listingId }: { listingId: string }): Promise<void> {
    return this.indexing.indexListing(listingId);
  }
}

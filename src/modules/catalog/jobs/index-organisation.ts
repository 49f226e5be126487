import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { ListingIndexing } from '../listing-indexing.service.js';

/** A supplier joined, left or changed its name: its listings in the search follow. */
@Injectable()
export class IndexOrganisation extends JobHandler<{ organisationId: string }> {
  static readonly task = 'catalog.index-organisation';

  constructor(private readonly indexing: ListingIndexing) {
    super();
  }

  handle({ organisationId }: { organisationId: string }): Promise<void> {
    return this.indexing.indexOrganisation(organisationId);
  }
}

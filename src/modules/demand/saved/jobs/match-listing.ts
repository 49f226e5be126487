import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { AlertMatching } from '../alert-matching.service.js';

/** A new listing, or one that changed, is in the index: whoever waits for it is found. */
@Injectable()
export class MatchListing extends JobHandler<{ listingId: string }> {
  static readonly task = 'demand.match-listing';

  constructor(private readonly matching: AlertMatching) {
    super();
  }

  handle({ listingId }: { listingId: string }): Promise<void> {
    return this.matching.matchListing(listingId);
  }
}

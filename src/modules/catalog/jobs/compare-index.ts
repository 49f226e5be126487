import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Metrics } from '../../../platform/observability/metrics.js';
import { ListingIndexing } from '../listing-indexing.service.js';

/** Each night: the search holds what the public may see, neither more nor less, and operators learn of what did not. */
@Injectable()
export class CompareIndex extends JobHandler<Record<string, never>> {
  static readonly task = 'catalog.compare-index';
  private readonly logger = new Logger('search');
  private readonly drift: Counter;

  constructor(
    private readonly indexing: ListingIndexing,
    { registry }: Metrics,
  ) {
    super();
    this.drift = new Counter({
      name: 'search_index_drift_total',
      help: 'Listings that the search had lost, kept too long or in another form, found at night and mended',
      registers: [registry],
    });
  }

  async handle(): Promise<void> {
    const drifted = await this.indexing.compare();
    this.drift.inc(drifted);
    if (drifted > 0)
      this.logger.warn(`${drifted} listings stood wrongly in the search index and were mended`);
  }
}

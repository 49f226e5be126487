import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { SearchIndex } from '../search-index.js';

/** The groups of synonyms changed: the search engine follows, also one that did not answer just then. */
@Injectable()
export class TellSynonyms extends JobHandler<Record<string, never>> {
  static readonly task = 'search.tell-synonyms';

  constructor(private readonly index: SearchIndex) {
    super();
  }

  handle(): Promise<void> {
    return this.index.synonymsChanged();
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import {
  CatalogueSearch,
  catalogueStateOf,
  ListingIndexing,
  type CatalogueState,
} from '../../catalog/index.js';
import { parseMoney } from '../../../shared/money.js';
import { areasServing, TextMatching, type SearchDocument } from '../../search/index.js';
import {
  listingToMatch,
  noteFound,
  procedureToMatch,
  waitingFor,
  type Waiting,
} from './data/matching.queries.js';
import { fitsLists, procedureQueryOf } from './procedure-query.js';
import './domain/events.js';

const MOST_PARSED = 20_000;

/**
 * Finds the saved searches for something new. Thousands of them cost one look at their lists and one statement over
 * their words. What these do not settle, such as free capacity or a mistyped word, is asked of the catalogue itself,
 * once for each different query, so that an alert tells of what the search shows and of nothing else.
 */
@Injectable()
export class AlertMatching {
  private readonly parsed = new Map<string, CatalogueState>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly texts: TextMatching,
    private readonly catalogue: CatalogueSearch,
    private readonly listings: ListingIndexing,
  ) {}

  async matchListing(id: string): Promise<void> {
    const [listing, document] = await Promise.all([
      listingToMatch(this.db.public, id),
      this.listings.publicDocument(id),
    ]);
    if (!listing || !document) return;
    const { organisationId: by, publishedAt, ancestors } = listing;
    const waiting = await this.db.read('system', (reader) =>
      waitingFor(reader, 'listings', { publishedAt, by }),
    );
    const byQuery = Map.groupBy(waiting, ({ query }) => query);
    const queries = [...byQuery.keys()].filter((query) => mayFind(this.stateOf(query), document, ancestors));
    const verdicts = await this.texts.ofDocument(
      document,
      queries.map((query) => this.stateOf(query).q),
    );
    const found: Waiting[] = [];
    for (const [at, query] of queries.entries()) {
      if (verdicts[at] === 'no') continue;
      const state = this.stateOf(query);
      const sure = verdicts[at] === 'yes' && isSettled(state);
      if (sure || (await this.catalogue.finds(state, id))) found.push(...byQuery.get(query)!);
    }
    await this.note(found, id);
  }

  async matchProcedure(id: string): Promise<void> {
    const procedure = await procedureToMatch(this.db.public, id);
    if (!procedure) return;
    const { publishedAt, buyerId: by } = procedure;
    const waiting = (
      await this.db.read('system', (reader) => waitingFor(reader, 'procedures', { publishedAt, by }))
    ).filter(({ query }) => fitsLists(procedureQueryOf(query), procedure));
    const has = await this.texts.ofText(
      procedure.text,
      waiting.map(({ query }) => procedureQueryOf(query).q),
    );
    await this.note(
      waiting.filter((_, at) => has[at]),
      id,
    );
  }

  private async note(found: readonly Waiting[], thingId: string): Promise<void> {
    if (found.length === 0) return;
    await this.db.tx('system', async (tx) => {
      const ids = found.map(({ id }) => id);
      for (const savedSearchId of await noteFound(tx, ids, thingId, this.clock.now())) {
        await publish(tx, 'demand.found', { savedSearchId });
      }
    });
  }

  private stateOf(query: string): CatalogueState {
    const known = this.parsed.get(query);
    if (known) return known;
    if (this.parsed.size >= MOST_PARSED) this.parsed.clear();
    const state = catalogueStateOf(query);
    this.parsed.set(query, state);
    return state;
  }
}

/** What {@link mayFind} judges as the index does, or what chooses nothing. */
const settled: readonly string[] = ['q', 'category', 'kind', 'area', 'supplier', 'priceMax', 'sort', 'page'];

/** Whether nothing else narrows the search: a condition that is not known here is for the catalogue to judge. */
const isSettled = (state: CatalogueState): boolean =>
  Object.entries(state).every(([name, value]) => value === undefined || settled.includes(name));

const mayFind = (
  { category, kind, area, supplier, priceMax }: CatalogueState,
  document: SearchDocument,
  ancestors: readonly string[],
): boolean =>
  (!category || ancestors.includes(category)) &&
  (!kind || kind === document.kind) &&
  (!area || areasServing(area).some((code) => document.areas.includes(code))) &&
  (!supplier || supplier === document.supplierSlug) &&
  (!priceMax || (document.priceFrom !== null && document.priceFrom <= (parseMoney(priceMax) ?? Infinity)));

import { Injectable } from '@nestjs/common';
import { asSystem, Db, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { SearchIndex, type SearchDocument } from '../search/index.js';
import { CapacityLedgers } from './capacity-ledgers.service.js';
import {
  bumpIndexVersion,
  indexableBatch,
  indexableListing,
  indexedListingsOf,
  type IndexableRow,
} from './data/indexing.queries.js';
import { searchDocument } from './domain/search-document.js';

const BATCH = 500;

/** Keeps the search index in step with the public listings. The index only finds; what is shown is read afresh. */
@Injectable()
export class ListingIndexing {
  constructor(
    private readonly db: Db,
    private readonly index: SearchIndex,
    private readonly ledgers: CapacityLedgers,
  ) {}

  /**
   * Puts the listing into the index or takes it out, as its present state asks. Each run has a higher
   * version than any earlier one and read a state at least as new, so late and repeated runs do no harm.
   */
  async indexListing(listingId: string): Promise<void> {
    await this.follow(listingId);
  }

  /**
   * Takes out a listing that the public may no longer see, in the transaction that hides it: until the job comes the
   * search would still count it.
   */
  async takeOut(tx: Tx, listingId: string): Promise<void> {
    await asSystem(tx, async () => {
      await bumpIndexVersion(tx, listingId);
      const row = await indexableListing(tx, listingId);
      if (row && !row.visible) await this.index.removeIn(tx, [{ id: row.id, version: row.indexVersion }]);
    });
  }

  /** What the search knows of a listing; null when the public must not find it. */
  async publicDocument(listingId: string): Promise<SearchDocument | null> {
    const row = await indexableListing(this.db.public, listingId);
    return row && this.documentOf(row);
  }

  /** The same for all listings of an organisation: it joined, left, was suspended or renamed. */
  async indexOrganisation(organisationId: string): Promise<void> {
    for (const id of await indexedListingsOf(this.db.public, organisationId)) await this.indexListing(id);
  }

  /** Builds the index anew from the public listings; returns how many there are. */
  reindex(): Promise<number> {
    return this.index.rebuild(this.batches());
  }

  /**
   * Compares the index with the public listings and mends what differs: a job that was lost, a row that somebody
   * touched. Returns how many differed.
   */
  async compare(): Promise<number> {
    const drifted = await this.index.compare(this.batches());
    for (const { id, version } of drifted) {
      if (!(await this.follow(id))) await this.index.remove([{ id, version }]);
    }
    return drifted.length;
  }

  /** Has an index of older rules made anew by a job; for each start of the program. */
  async askRenewal(): Promise<void> {
    if (!(await this.index.outdated())) return;
    await this.db.tx('system', (tx) => publish(tx, 'catalog.index-found-outdated', {}));
  }

  /** Only if it is of older rules still: several starts may have asked. */
  async renew(): Promise<void> {
    if (await this.index.outdated()) await this.reindex();
  }

  /** False when there is no such listing. */
  private async follow(listingId: string): Promise<boolean> {
    const row = await this.db.tx('system', async (tx) =>
      (await bumpIndexVersion(tx, listingId)) ? indexableListing(tx, listingId) : null,
    );
    if (!row) return false;
    const document = await this.documentOf(row);
    if (document) await this.index.put([document]);
    else await this.index.remove([{ id: row.id, version: row.indexVersion }]);
    if (document) await this.db.tx('system', (tx) => publish(tx, 'catalog.listing-indexed', { listingId }));
    return true;
  }

  private async *batches(): AsyncIterable<SearchDocument[]> {
    let after: string | null = null;
    for (;;) {
      const rows: IndexableRow[] = await indexableBatch(this.db.public, after, BATCH);
      if (rows.length === 0) return;
      const shown = await this.ledgers.shownOfMany(rows.map(({ id }) => id));
      yield rows.flatMap((row) => searchDocument(row, shown.get(row.id) ?? null) ?? []);
      after = rows.at(-1)!.id;
    }
  }

  private async documentOf(row: IndexableRow): Promise<SearchDocument | null> {
    return searchDocument(row, row.visible ? await this.ledgers.shown(row.id) : null);
  }
}

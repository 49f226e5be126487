import type { SearchDocument, SearchIndex, SearchQuery } from '../../../src/modules/search/index.js';
import { newId } from '../../../src/shared/ids.js';

let published = Date.parse('2026-01-01T08:00:00Z');

/** A document; each one made later is published later. */
export const document = (given: Partial<SearchDocument> & { title: string }): SearchDocument => ({
  id: newId(),
  version: 1,
  titleEn: null,
  description: '',
  supplierName: 'Spółdzielnia Socjalna Świt',
  supplierSlug: 'swit',
  supplierNip: null,
  category: 'sprzatanie',
  categoryName: 'Sprzątanie',
  categoryNameEn: null,
  kind: 'service',
  areas: ['2862'],
  priceFrom: null,
  leadDays: null,
  cpv: null,
  cpvNames: null,
  sku: null,
  free: {},
  publishedAt: new Date((published += 60_000)).toISOString(),
  ...given,
});

/** A first page of everything, unless said otherwise. */
export const query = (given: Partial<SearchQuery> = {}): SearchQuery => ({
  text: '',
  sort: 'relevance',
  page: 1,
  perPage: 24,
  day: '2026-11-27',
  ...given,
});

export async function* batches(...all: SearchDocument[][]): AsyncGenerator<SearchDocument[]> {
  yield* all;
}

/** An index as a test fills and asks it, by titles. */
export class Shelf {
  index!: SearchIndex;
  private readonly titles = new Map<string, string>();

  /** Replaces everything. */
  async fill(...documents: SearchDocument[]): Promise<void> {
    for (const { id, title } of documents) this.titles.set(id, title);
    await this.index.rebuild(batches(documents));
  }

  /** Titles of what was filled in and is found, in order. */
  async found(given: Partial<SearchQuery>): Promise<(string | undefined)[]> {
    return (await this.index.search(query(given))).ids.map((id) => this.titles.get(id));
  }
}

import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import type { Lang } from '../../shared/lang.js';
import { parseMoney } from '../../shared/money.js';
import { areaName, isAreaCode } from '../../shared/territory.js';
import {
  DemandLog,
  SearchIndex,
  countServing,
  type Facets,
  type FacetValue,
  type SearchQuery,
} from '../search/index.js';
import { powiatCodes } from '../../shared/territory.js';
import { catalogLabels } from './catalog.labels.js';
import type { CatalogueQuery } from './catalog.schemas.js';
import { absentSuppliers, suppliersBySlug, type PublicCard } from './data/public-listings.queries.js';
import { listingKinds } from './domain/listing-fields.js';
import { ListingReading } from './listing-reading.service.js';
import { Vocabulary } from './vocabulary.service.js';

export type FacetChoice = { readonly value: string; readonly label: string; readonly count: number };

export type Found = {
  readonly cards: readonly PublicCard[];
  readonly total: number;
  /** Each counted under all the other filters, named in the reader's language. */
  readonly facets: Readonly<Record<'category' | 'kind' | 'area' | 'supplier', readonly FacetChoice[]>>;
  /** "Did you mean": the text with its unknown words corrected. */
  readonly suggestion: string | null;
};

/** Finds listings: the index answers with ids and counts, the cards are read afresh and only when still public. */
@Injectable()
export class CatalogueSearch {
  constructor(
    private readonly db: Db,
    private readonly index: SearchIndex,
    private readonly reading: ListingReading,
    private readonly vocabulary: Vocabulary,
    private readonly demand: DemandLog,
  ) {}

  async find(query: CatalogueQuery, lang: Lang): Promise<Found> {
    const { q, priceMax, category, kind, area, supplier, sort, page, perPage } = query;
    const grosze = priceMax === undefined ? null : parseMoney(priceMax);
    const without = await absentSuppliers(this.db.public);
    const asked: SearchQuery = {
      without,
      text: q,
      sort,
      page,
      perPage,
      ...(category !== undefined && { category }),
      ...(kind !== undefined && { kind }),
      ...(area !== undefined && { area }),
      ...(supplier !== undefined && { supplier }),
      ...(grosze !== null && { priceMax: grosze }),
    };
    const result = await this.index.search(asked);
    if (page === 1) this.demand.recordDemand(asked, result.total);
    const [cards, facets] = await Promise.all([
      this.reading.cards(result.ids),
      this.named(result.facets, query, lang),
    ]);
    // The index may lag behind what was just hidden: what is gone is neither shown nor counted.
    const gone = result.ids.length - cards.length;
    return { cards, total: Math.max(0, result.total - gone), facets, suggestion: result.suggestion };
  }

  private async named(facets: Facets, query: CatalogueQuery, lang: Lang): Promise<Found['facets']> {
    const slugs = [...new Set([...facets.supplier.map(({ value }) => value), query.supplier ?? []].flat())];
    const [categories, suppliers] = await Promise.all([
      this.vocabulary.categories(),
      suppliersBySlug(this.db.public, slugs),
    ]);
    const countIn = (values: readonly FacetValue[], value: string) =>
      values.find((each) => each.value === value)?.count ?? 0;
    const choice = (value: string, label: string, count: number): FacetChoice => ({ value, label, count });
    return {
      category: categories
        .map(({ slug, namePl, nameEn }) =>
          choice(slug, lang === 'pl' ? namePl : nameEn, countIn(facets.category, slug)),
        )
        .filter(({ value, count }) => count > 0 || value === query.category),
      kind: listingKinds.map((kind) =>
        choice(kind, catalogLabels[lang].kinds[kind], countIn(facets.kind, kind)),
      ),
      area: powiatCodes.map((code) =>
        choice(code, isAreaCode(code) ? areaName(code, lang) : code, countServing(facets.area, code)),
      ),
      supplier: facets.supplier
        .concat(
          query.supplier !== undefined && !facets.supplier.some(({ value }) => value === query.supplier)
            ? [{ value: query.supplier, count: 0 }]
            : [],
        )
        .flatMap(({ value, count }) => {
          const member = suppliers.find(({ slug }) => slug === value);
          return member ? [choice(value, member.name, count)] : [];
        }),
    };
  }
}

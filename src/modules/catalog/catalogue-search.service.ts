import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { parseMoney } from '../../shared/money.js';
import { areaName, isAreaCode } from '../../shared/territory.js';
import {
  DemandLog,
  SearchIndex,
  countsServing,
  ranking,
  type Facets,
  type FacetValue,
  type SearchQuery,
  type Sought,
} from '../search/index.js';
import { powiatCodes } from '../../shared/territory.js';
import { catalogLabels } from './catalog.labels.js';
import type { CatalogueQuery } from './catalog.schemas.js';
import { searchFrame, suppliersBySlug, type PublicCard } from './data/public-listings.queries.js';
import type { CategoryLine } from './data/vocabulary.queries.js';
import { listingKinds } from './domain/listing-fields.js';
import { ListingReading } from './listing-reading.service.js';

export type FacetChoice = { readonly value: string; readonly label: string; readonly count: number };

export type Found = {
  readonly cards: readonly PublicCard[];
  readonly total: number;
  /** Each counted under all the other filters, named in the reader's language. */
  readonly facets: Readonly<Record<'category' | 'kind' | 'area' | 'supplier', readonly FacetChoice[]>>;
  /** "Did you mean": the text with its unknown words corrected. */
  readonly suggestion: string | null;
  /** Whether nothing has all of the words, so that these have only some. */
  readonly partial: boolean;
  /** Whether the search that is configured did not answer and another one did. */
  readonly standby: boolean;
};

/** Finds listings: the index answers with ids and counts, the cards are read afresh and only when still public. */
@Injectable()
export class CatalogueSearch {
  constructor(
    private readonly db: Db,
    private readonly index: SearchIndex,
    private readonly reading: ListingReading,
    private readonly demand: DemandLog,
    private readonly clock: Clock,
  ) {}

  /**
   * `suppliers`: how many of them to list as choices, those with the most listings. `person`: that a person looks, and
   * the search of the catalogue's page that they come from; null for programs, whose searches say nothing of demand.
   */
  async find(
    query: CatalogueQuery,
    lang: Lang,
    suppliers: number = ranking.maxFacetValues,
    person: { readonly before: CatalogueQuery | null } | null = null,
  ): Promise<Found> {
    const { q, priceMax, category, kind, area, supplier, sort, page, perPage } = query;
    const grosze = priceMax === undefined ? null : parseMoney(priceMax);
    const { absent: without, categories } = await searchFrame(this.db.public);
    const asked: SearchQuery = {
      without,
      text: q,
      sort,
      page,
      perPage,
      day: localDateOf(this.clock.now()),
      ...(category !== undefined && { category }),
      ...(kind !== undefined && { kind }),
      ...(area !== undefined && { area }),
      ...(supplier !== undefined && { supplier }),
      ...(grosze !== null && { priceMax: grosze }),
    };
    const result = await this.index.search(asked);
    if (person && page === 1) {
      const outcome = { ...result, category: result.facets.category[0]?.value ?? null };
      this.demand.recordDemand(asked, outcome, person.before && soughtBy(person.before));
    }
    const offered = offeredSuppliers(result.facets.supplier, supplier, suppliers);
    const [cards, members] = await Promise.all([
      this.reading.cards(result.ids),
      suppliersBySlug(
        this.db.public,
        offered.map(({ value }) => value),
      ),
    ]);
    const names = new Map(members.map(({ slug, name }) => [slug, name]));
    const facets = {
      ...namedFacets(result.facets, query.category, categories, lang),
      supplier: offered.flatMap(({ value, count }) => {
        const label = names.get(value);
        return label === undefined ? [] : [{ value, label, count }];
      }),
    };
    // The index may lag behind what was just hidden: what is gone is neither shown nor counted.
    const gone = result.ids.length - cards.length;
    return {
      cards,
      total: Math.max(0, result.total - gone),
      facets,
      suggestion: result.suggestion,
      partial: result.partial,
      standby: result.standby === true,
    };
  }

  /** Whether the catalogue shows the listing to whoever asks for this: all words and conditions, nothing nearest. */
  async finds(query: CatalogueQuery, listing: { readonly id: string; readonly supplierSlug: string }) {
    if (query.supplier !== undefined && query.supplier !== listing.supplierSlug) return false;
    const own = { ...query, supplier: listing.supplierSlug, sort: 'newest', page: 1, perPage: 60 } as const;
    const { cards, partial } = await this.find(own, 'pl', 1);
    return !partial && cards.some(({ id }) => id === listing.id);
  }

  /** That a person opened a listing of that category from the catalogue's page of this query. */
  opened(from: CatalogueQuery, category: string): void {
    this.demand.recordOpened(soughtBy(from), category);
  }
}

/** Of a query what the demand log counts by. */
const soughtBy = ({ q, category, kind, area, supplier }: CatalogueQuery): Sought => ({
  text: q,
  ...{ category, kind, area, supplier },
});

/** The most frequent ones, and the chosen one in any case. */
const offeredSuppliers = (
  counted: readonly FacetValue[],
  chosen: string | undefined,
  most: number,
): FacetValue[] => {
  const offered = counted.slice(0, most);
  if (chosen === undefined || offered.some(({ value }) => value === chosen)) return offered;
  return [...offered, counted.find(({ value }) => value === chosen) ?? { value: chosen, count: 0 }];
};

const namedFacets = (
  facets: Facets,
  chosenCategory: string | undefined,
  categories: readonly CategoryLine[],
  lang: Lang,
): Omit<Found['facets'], 'supplier'> => {
  const countIn = (values: readonly FacetValue[], value: string) =>
    values.find((each) => each.value === value)?.count ?? 0;
  const serving = countsServing(facets.area);
  return {
    category: categories
      .map(({ slug, namePl, nameEn }) => ({
        value: slug,
        label: lang === 'pl' ? namePl : nameEn,
        count: countIn(facets.category, slug),
      }))
      .filter(({ value, count }) => count > 0 || value === chosenCategory),
    kind: listingKinds.map((kind) => ({
      value: kind,
      label: catalogLabels[lang].kinds[kind],
      count: countIn(facets.kind, kind),
    })),
    area: powiatCodes.map((code) => ({
      value: code,
      label: isAreaCode(code) ? areaName(code, lang) : code,
      count: serving(code),
    })),
  };
};

import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { FreshReading } from '../../platform/database/fresh-reading.js';
import { addDays, localDateOf, warsawInstant, type LocalDate } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { parseMoney } from '../../shared/money.js';
import {
  DemandLog,
  SearchIndex,
  ranking,
  type SearchFilters,
  type SearchQuery,
  type Sought,
} from '../search/index.js';
import { CapacityLedgers } from './capacity-ledgers.service.js';
import { NEW_DAYS, namedFacets, namedSupplierFacets, type CatalogueFacets } from './catalogue-facets.js';
import { without, type CatalogueQuery, type CatalogueState } from './catalogue.schemas.js';
import { absentSuppliers, type PublicCard } from './data/public-listings.queries.js';
import { isOpen, openMonths, type ShownMonth } from './domain/capacity.js';
import { below } from './domain/category-tree.js';
import { narrowings, relaxations, type Narrowing } from './domain/narrowings.js';
import {
  supplierFacets,
  suppliersMeeting,
  type Counted,
  type SupplierConditions,
} from './domain/supplier-conditions.js';
import { ListingReading } from './listing-reading.service.js';
import { SupplierKnowledge } from './supplier-knowledge.js';
import { Vocabulary } from './vocabulary.service.js';

/** Shown where nothing was found. */
const NEAREST = 6;
/** Attempts at it: each is a search. */
const MOST_ATTEMPTS = 12;

/** What the card of a listing shows of the month that is asked for. */
export type FoundFree = ShownMonth & { readonly unit: string | null };
export type FoundCard = PublicCard & { readonly free: FoundFree | null };

export type Nearest = {
  /** The conditions left out. */
  readonly dropped: readonly Narrowing[];
  readonly total: number;
  readonly cards: readonly FoundCard[];
};

export type Found = {
  readonly cards: readonly FoundCard[];
  readonly total: number;
  /** Each counted under all the other filters, named in the reader's language. */
  readonly facets: CatalogueFacets;
  /** "Did you mean": the text with its unknown words corrected. */
  readonly suggestion: string | null;
  /** When nothing was found: what comes nearest; null where that is nothing either. */
  readonly nearest: Nearest | null;
  /** Whether nothing has all of the words, so that these have only some. */
  readonly partial: boolean;
  /** Whether the search that is configured did not answer and another one did. */
  readonly standby: boolean;
};

/** Finds listings: the index answers with ids and counts, the cards are read afresh and only when still public. */
@Injectable()
export class CatalogueSearch {
  private readonly absent: FreshReading<string[]>;

  constructor(
    db: Db,
    private readonly index: SearchIndex,
    private readonly reading: ListingReading,
    private readonly demand: DemandLog,
    private readonly clock: Clock,
    private readonly knowledge: SupplierKnowledge,
    private readonly ledgers: CapacityLedgers,
    private readonly vocabulary: Vocabulary,
  ) {
    this.absent = new FreshReading(() => absentSuppliers(db.public));
  }

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
    const { ask, categories, absent } = await this.asking();
    const asked = ask(query);
    const result = await this.index.search(asked);
    if (person && query.page === 1) {
      const outcome = { ...result, category: result.facets.category[0]?.value ?? null };
      this.demand.recordDemand(asked, outcome, person.before && soughtBy(person.before));
    }
    const { supplier: counts } = result.facets;
    const now = await this.knowledge.including(counts.map(({ value }) => value));
    const counted = supplierFacets(counts, now, conditionsOf(query));
    const offered = offeredSuppliers(counted.supplier, query.supplier, suppliers);
    const cards = await this.cards(result.ids, query);
    const facets = {
      ...namedFacets(result.facets, query.category, categories, lang),
      ...namedSupplierFacets(counted, lang),
      supplier: offered.flatMap(({ value, count }) => {
        const label = now.get(value)?.name;
        // What is known of suppliers is a second old: who has left meanwhile is not named.
        return label === undefined || absent.includes(value) ? [] : [{ value, label, count }];
      }),
    };
    // The index may lag behind what was just hidden: what is gone is neither shown nor counted.
    const total = Math.max(0, result.total - (result.ids.length - cards.length));
    const nearest = total === 0 ? await this.nearest(query, ask) : null;
    const { suggestion, partial, standby = false } = result;
    return { cards, total, facets, suggestion, nearest, partial, standby };
  }

  /**
   * Whether the catalogue shows the listing to whoever asks for this: all words and conditions, nothing nearest. A word
   * that may be a slip is read as if there were no other listings.
   */
  async finds(state: CatalogueState, listingId: string): Promise<boolean> {
    const query: CatalogueQuery = { ...state, sort: 'newest', page: 1, perPage: 1 };
    const asked = (await this.asking()).ask(query);
    const { ids, partial } = await this.index.search({ ...asked, choices: undefined, id: listingId });
    return !partial && ids.length > 0;
  }

  /** That a person opened a listing of that category from the catalogue's page of this query. */
  opened(from: CatalogueQuery, category: string): void {
    this.demand.recordOpened(soughtBy(from), category);
  }

  /** How a query, and what leaves out some of its conditions, is put to the index as things stand now. */
  private async asking() {
    const today = localDateOf(this.clock.now());
    const [absent, categories, known] = await Promise.all([
      this.absent.read(),
      this.vocabulary.categoryTree(),
      this.knowledge.suppliers(),
    ]);
    const ask = (asked: CatalogueQuery): SearchQuery => ({
      ...filtersOf(asked, today),
      ...{ without: absent, text: asked.q, sort: asked.sort, page: asked.page, perPage: asked.perPage },
      day: today,
      choices: choicesOf(today),
      suppliers: suppliersMeeting(known, conditionsOf(asked)),
      subcategories: asked.category === undefined ? undefined : below(categories, asked.category),
    });
    return { ask, categories, absent };
  }

  /** The public ones of the ids in their order, with what is free in the month that is asked for. */
  private async cards(ids: readonly string[], { month }: CatalogueQuery): Promise<FoundCard[]> {
    if (ids.length === 0) return [];
    const cards = await this.reading.cards(ids);
    if (month === undefined) return cards.map((card) => ({ ...card, free: null }));
    const shown = await this.ledgers.shownOfMany(cards.map(({ id }) => id));
    return cards.map((card) => {
      const capacity = shown.get(card.id);
      const free = capacity?.months.find((each) => each.month === month);
      return { ...card, free: free ? { ...free, unit: capacity!.unit } : null };
    });
  }

  /** The first of the relaxations that finds anything. */
  private async nearest(
    query: CatalogueQuery,
    ask: (query: CatalogueQuery) => SearchQuery,
  ): Promise<Nearest | null> {
    for (const dropped of relaxations(inForce(query)).slice(0, MOST_ATTEMPTS)) {
      const eased = {
        ...without(query, dropped),
        page: 1,
        perPage: NEAREST,
        sort: sortBy(dropped) ?? query.sort,
      };
      const { ids, total } = await this.index.search({ ...ask(eased), choices: undefined });
      const cards = await this.cards(ids, eased);
      if (cards.length > 0) return { dropped, total, cards };
    }
    return null;
  }
}

/** What comes nearest to a condition by a measure that results can be sorted by. */
const sortBy = ([only, ...others]: readonly Narrowing[]): CatalogueQuery['sort'] | null => {
  if (others.length > 0) return null;
  return only === 'leadMax' ? 'leadTime' : only === 'priceMax' ? 'price' : only === 'new' ? 'newest' : null;
};

/** The conditions that the query makes. */
export const inForce = (query: Partial<CatalogueQuery>): Narrowing[] =>
  narrowings.filter((name) => query[name] !== undefined && query[name] !== '');

const filtersOf = (query: CatalogueQuery, today: LocalDate): SearchFilters => {
  const { category, kind, area, supplier, leadMax, month, capacity } = query;
  const grosze = (price: string | undefined) =>
    price === undefined ? undefined : (parseMoney(price) ?? undefined);
  return {
    ...{ category, kind, area, supplier, leadMax },
    priceMin: grosze(query.priceMin),
    priceMax: grosze(query.priceMax),
    publishedFrom: query.new && newFrom(today),
    // Of a month that has passed nothing is free, whatever the index still says.
    month: month && (isOpen(month, today) ? month : 'passed'),
    amount: month === undefined || capacity === undefined ? undefined : Number(capacity),
  };
};

/** Asked for by each search, and the same all day long. */
const ofDay = <Made>(make: (today: LocalDate) => Made): ((today: LocalDate) => Made) => {
  let last: { readonly today: LocalDate; readonly made: Made } | null = null;
  return (today) => {
    if (last?.today !== today) last = { today, made: make(today) };
    return last.made;
  };
};

const newFrom = ofDay((today) => warsawInstant(addDays(today, -NEW_DAYS), '00:00').toISOString());
const choicesOf = ofDay((today) => ({ publishedFrom: newFrom(today), months: openMonths(today) }));

const conditionsOf = (query: CatalogueQuery): SupplierConditions => ({
  supplier: query.supplier,
  supplierKind: query.supplierKind,
  share: query.share,
  evidence: query.evidence ?? [],
  certificate: query.certificate ?? [],
});

/** Of a query what the demand log counts by. */
const soughtBy = ({ q, category, kind, area, supplier }: CatalogueQuery): Sought => ({
  text: q,
  ...{ category, kind, area, supplier },
});

/** The most frequent ones, and the chosen one in any case. */
const offeredSuppliers = (
  counted: readonly Counted[],
  chosen: string | undefined,
  most: number,
): Counted[] => {
  const offered = counted.slice(0, most);
  if (chosen === undefined || offered.some(({ value }) => value === chosen)) return offered;
  return [...offered, counted.find(({ value }) => value === chosen) ?? { value: chosen, count: 0 }];
};

import { countsOfServed } from './areas.js';
import { ranking } from './ranking.js';
import type { FacetName, FacetValue, Facets } from './search-query.js';

/** What of a document the facets count. */
export type FacetKey = {
  readonly category: string;
  readonly kind: string;
  readonly supplier: string;
  readonly areas: readonly string[];
  readonly priceFrom: number | null;
  readonly leadDays: number | null;
  readonly publishedAt: Date;
  readonly free: Readonly<Record<string, number>>;
};

const mostFirst = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);

/** Facets in their final form and order, from documents by value as they name the values themselves, steps as counted. */
export const facetsOf = (counts: Readonly<Record<FacetName, readonly FacetValue[]>>): Facets => {
  const sorted = (values: readonly FacetValue[]): FacetValue[] => [...values].sort(mostFirst);
  const shown = (values: readonly FacetValue[]): FacetValue[] =>
    sorted(values).slice(0, ranking.maxFacetValues);
  return {
    category: shown(counts.category),
    kind: shown(counts.kind),
    area: shown(countsOfServed(counts.area)),
    // All of them: what is known of suppliers is counted by these.
    supplier: sorted(counts.supplier),
    price: counts.price,
    lead: counts.lead,
    new: counts.new,
    month: counts.month,
  };
};

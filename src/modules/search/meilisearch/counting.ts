import type { MultiSearchQuery } from 'meilisearch';
import { facetsOf } from '../domain/facets.js';
import {
  facetNames,
  isFiltered,
  type FacetName,
  type FacetValue,
  type Facets,
  type SearchQuery,
} from '../domain/search-query.js';
import { countsByLead, leastFree, priceBands } from '../domain/steps.js';
import type { SearchAnswer } from './answers.js';
import { SearchEngineError } from './engine-error.js';
import { filtersOf, freeField, written } from './filter.js';

type Apart = Pick<MultiSearchQuery, 'filter' | 'facets' | 'limit' | 'hitsPerPage'>;

type Asking = {
  /** Attributes whose values are counted with the hits. */
  readonly together: string[];
  /** What is counted under other filters than the hits: more questions of the same request. */
  readonly apart: Apart[];
  readonly facetsOf: (main: SearchAnswer, others: readonly SearchAnswer[]) => Facets;
};

/** How the facets of a query are asked for, and read from the answers. */
export const askingFor = (query: SearchQuery): Asking => {
  const { choices } = query;
  const months = choices?.months ?? [];
  const byValue = facetNames.filter((name) => name !== 'new' && (name !== 'month' || months.length > 0));
  const apart = byValue.filter((name) => isFiltered(query, name));
  const attributesOf = (name: FacetName): string[] =>
    name === 'month' ? months.map(freeField) : [own[name]];
  const without = (name: FacetName) => filtersOf(query, name).map(written);
  return {
    together: byValue.filter((name) => !apart.includes(name)).flatMap(attributesOf),
    apart: [
      ...apart.map((name) => ({ filter: without(name), facets: attributesOf(name), limit: 0 })),
      ...(choices
        ? [
            {
              filter: [
                ...without('new'),
                written({ field: 'publishedAt', atLeast: Date.parse(choices.publishedFrom) }),
              ],
              hitsPerPage: 0,
            },
          ]
        : []),
    ],
    facetsOf: (main, others) => {
      const counted = (name: FacetName, attribute: string): FacetValue[] => {
        const answer = apart.includes(name) ? others[apart.indexOf(name)] : main;
        if (!answer?.facetDistribution) throw leftOut();
        // It leaves out a facet that no hit has.
        const values = answer.facetDistribution[attribute] ?? {};
        return Object.entries(values).map(([value, count]) => ({ value, count }));
      };
      const newOnes = choices ? others[apart.length]?.totalHits : 0;
      if (newOnes === undefined) throw leftOut();
      const bands = new Map(counted('price', own.price).map(({ value, count }) => [value, count]));
      const least = leastFree(query);
      const freeIn = (month: string): number =>
        counted('month', freeField(month)).reduce(
          (sum, { value, count }) => sum + (Number(value) >= least ? count : 0),
          0,
        );
      return facetsOf({
        category: counted('category', own.category),
        kind: counted('kind', own.kind),
        area: counted('area', own.area),
        supplier: counted('supplier', own.supplier),
        price: priceBands.map(({ value }) => ({ value, count: bands.get(value) ?? 0 })),
        lead: countsByLead(counted('lead', own.lead)),
        new: choices ? [{ value: '1', count: newOnes }] : [],
        month: months.map((value) => ({ value, count: freeIn(value) })),
      });
    },
  };
};

/** The attribute that has a facet's values. */
const own = {
  category: 'category',
  kind: 'kind',
  area: 'areas',
  supplier: 'supplier',
  price: 'bands',
  lead: 'leadDays',
  new: 'publishedAt',
  month: 'free',
} as const satisfies Record<FacetName, string>;

const leftOut = () => new SearchEngineError('It left out what was to be counted');

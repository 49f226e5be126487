import { areasServing } from '../domain/areas.js';
import { suppliersOf, type FacetName, type SearchFilters } from '../domain/search-query.js';
import { leastFree } from '../domain/steps.js';

/** A filter as data; what people send gets into the engine's language only as a quoted value. */
export type Filter =
  | { readonly field: string; readonly isOneOf: readonly string[] }
  | { readonly field: string; readonly isNoneOf: readonly string[] }
  | { readonly field: string; readonly atLeast: number }
  | { readonly field: string; readonly atMost: number };

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The engine's text form of one filter. */
export const written = (filter: Filter): string => {
  if ('isOneOf' in filter) return `${filter.field} IN [${filter.isOneOf.map(quoted).join(', ')}]`;
  if ('isNoneOf' in filter) return `${filter.field} NOT IN [${filter.isNoneOf.map(quoted).join(', ')}]`;
  if ('atLeast' in filter) return `${filter.field} >= ${filter.atLeast}`;
  return `${filter.field} <= ${filter.atMost}`;
};

/** Where a document has what it shows as free in a month. */
export const freeField = (month: string): string => `free.${month}`;

/** All filters that must hold, leaving out the one of a facet that counts its own alternatives. */
export const filtersOf = (query: SearchFilters, except?: FacetName): Filter[] => {
  const { category, subcategories = [], kind, area, without = [] } = query;
  const filters: Filter[] = [];
  const oneOf = (name: FacetName, field: string, values: readonly string[] | undefined) => {
    if (values !== undefined && name !== except) filters.push({ field, isOneOf: values });
  };
  oneOf('category', 'category', category === undefined ? undefined : [category, ...subcategories]);
  oneOf('kind', 'kind', kind === undefined ? undefined : [kind]);
  oneOf('area', 'areas', area === undefined ? undefined : areasServing(area));
  oneOf('supplier', 'supplier', suppliersOf(query));
  const bound = (name: FacetName, field: string, side: 'atLeast' | 'atMost', value: number | undefined) => {
    if (value === undefined || name === except) return;
    filters.push(side === 'atLeast' ? { field, atLeast: value } : { field, atMost: value });
  };
  bound('price', 'priceFrom', 'atLeast', query.priceMin);
  bound('price', 'priceFrom', 'atMost', query.priceMax);
  bound('lead', 'leadDays', 'atMost', query.leadMax);
  if (query.publishedFrom !== undefined) {
    bound('new', 'publishedAt', 'atLeast', Date.parse(query.publishedFrom));
  }
  if (query.month !== undefined) bound('month', freeField(query.month), 'atLeast', leastFree(query));
  if (query.id !== undefined) filters.push({ field: 'id', isOneOf: [query.id] });
  if (without.length > 0) filters.push({ field: 'supplier', isNoneOf: without });
  return filters;
};

import { areasServing } from '../domain/areas.js';
import type { FacetName, SearchFilters } from '../domain/search-query.js';

/** A filter as data; what people send gets into the engine's language only as a quoted value. */
export type Filter =
  | { readonly field: string; readonly isOneOf: readonly string[] }
  | { readonly field: string; readonly isNoneOf: readonly string[] }
  | { readonly field: string; readonly atMost: number };

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The engine's text form of one filter. */
export const written = (filter: Filter): string => {
  if ('isOneOf' in filter) return `${filter.field} IN [${filter.isOneOf.map(quoted).join(', ')}]`;
  if ('isNoneOf' in filter) return `${filter.field} NOT IN [${filter.isNoneOf.map(quoted).join(', ')}]`;
  return `${filter.field} <= ${filter.atMost}`;
};

/** All filters that must hold, leaving out the one of a facet that counts its own alternatives. */
export const filtersOf = (query: SearchFilters, except?: FacetName): Filter[] => {
  const { category, kind, area, supplier, priceMax, without = [] } = query;
  const filters: Filter[] = [];
  if (category !== undefined && except !== 'category')
    filters.push({ field: 'category', isOneOf: [category] });
  if (kind !== undefined && except !== 'kind') filters.push({ field: 'kind', isOneOf: [kind] });
  if (area !== undefined && except !== 'area') filters.push({ field: 'areas', isOneOf: areasServing(area) });
  if (supplier !== undefined && except !== 'supplier')
    filters.push({ field: 'supplier', isOneOf: [supplier] });
  if (priceMax !== undefined) filters.push({ field: 'priceFrom', atMost: priceMax });
  if (without.length > 0) filters.push({ field: 'supplier', isNoneOf: without });
  return filters;
};

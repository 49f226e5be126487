import type { z } from 'zod';
import { cataloguePageQuery } from '../catalog.schemas.js';

/** What the address of the catalogue page says. */
export type CatalogueState = z.output<typeof cataloguePageQuery>;
export type Narrowing = 'q' | 'category' | 'kind' | 'area' | 'supplier' | 'priceMax';

export const narrowings: readonly Narrowing[] = ['q', 'category', 'kind', 'area', 'supplier', 'priceMax'];

/** The Polish path of the catalogue in a state: the same state always has the same address. */
export const catalogueAddress = (state: Partial<CatalogueState>): string => {
  const query = new URLSearchParams();
  for (const name of narrowings) if (state[name]) query.set(name, state[name]);
  if (state.sort && state.sort !== 'relevance') query.set('sort', state.sort);
  if (state.page && state.page > 1) query.set('page', String(state.page));
  return query.size > 0 ? `/katalog?${query.toString()}` : '/katalog';
};

/** The state of the catalogue's page at a Polish path; null for any other page. */
export const catalogueStateAt = (path: string | null): CatalogueState | null => {
  const [pathname, query = ''] = path?.split('?', 2) ?? [];
  if (pathname !== '/katalog') return null;
  return catalogueStateOf(query);
};

/** What a query asks for, in the one order; without what only arranges the results. '' when it narrows nothing. */
export const canonicalQuery = (query: string): string =>
  catalogueAddress({ ...catalogueStateOf(query), sort: 'relevance', page: 1 }).split('?')[1] ?? '';

/** The state that a query says; what means nothing is left out, as on the page. */
export const catalogueStateOf = (query: string): CatalogueState => {
  const given = new URLSearchParams(query);
  const fields = [...new Set(given.keys())].map((name) => {
    const values = given.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  });
  return cataloguePageQuery.parse(Object.fromEntries(fields));
};

/** The address with one narrowing less, from the first page. */
export const withoutNarrowing = (state: CatalogueState, name: Narrowing): string =>
  catalogueAddress({ ...state, [name]: undefined, page: 1 });

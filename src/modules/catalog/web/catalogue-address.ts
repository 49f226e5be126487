import {
  cataloguePageQuery,
  without,
  type CatalogueQuery,
  type CatalogueState,
} from '../catalogue.schemas.js';
import { narrowings, type Narrowing } from '../domain/narrowings.js';

/** The Polish path of the catalogue in a state: the same state always has the same address. */
export const catalogueAddress = (state: Partial<CatalogueState>): string => {
  const query = new URLSearchParams(fieldsOf(state));
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
  const asked = new URLSearchParams(query);
  return cataloguePageQuery.parse(
    Object.fromEntries([...new Set(asked.keys())].map((name) => [name, asked.getAll(name)])),
  );
};

/** What the narrowings in force are in an address, in their order. */
const fieldsOf = (state: Partial<CatalogueQuery>): [name: string, value: string][] =>
  narrowings.flatMap((name): [string, string][] => {
    const value = state[name];
    if (value === undefined || value === '') return [];
    if (Array.isArray(value)) return value.map((one): [string, string] => [name, one]);
    const own: [string, string] = [name, String(value)];
    return name === 'month' && state.capacity ? [own, ['capacity', state.capacity]] : [own];
  });

/** The address with one narrowing less, or with one value less of one that has several; from the first page. */
export const withoutNarrowing = (state: CatalogueState, name: Narrowing, value?: string): string => {
  const held = state[name];
  const left = Array.isArray(held) && value !== undefined ? held.filter((one) => one !== value) : [];
  return catalogueAddress({
    ...without(state, [name]),
    ...(left.length > 0 && { [name]: left }),
    page: 1,
  });
};

/** The narrowings in force but the words, for the form that asks for other words. */
export const filtersIn = (state: CatalogueState): Record<string, string[]> => {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of fieldsOf({ ...state, q: '' })) (fields[name] ??= []).push(value);
  return fields;
};

/** Where one asks many at once, with what was looked for already written in. */
export const askAllAddress = ({ q, category, area }: Partial<CatalogueState>): string => {
  const query = new URLSearchParams();
  if (q) query.set('subject', q);
  if (category) query.set('category', category);
  if (area) query.set('area', area);
  return `/panel/postepowania/nowe?${query.toString()}`;
};

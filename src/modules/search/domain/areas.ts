import type { FacetValue } from './search-query.js';

/** The code of a document that is delivered everywhere. */
export const NATIONWIDE = 'PL';

const voivodeshipOf = (code: string): string => code.slice(0, 2);

/** Each place once and none that a wider one on the list covers already, so that counts add up. */
export const withoutCovered = (areas: readonly string[]): string[] => {
  const given = new Set(areas);
  if (given.has(NATIONWIDE)) return [NATIONWIDE];
  return [...given].filter((code) => code.length === 2 || !given.has(voivodeshipOf(code))).sort();
};

/** The codes that serve a place: itself, its voivodeship, the whole country. */
export const areasServing = (code: string): string[] => {
  const wider = voivodeshipOf(code);
  if (code === NATIONWIDE) return [code];
  return code === wider || wider === NATIONWIDE ? [code, NATIONWIDE] : [code, wider, NATIONWIDE];
};

/**
 * Turns counts of documents by their own codes into counts of documents that serve each place: a powiat's
 * number includes those for its voivodeship and the whole country, as choosing it does.
 */
export const countsOfServed = (own: readonly FacetValue[]): FacetValue[] => {
  const byCode = new Map(own.map(({ value, count }) => [value, count]));
  return own.map(({ value }) => ({
    value,
    count: areasServing(value).reduce((sum, code) => sum + (byCode.get(code) ?? 0), 0),
  }));
};

/** The number that choosing a place would show, also for one that no document names by itself. */
export const countsServing = (area: readonly FacetValue[]): ((code: string) => number) => {
  const byCode = new Map(area.map(({ value, count }) => [value, count]));
  // Asked for every powiat by every search: without lists of what serves it.
  return (code) => byCode.get(code) ?? byCode.get(voivodeshipOf(code)) ?? byCode.get(NATIONWIDE) ?? 0;
};

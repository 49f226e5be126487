import { normaliseQuery, type SearchFilters, type SearchQuery } from './search-query.js';
import { queryWords } from './words.js';

/** Long enough for what people look for, too short for a letter. */
const MAX_WORDS = 8;

/**
 * What of a search may be remembered: its folded words without any that has a digit (numbers of people,
 * phones and accounts) or belongs to an address with @, and the filters that are choices from lists. Null
 * when nothing is left to count.
 */
export const demandOf = (asked: SearchQuery): { query: string; filters: SearchFilters } | null => {
  const { text, category, kind, area, supplier } = normaliseQuery(asked);
  const words = queryWords(text.replace(/\S*@\S*/g, ' ')).filter((word) => !/\p{N}/u.test(word));
  if (words.length === 0 && !category && !kind && !area && !supplier) return null;
  return { query: words.slice(0, MAX_WORDS).join(' '), filters: { category, kind, area, supplier } };
};

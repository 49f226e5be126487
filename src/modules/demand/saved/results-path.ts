import type { SavedSubject } from './domain/saved-search.js';
import { procedureQueryOf } from './procedure-query.js';

/** The page that shows what was found; of one procedure alone its own. */
export const resultsPath = (
  subject: SavedSubject,
  query: string,
  things: readonly { readonly id: string }[] = [],
): string => {
  if (subject === 'procedures') {
    const [only, ...others] = things;
    if (only && others.length === 0) return `/zapytania-ofertowe/${only.id}`;
    const { category } = procedureQueryOf(query);
    return category ? `/zapytania-ofertowe?kategoria=${category}` : '/zapytania-ofertowe';
  }
  const newest = new URLSearchParams(query);
  if (things.length > 0) newest.set('sort', 'newest');
  return newest.size > 0 ? `/katalog?${newest.toString()}` : '/katalog';
};

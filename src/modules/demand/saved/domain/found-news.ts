import type { Localised } from '../../../../shared/lang.js';
import { count, plural } from '../../../../shared/plural.js';
import type { SavedSubject } from './saved-search.js';

/** What was found, as everybody may read of it. */
export type FoundThing = { readonly title: string; readonly by: string };

const MOST_NAMED = 5;

const many: Readonly<Record<SavedSubject, (n: number) => Localised>> = {
  listings: (n) => ({
    pl: `${count('pl', n)} ${plural('pl', n, { one: 'nowa oferta', few: 'nowe oferty', other: 'nowych ofert' })}`,
    en: `${count('en', n)} new ${plural('en', n, { one: 'listing', other: 'listings' })}`,
  }),
  procedures: (n) => ({
    pl: `${count('pl', n)} ${plural('pl', n, { one: 'nowe zapytanie', few: 'nowe zapytania', other: 'nowych zapytań' })}`,
    en: `${count('en', n)} new ${plural('en', n, { one: 'request', other: 'requests' })}`,
  }),
};

/** What fits a saved search, in one notice. */
export const foundNews = (
  name: string,
  subject: SavedSubject,
  things: readonly FoundThing[],
): { title: Localised; text: Localised } => {
  const number = many[subject](things.length);
  const named = things.slice(0, MOST_NAMED).map(({ title, by }) => `${title} (${by})`);
  const rest = things.length - named.length;
  return {
    title: { pl: `„${name}”: ${number.pl}`, en: `“${name}”: ${number.en}` },
    text: {
      pl: `${named.join('; ')}${rest > 0 ? ` i jeszcze ${count('pl', rest)}` : ''}.`,
      en: `${named.join('; ')}${rest > 0 ? ` and ${count('en', rest)} more` : ''}.`,
    },
  };
};

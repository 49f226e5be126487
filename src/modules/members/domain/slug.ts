import { slugify } from '../../../shared/text.js';

const SLUG_MAX = 60;

/** Words that tell the legal form, not who it is. */
const forms = new Set([
  'spoldzielnia',
  'socjalna',
  'wielobranzowa',
  'sp',
  'zoo',
  'z',
  'o',
  'spolka',
  'fundacja',
  'stowarzyszenie',
]);

const shortened = (slug: string): string =>
  slug.length <= SLUG_MAX ? slug : slug.slice(0, SLUG_MAX).replace(/-[^-]*$/, '');

/**
 * The part of a profile's address that a name gives: the words in quotation marks if there are some, else the
 * name without its legal form. '„EKO FREE” Spółdzielnia Socjalna' → 'eko-free'. '' when nothing is left.
 */
export const slugBase = (name: string): string => {
  const quoted = slugify(/[„“”"]([^„“”"]+)[“”"]/.exec(name)?.[1] ?? '');
  if (quoted !== '') return shortened(quoted);
  const words = slugify(name).split('-');
  const telling = words.filter((word) => !forms.has(word));
  return shortened((telling.length > 0 ? telling : words).join('-'));
};

/** The first of `base`, `base-2`, `base-3` … that nobody has; an empty base becomes `czlonek-<number>`. */
export const freeSlug = (base: string, taken: ReadonlySet<string>, number: number): string => {
  const wanted = base === '' ? `czlonek-${number}` : base;
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(slug)) return slug;
  }
};

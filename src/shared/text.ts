import type { Lang } from './lang.js';

// Letters that Unicode does not decompose into a base letter and a mark.
const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * For search and comparison: lower case, no diacritics ('Łódź' → 'lodz'), compatibility forms unfolded ('m²'
 * → 'm2'), invisible characters dropped, spaces collapsed and trimmed. Folding twice changes nothing.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[łøđßæœı]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/** Ends a sentence whose last words come from outside: 'Stolarnia sp. z o.o.' has its full stop already. */
export const fullStop = (sentence: string): string => (/[.?!…]$/.test(sentence) ? sentence : `${sentence}.`);

/** Begins a title: 'profil «ARKA»' becomes 'Profil «ARKA»'. */
export const capitalised = (text: string, lang: Lang): string =>
  text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);

const marks = {
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
} as const;

/** A name between quotation marks; those it holds itself, as many cooperatives' do, become inner ones: „«ARKA» …”. */
export const quoted = (name: string, lang: Lang): string => {
  const { outer, inner } = marks[lang];
  return `${outer[0]}${name.replace(/[„“]([^„“”]*)”/g, `${inner[0]}$1${inner[1]}`)}${outer[1]}`;
};

const longestSlug = 80;

/**
 * A part of an address: a–z, 0–9 and single dashes, at most 80 characters cut between words where possible.
 * Empty when nothing of the text can be written so; the caller decides what then.
 */
export const slugify = (text: string): string => {
  const slug = fold(text)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= longestSlug) return slug;
  const cut = slug.slice(0, longestSlug + 1).replace(/-[^-]*$/, '');
  return cut.slice(0, longestSlug);
};

const polish = new Intl.Collator('pl');

/** Order of the Polish alphabet (ą after a, ł after l, ż last) by the ICU collation, for `sort`. */
export const comparePolish = (a: string, b: string): number => polish.compare(a, b);

// Folded words that say what kind of body it is, or only join; they tell nobody apart.
const idle = new Set(
  (
    'spoldzielnia socjalna socjalnej wielobranzowa stowarzyszenie fundacja spolka zaklad aktywnosci ' +
    'zawodowej na rzecz w we i oraz przy dla do z ze im of the and for'
  ).split(' '),
);
const legalForms = /(?:^|\s)(?:sp\.?\s*z\s*o\.?\s*o\.?|s\.\s?a\.|sp\.\s?j\.|s\.\s?c\.)(?=[\s,]|$)/giu;

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * One or two capitals or digits for a monogram. A name in quotation marks („BAJKOWA KRAINA” Spółdzielnia
 * Socjalna) stands for the whole; legal forms and joining words do not count, unless there is nothing else. A
 * single word gives its first two letters. Empty when the name has neither letters nor digits.
 */
export const initials = (name: string): string => {
  const composed = name.normalize('NFC');
  const quoted = /[„“”"«»](?<inner>[^„“”"«»]+)[”“"»«]/u.exec(composed)?.groups?.inner ?? '';
  const named = words(quoted).length > 0 ? quoted : composed.replace(legalForms, ' ');
  const telling = words(named).filter((word) => !idle.has(fold(word)));
  const [first = '', second] = telling.length > 0 ? telling : words(composed);
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0], [...second][0]];
  return letters.join('').toLocaleUpperCase('pl');
};

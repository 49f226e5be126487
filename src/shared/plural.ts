import { formatDecimal } from './decimal.js';
import { type Lang, langs } from './lang.js';

/**
 * The forms of a noun; a form left out falls back to `other`. Polish needs few and many; English one and
 * other.
 */
export type PluralForms = {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  /** Fractions in Polish ('1,5 oferty'), everything but 1 in English. */
  readonly other: string;
};

const rules = Object.fromEntries(langs.map((lang) => [lang, new Intl.PluralRules(lang)])) as Record<
  Lang,
  Intl.PluralRules
>;

/**
 * The form that goes with `n`, without the number, by the CLDR rules: 1 oferta, 2 oferty, 5 ofert, 22 oferty.
 */
export const plural = (lang: Lang, n: number, forms: PluralForms): string => {
  const category = rules[lang].select(n);
  return category === 'one' || category === 'few' || category === 'many'
    ? (forms[category] ?? forms.other)
    : forms.other;
};

/** How many, for people: '1 234' (NBSP) in Polish, '1,234' in English; RangeError unless a safe integer. */
export const count = (lang: Lang, n: number): string => {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number that can be counted: ${n}`);
  return formatDecimal(String(n), lang);
};

const dayForms: Readonly<Record<Lang, PluralForms>> = {
  pl: { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' },
  en: { one: 'day', other: 'days' },
};

/** '1 dzień', '90 dni', '1 day'. */
export const inDays = (lang: Lang, n: number): string =>
  `${count(lang, n)} ${plural(lang, n, dayForms[lang])}`;

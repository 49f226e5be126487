import type { Lang } from './lang.js';

/** Forms of a noun after a number (CLDR): Polish has `one`, `few`, `many` and `other` (fractions). */
export type PluralForms = { one: string; few?: string; many?: string; other: string };

const rules = { pl: new Intl.PluralRules('pl'), en: new Intl.PluralRules('en') };
const numbers = {
  pl: new Intl.NumberFormat('pl', { useGrouping: 'always' as never }),
  en: new Intl.NumberFormat('en'),
};

/** The form that goes with `n`: plural('pl', 2, {one:'oferta', few:'oferty', many:'ofert', other:'oferty'}). */
export const plural = (lang: Lang, n: number, forms: PluralForms): string => {
  const form = rules[lang].select(n);
  return (form === 'one' || form === 'few' || form === 'many' ? forms[form] : undefined) ?? forms.other;
};

/** A whole number as written: '12 345' (non-breaking) or '12,345'. */
export const formatCount = (lang: Lang, n: number): string => numbers[lang].format(n);

/** '5 ofert': the number and its noun. */
export const counted = (lang: Lang, n: number, forms: PluralForms): string =>
  `${formatCount(lang, n)} ${plural(lang, n, forms)}`;

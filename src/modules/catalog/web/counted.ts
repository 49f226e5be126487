import type { Lang } from '../../../shared/lang.js';
import { count, plural, type PluralForms } from '../../../shared/plural.js';

/** The number and its noun: '5 ofert'. */
export const counted = (lang: Lang, n: number, forms: PluralForms): string =>
  `${count(lang, n)}\u00a0${plural(lang, n, forms)}`;

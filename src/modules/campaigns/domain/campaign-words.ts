import type { Lang } from '../../../shared/lang.js';

// A campaign's own words in the reader's language, in Polish where none were given.
const inLang = (lang: Lang, pl: string, en: string | null): string => (lang === 'en' && en) || pl;

export const nameOf = (
  { namePl, nameEn }: { readonly namePl: string; readonly nameEn: string | null },
  lang: Lang,
): string => inLang(lang, namePl, nameEn);

export const messageOf = (
  { messagePl, messageEn }: { readonly messagePl: string; readonly messageEn: string | null },
  lang: Lang,
): string => inLang(lang, messagePl, messageEn);

export const storyOf = (
  { storyPl, storyEn }: { readonly storyPl: string; readonly storyEn: string | null },
  lang: Lang,
): string => inLang(lang, storyPl, storyEn);

export const criteriaOf = (
  { criteriaPl, criteriaEn }: { readonly criteriaPl: string; readonly criteriaEn: string | null },
  lang: Lang,
): string => inLang(lang, criteriaPl, criteriaEn);

/** What its picture shows, in words. */
export const altOf = (
  { altPl, altEn }: { readonly altPl: string; readonly altEn: string | null },
  lang: Lang,
): string => inLang(lang, altPl, altEn);

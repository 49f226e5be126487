import type { Lang } from '../../../shared/lang.js';

/** A member's text in the reader's language, else in the other; null when there is none. `lang` is the text's own. */
export const inLanguage = (
  lang: Lang,
  pl: string | null,
  en: string | null,
): { readonly text: string; readonly lang: Lang } | null => {
  const texts = { pl, en };
  const first = texts[lang];
  if (first) return { text: first, lang };
  const other: Lang = lang === 'pl' ? 'en' : 'pl';
  const second = texts[other];
  return second ? { text: second, lang: other } : null;
};

import type { z } from 'zod';
import type { Lang } from '../../shared/lang.js';

type Written = { readonly titleEn?: string | undefined; readonly textEn?: string | undefined };

/** An English version has both title and text, or there is none. */
export const bothInEnglish = ({ titleEn, textEn }: Written, context: z.RefinementCtx): void => {
  if ((titleEn === undefined) === (textEn === undefined)) return;
  const text = {
    pl: 'Podaj po angielsku i tytuł, i treść, albo żadnego z nich.',
    en: 'Give both title and text in English, or neither.',
  };
  context.addIssue({
    code: 'custom',
    path: [titleEn === undefined ? 'titleEn' : 'textEn'],
    params: { text },
  });
};

type Row = {
  readonly titlePl: string;
  readonly titleEn: string | null;
  readonly textPl: string;
  readonly textEn: string | null;
};

/** Title and text in the language, or in Polish where there is no other; `lang` says which it became. */
export const inLanguage = (row: Row, wanted: Lang): { lang: Lang; title: string; text: string } =>
  wanted === 'en' && row.titleEn !== null && row.textEn !== null
    ? { lang: 'en', title: row.titleEn, text: row.textEn }
    : { lang: 'pl', title: row.titlePl, text: row.textPl };

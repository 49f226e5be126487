import type { z } from 'zod';
import type { Lang, Localised } from '../../shared/lang.js';

/** An English version has both its line and its text, or there is none; `both` says so by its field's name. */
export const bothInEnglish =
  <Line extends string, Text extends string>(line: Line, text: Text, both: Localised) =>
  (written: { readonly [Name in Line | Text]?: string | undefined }, context: z.RefinementCtx): void => {
    if ((written[line] === undefined) === (written[text] === undefined)) return;
    const path = [written[line] === undefined ? line : text];
    context.addIssue({ code: 'custom', path, params: { text: both } });
  };

/** The same of what has a title and a text. */
export const titleAndText = bothInEnglish('titleEn', 'textEn', {
  pl: 'Podaj po angielsku i tytuł, i treść, albo żadnego z nich.',
  en: 'Give both title and text in English, or neither.',
});

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

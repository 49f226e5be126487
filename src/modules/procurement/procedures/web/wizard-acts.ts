import type { FormBody } from '../../../../platform/validation/form.js';
import type { Lang } from '../../../../shared/lang.js';
import type { CatalogueSearch, PublicCard } from '../../../catalog/index.js';
import type { FormState } from '../../../../ui/index.js';
import type { Extra } from './what-view.js';
import { actOf, countOf, rowsOf } from './wizard-rows.js';

const MORE_ROWS = 3;
const FOUND = 8;

/** Beside the form: more rows, and what a search found. */
export type Beside = { readonly extra: Extra; readonly found: readonly PublicCard[] | null };
export const nothingBeside: Beside = { extra: {}, found: null };

type Rows = ReturnType<typeof rowsOf>;

/** The typed rows, and what a button asked for beside saving; `beside` is null when the form is to be saved. */
export const actedRows = async (
  search: CatalogueSearch,
  lang: Lang,
  body: FormBody,
): Promise<{ values: Rows; beside: Beside | null }> => {
  const act = actOf(body['_act']);
  const values = rowsOf(body, act?.act === 'drop' ? act.row : null);
  if (!act) return { values, beside: null };
  const words = wordsIn(body);
  switch (act.act) {
    case 'drop':
      return { values, beside: nothingBeside };
    case 'more':
      return {
        values,
        beside: { extra: { [act.list]: act.list === 'lots' ? 1 : MORE_ROWS }, found: null },
      };
    case 'find':
      return {
        values: { ...values, _words: words },
        beside: { extra: {}, found: await find(search, lang, words) },
      };
    case 'take': {
      const card = (await find(search, lang, words)).find((each) => each.id === act.listingId);
      return { values: card ? withLine(values, card) : values, beside: nothingBeside };
    }
  }
};

const find = async (search: CatalogueSearch, lang: Lang, words: string): Promise<readonly PublicCard[]> => {
  if (words.trim() === '') return [];
  const query = { q: words.trim(), sort: 'relevance' as const, page: 1, perPage: FOUND };
  return (await search.find(query, lang)).cards;
};

/** By what a listing is searched for beside the form. */
export const wordsIn = (body: FormBody): string =>
  typeof body['_words'] === 'string' ? body['_words'].slice(0, 200) : '';

/** The rows have moved up, and so have the values that belong to them; a stale revision is forgotten by the form. */
export const typedIn = (form: FormState, values: Rows): FormState => ({
  ...form,
  values: { ...values, revision: form.values['revision'] ?? '' },
});

/** A line in the last lot, with what the listing says. */
const withLine = (values: Rows, card: PublicCard): Rows => {
  const lot = Math.max(0, countOf(values, 'lots') - 1);
  const prefix = `lots.${lot}.lines.${countOf(values, `lots.${lot}.lines`)}`;
  return {
    ...values,
    [`${prefix}.listingId`]: card.id,
    [`${prefix}.name`]: card.title,
    [`${prefix}.unit`]: card.unit ?? '',
  };
};

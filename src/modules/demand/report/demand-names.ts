import type { Lang } from '../../../shared/lang.js';
import { areaName, isAreaCode } from '../../../shared/territory.js';
import type { CategoryLine } from '../../catalog/index.js';
import { demandTexts } from './web/demand.texts.js';

/** Names of categories and places in the reader's language. */
export type DemandNames = {
  readonly category: (slug: string | null) => string;
  readonly area: (code: string | null) => string;
};

export const demandNames = (categories: readonly CategoryLine[], lang: Lang): DemandNames => {
  const m = demandTexts[lang];
  const bySlug = new Map(
    categories.map(({ slug, namePl, nameEn }) => [slug, lang === 'pl' ? namePl : nameEn]),
  );
  return {
    category: (slug) => (slug === null ? m.uncategorised : (bySlug.get(slug) ?? slug)),
    area: (code) => (code !== null && isAreaCode(code) ? areaName(code, lang) : m.anywhere),
  };
};

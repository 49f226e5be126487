import { PLENTY_FREE, SOME_FREE, type SearchDocument } from '../../search/index.js';
import type { IndexableRow } from '../data/indexing.queries.js';
import type { ShownCapacity, ShownMonth } from './capacity.js';
import { priceFrom } from './listing-rules.js';

/**
 * What the search may know of a listing: public facts only, in both languages, and of its free capacity what its
 * supplier shows (null: nothing); null when the public must not find it.
 */
export const searchDocument = (row: IndexableRow, shown: ShownCapacity | null): SearchDocument | null => {
  const { supplierName, supplierSlug, category, publishedAt } = row;
  if (!row.visible || !supplierName || !supplierSlug || !category || !publishedAt) return null;
  const lines = (...texts: (string | null)[]) => texts.filter((text) => text !== null).join('\n');
  return {
    id: row.id,
    version: row.indexVersion,
    title: row.title,
    titleEn: row.titleEn,
    description: lines(row.description, row.descriptionEn),
    supplierName,
    supplierSlug,
    supplierNip: row.supplierNip,
    category,
    categoryName: row.categoryPl ?? category,
    categoryNameEn: row.categoryEn,
    kind: row.kind,
    areas: row.areas,
    priceFrom: priceFrom({ kind: row.priceKind, min: row.priceMin }),
    leadDays: row.leadDays,
    cpv: row.cpv,
    cpvNames: lines(row.cpvPl, row.cpvEn) || null,
    sku: row.sku,
    publishedAt: publishedAt.toISOString(),
    free: Object.fromEntries(
      (shown?.months ?? []).flatMap((each): [string, number][] => {
        const free = searchedFree(each);
        return free > 0 ? [[each.month, free]] : [];
      }),
    ),
  };
};

const searchedFree = ({ free, band }: ShownMonth): number => {
  if (free !== null) return Number(free);
  return band === 'plenty' ? PLENTY_FREE : band === 'little' ? SOME_FREE : 0;
};

import founders from '../../../seeds/data/founders.json' with { type: 'json' };
import listings from '../../../seeds/data/listings.json' with { type: 'json' };
import {
  firstCategories,
  firstCpv,
} from '../../../src/platform/database/migrations/1764000050000-catalog.vocabulary.js';
import type { SearchDocument } from '../../../src/modules/search/index.js';
import { document } from './documents.js';

const categories = new Map(firstCategories.map(([slug, ...names]) => [slug, names]));
const cpv = new Map(firstCpv.map(([code, ...names]) => [code, names]));
const suppliers = new Map(founders.map(({ slug, name }) => [slug, name]));

/** The forty example listings as the catalogue gives them to the index. */
export const exampleDocuments = (): SearchDocument[] =>
  listings.map(({ description, descriptionEn, supplier, category, kind, ...row }) =>
    document({
      ...{ sku: row.sku, title: row.title, titleEn: row.titleEn, areas: row.areas, leadDays: row.leadDays },
      description: `${description}\n${descriptionEn}`,
      supplierName: suppliers.get(supplier) ?? supplier,
      supplierSlug: supplier,
      category,
      categoryName: categories.get(category)?.[0] ?? category,
      categoryNameEn: categories.get(category)?.[1] ?? null,
      kind: kind === 'product' ? 'product' : 'service',
      cpv: row.cpv,
      cpvNames: cpv.get(row.cpv)?.join('\n') ?? null,
    }),
  );

import founders from '../../seeds/data/founders.json' with { type: 'json' };
import listings from '../../seeds/data/listings.json' with { type: 'json' };
import type { SearchDocument } from '../../src/modules/search/index.js';
import {
  firstCategories,
  firstCpv,
} from '../../src/platform/database/migrations/1764000050000-catalog.vocabulary.js';
import { newId } from '../../src/shared/ids.js';

const categories = new Map(firstCategories.map(([slug, ...names]) => [slug, names]));
const cpv = new Map(firstCpv.map(([code, ...names]) => [code, names]));
const suppliers = new Map(founders.map(({ slug, name }) => [slug, name]));

/** The forty example listings as the catalogue gives them to the index. */
export const exampleDocuments = (): SearchDocument[] =>
  listings.map((row, i) => ({
    id: newId(),
    version: 1,
    title: row.title,
    titleEn: row.titleEn,
    description: `${row.description}\n${row.descriptionEn}`,
    supplierName: suppliers.get(row.supplier) ?? row.supplier,
    supplierSlug: row.supplier,
    supplierNip: null,
    category: row.category,
    categoryName: categories.get(row.category)?.[0] ?? row.category,
    categoryNameEn: categories.get(row.category)?.[1] ?? null,
    kind: row.kind === 'product' ? 'product' : 'service',
    areas: row.areas,
    priceFrom: null,
    leadDays: row.leadDays,
    cpv: row.cpv,
    cpvNames: cpv.get(row.cpv)?.join('\n') ?? null,
    sku: row.sku,
    publishedAt: new Date(Date.UTC(2026, 0, 1, 8, i)).toISOString(),
    free: {},
  }));

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from './domain/search-document.js';
import { INDEX_RULES } from './index-rules.js';
import { engineDocument, engineSettings } from './meilisearch/settings.js';
import { polishLexicon } from './polish/lexicon.js';
import { tokensOf } from './postgres/ts-text.js';

/** Has every field, and words that each kind of rule acts on. */
const sample: SearchDocument = {
  id: '0198a1c0-0000-7000-8000-000000000001',
  version: 1,
  title: 'Sprzątanie szkół i mycie okien, 12 szt.',
  titleEn: 'School cleaning services',
  description:
    'Kosiarka, drukarnia, krawiecki, opiekuńczy, dziećmi, posprzątać, przewozić, archiwizacja, Olsztyn.',
  supplierName: 'Spółdzielnia Świt',
  supplierSlug: 'swit',
  supplierNip: '7390000016',
  category: 'sprzatanie',
  categoryName: 'Sprzątanie',
  categoryNameEn: 'Cleaning',
  kind: 'service',
  areas: ['2862', '28'],
  priceFrom: null,
  leadDays: 7,
  cpv: '90911300-9',
  cpvNames: 'Usługi czyszczenia okien\nWindow-cleaning services',
  sku: 'AB-7',
  publishedAt: '2026-01-01T00:00:00Z',
  free: { '2026-12': 40 },
};

describe('the rules of the index', () => {
  it('have a new version whenever a document would stand in it otherwise', async () => {
    const { look } = await polishLexicon();
    const words = (...places: Parameters<typeof tokensOf>[1][number][]) => [
      ...tokensOf(sample, places, look),
    ];
    const row = {
      ...{ ...sample, stamp: '1', removed: false, supplier: sample.supplierSlug, areas: [...sample.areas] },
      publishedAt: new Date(sample.publishedAt),
      titleWords: words('title'),
      nameWords: words('names'),
      words: words('title', 'names', 'text'),
    };
    const stands = JSON.stringify([row, engineDocument(row, look), engineSettings.searchableAttributes]);
    const digest = createHash('sha256').update(stands).digest('hex').slice(0, 12);
    // After a change of the rules raise the version and write the new digest beside it.
    expect([INDEX_RULES, digest]).toEqual([3, '2e0e7db72abb']);
  });
});

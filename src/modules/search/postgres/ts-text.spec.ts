import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../domain/search-document.js';
import { corrected, exactly, toTsvector, typed } from './ts-text.js';

const document: SearchDocument = {
  id: '0199c0de-0000-7000-8000-000000000000',
  version: 1,
  title: `Ławki 'parkowe' \\ ławki`,
  description: 'Z dębu',
  supplierName: 'TMB',
  supplierSlug: 'tmb',
  category: 'stolarstwo',
  categoryName: 'Stolarstwo i meble',
  kind: 'product',
  areas: ['28'],
  priceFrom: null,
  leadDays: null,
  cpv: '37535200-9',
  sku: 'L-25',
  publishedAt: '2026-01-01T00:00:00Z',
};

describe('full-text forms', () => {
  it('of a document are its folded words by place, each once', () => {
    expect(toTsvector(document, ['title'])).toBe(`'l' '25' 'lawki' 'parkowe'`);
    expect(toTsvector(document, ['names'])).toBe(`'stolarstwo' 'i' 'meble' 'tmb' '37535200' '9'`);
    expect(toTsvector(document, ['text'])).toBe(`'z' 'debu'`);
  });

  it('of a term are whole, as typed, and corrected', () => {
    const term = { word: 'lawka', prefix: true, near: ['lawki', 'lawce'] };
    expect(exactly(term)).toBe(`'lawka'`);
    expect(typed(term)).toBe(`'lawka':*`);
    expect(corrected(term)).toBe(`('lawka':* | 'lawki' | 'lawce')`);
  });
});

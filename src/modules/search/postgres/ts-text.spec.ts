import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../domain/search-document.js';
import { corrected, exactly, related } from '../domain/wanted.js';
import { tokensOf, toTsquery, toTsvector } from './ts-text.js';

const document: SearchDocument = {
  id: '0198a1c0-0000-7000-8000-000000000001',
  version: 1,
  title: 'Mycie okien',
  titleEn: 'Windows',
  description: 'Drabiną',
  supplierName: 'Świt',
  supplierSlug: 'swit',
  supplierNip: null,
  category: 'sprzatanie',
  categoryName: 'Sprzątanie',
  categoryNameEn: null,
  kind: 'service',
  areas: [],
  priceFrom: null,
  leadDays: null,
  free: {},
  cpv: '90911300-9',
  cpvNames: null,
  sku: `o'1`,
  publishedAt: '2026-01-01T00:00:00Z',
};

const forms: Record<string, { lemmas: string[]; roots: string[] }> = {
  okien: { lemmas: ['okno'], roots: ['0okn'] },
  swit: { lemmas: ['swit'], roots: ['0swit'] },
};
const look = (word: string) => forms[word] ?? { lemmas: [], roots: [] };

describe('text for the database', () => {
  it('has words, base forms and roots, each in its place', () => {
    expect([...tokensOf(document, ['title'], look)]).toEqual([
      ...['o', '1', 'mycie', 'okien', 'okno', '0okn', 'windows'],
    ]);
    expect(toTsvector(tokensOf(document, ['names'], look))).toBe(
      "'sprzatanie' 'swit' '0swit' '90911300' '9'",
    );
  });

  it('asks for a term as it stands, with what is related, and with corrections', () => {
    const okien = {
      word: 'okien',
      ...look('okien'),
      prefix: true,
      near: [{ word: 'oknn', ...look('oknn') }],
    };
    const term = { words: [okien], others: [[['0witryn'], ['0szyb', '0szyba']]] };
    expect(toTsquery(exactly(term))).toBe("('okien' | 'okno')");
    expect(toTsquery(related(term))).toBe(
      "('okien':* | 'okno' | '0okn' | ('0witryn' & ('0szyb' | '0szyba')))",
    );
    expect(toTsquery(corrected(term))).toBe(
      "('okien':* | 'okno' | '0okn' | 'oknn' | ('0witryn' & ('0szyb' | '0szyba')))",
    );
    const mycie = { word: 'mycie', ...look('mycie'), prefix: false, near: [] };
    expect(toTsquery(corrected({ words: [mycie, okien], others: [[['0witryn']]] }))).toBe(
      "(('mycie' & ('okien':* | 'okno' | '0okn' | 'oknn')) | '0witryn')",
    );
  });
});

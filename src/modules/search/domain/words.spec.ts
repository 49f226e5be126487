import { describe, expect, it } from 'vitest';
import { ranking } from './ranking.js';
import { allowedEdits, queryWords, wordsOf } from './words.js';

describe('words', () => {
  it.each([
    ['Sprzątanie biur – abonament', ['sprzatanie', 'biur', 'abonament']],
    ['90919200-4', ['90919200', '4']],
    ['bus 8+1, m²', ['bus', '8', '1', 'm2']],
    [`'; drop table \0 🧹`, ['drop', 'table']],
    ['', []],
  ])('of %j are folded runs of letters and digits', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('of a query come once and without stop words', () => {
    expect(queryWords('Obiady dla szkół i dla przedszkoli')).toEqual(['obiady', 'szkol', 'przedszkoli']);
  });

  it('of a query of stop words alone are kept', () => {
    expect(queryWords('na do')).toEqual(['na', 'do']);
  });

  it('of a query are limited', () => {
    const many = Array.from({ length: 100 }, (_, i) => `slowo${i}`).join(' ');
    expect(queryWords(many)).toHaveLength(ranking.maxWords);
    expect(queryWords('x'.repeat(10_000))[0]).toHaveLength(ranking.maxWordLength);
  });

  it.each([
    ['okn', 0],
    ['okno', 1],
    ['lawkami', 1],
    ['sprzatac', 2],
    ['sku12345', 0],
  ])('allow %s %i edits', (word, edits) => {
    expect(allowedEdits(word)).toBe(edits);
  });
});

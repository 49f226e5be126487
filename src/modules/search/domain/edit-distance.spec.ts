import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.js';

describe('edit distance', () => {
  it.each([
    ['okno', 'okno', 0],
    ['okno', 'oknoo', 1],
    ['okno', 'okn', 1],
    ['okno', 'akno', 1],
    ['okno', 'onko', 1],
    ['katering', 'catering', 1],
    ['sprzontanie', 'sprzatanie', 2],
    ['', 'ab', 2],
  ])('%s to %s is %i', (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits);
    expect(editDistance(b, a, 2)).toBe(edits);
  });

  it('stops counting beyond the limit', () => {
    expect(editDistance('kubek', 'kubki', 1)).toBe(2);
    expect(editDistance('pranie', 'koszenie', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
  });
});

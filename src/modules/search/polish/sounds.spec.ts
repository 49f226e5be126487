import { describe, expect, it } from 'vitest';
import { soundVariants } from './sounds.js';

describe('words as they sound', () => {
  it.each([
    ['sprzontanie', 'sprzatanie'],
    ['kempa', 'kepa'],
    ['zeczny', 'rzeczny'],
    ['wiezowy', 'wierzowy'],
    ['herbata', 'cherbata'],
    ['churtownia', 'hurtownia'],
    ['ogrud', 'ogrod'],
    ['ksionszka', 'ksiaszka'],
    ['katering', 'catering'],
    ['gozonczka', 'gorzaczka'],
  ])('%s may be %s', (heard, meant) => {
    expect(soundVariants(heard)).toContain(meant);
  });

  it('never say the same word, and stay few', () => {
    for (const word of ['sprzontaczkuhonrzuchonzuonrzonchu', 'biuro', '']) {
      expect(soundVariants(word)).not.toContain(word);
      expect(soundVariants(word).length).toBeLessThanOrEqual(60);
    }
  });
});

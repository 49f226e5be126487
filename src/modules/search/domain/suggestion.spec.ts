import { describe, expect, it } from 'vitest';
import { didYouMean } from './suggestion.js';

describe('did you mean', () => {
  it('corrects unknown words in the spelling of what was found', () => {
    expect(didYouMean('sprzontanie biur', ['Sprzątanie biur – abonament'])).toBe('sprzątanie biur');
    expect(didYouMean('katering', ['Catering konferencyjny'])).toBe('catering');
  });

  it.each([
    ['known words', 'sprzatanie biu', 'Sprzątanie biur'],
    ['another ending', 'kanapka', 'Kanapki na spotkania'],
    ['words too far away', 'lotnisko', 'Sprzątanie biur'],
    ['short words', 'bir', 'Sprzątanie biur'],
  ])('leaves %s alone', (_, text, found) => {
    expect(didYouMean(text, [found])).toBeNull();
  });

  it('has nothing to offer from nothing', () => {
    expect(didYouMean('cokolwiek', [])).toBeNull();
    expect(didYouMean('', ['Sprzątanie'])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { trackTexts, withinWords } from './track.texts.js';

describe('a track record in words', () => {
  it('rounds the time up', () => {
    const words = [0, 45, 60, 61, 2_880, 2_881, 10_000].map((minutes) => withinWords(minutes, 'pl'));
    expect(words).toEqual(['1 min', '45 min', '1 godz.', '2 godz.', '48 godz.', '3 dni', '7 dni']);
    expect(withinWords(2_881, 'en')).toBe('3 days');
  });

  it('has its plural forms', () => {
    expect(trackTexts.pl.referencesOf(3, 3)).toBe('3 umowy dla 3 kupujących');
    expect(trackTexts.pl.referencesOf(22, 5)).toBe('22 umowy dla 5 kupujących');
    expect(trackTexts.pl.responseFrom(14)).toBe('mediana z 14 odpowiedzi na zapytania');
  });
});

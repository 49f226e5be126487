import { describe, expect, it } from 'vitest';
import { SynonymBook } from './synonyms.js';
import { askedWords, termsOf } from './terms.js';
import { queryWords } from './words.js';

// Roots as their first four letters are enough of a language here.
const look = (word: string) => ({ lemmas: [], roots: [`0${word.slice(0, 4)}`] });
const book = new SynonymBook(
  [
    ['odśnieżanie', 'zimowe utrzymanie', 'akcja zima'],
    ['sprzątanie', 'porządki'],
    ['sprzątanie', 'utrzymanie czystości'],
  ],
  look,
);
const terms = (text: string, near: Record<string, string[]> = {}) =>
  termsOf(askedWords(queryWords(text), look, new Map(Object.entries(near))), book).map(
    ({ words, others }) => [
      words.map(({ word }) => word).join(' '),
      ...others.map((phrase) => phrase.flat().join(' ')),
    ],
  );

describe('synonyms in a query', () => {
  it('stand beside the word that has them, from all its groups', () => {
    expect(terms('sprzątanie biur')).toEqual([['sprzatanie', '0porz', '0utrz 0czys'], ['biur']]);
  });

  it('make one term of a phrase, in any order and form', () => {
    expect(terms('utrzymania dróg zimowego')).toEqual([
      ['zimowego utrzymania', '0odsn', '0akcj 0zima'],
      ['drog'],
    ]);
  });

  it('know a misspelt word by its corrections', () => {
    expect(terms('poządki', { pozadki: ['porzadki'] })).toEqual([['pozadki', '0sprz']]);
  });

  it('are not found in half of a phrase', () => {
    expect(terms('zimowe opony')).toEqual([['zimowe'], ['opony']]);
  });
});

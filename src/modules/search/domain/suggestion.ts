import { fold } from '../../../shared/text.js';
import { editDistance } from './edit-distance.js';
import { allowedEdits, queryWords } from './words.js';

/** Up to this many results it is worth asking whether something else was meant. */
export const WEAK_RESULT = 2;

/** Differing only in the last letters is inflection, not a slip: nobody is asked about it. */
const ENDING = 3;
const sameButEnding = (a: string, b: string): boolean => {
  const stem = Math.max(a.length, b.length) - ENDING;
  return stem > 0 && a.slice(0, stem) === b.slice(0, stem);
};

/**
 * "Did you mean": the query with each word that the found texts do not contain replaced by the nearest word
 * that they do, spelt as they spell it; words of the language are left alone. Null when no word needs or finds a replacement. Offering only words
 * of things found keeps withdrawn texts from showing through.
 */
export const didYouMean = (
  text: string,
  found: readonly string[],
  ofLanguage: (word: string) => boolean = () => false,
): string | null => {
  const spelling = new Map<string, string>();
  for (const shown of found
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (!spelling.has(fold(shown))) spelling.set(fold(shown), shown);
  }
  const known = [...spelling.keys()];
  const asked = queryWords(text);
  let corrected = false;
  const words = asked.map((word) => {
    if (ofLanguage(word) || known.some((other) => other.startsWith(word))) return word;
    const max = allowedEdits(word);
    const near = known
      .map((other) => ({ other, edits: editDistance(word, other, max) }))
      .filter(({ other, edits }) => edits > 0 && edits <= max && !sameButEnding(word, other))
      .sort((a, b) => a.edits - b.edits || (a.other < b.other ? -1 : 1))[0];
    if (!near) return word;
    corrected = true;
    return near.other;
  });
  return corrected ? words.map((word) => spelling.get(word) ?? word).join(' ') : null;
};

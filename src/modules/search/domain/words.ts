import { checkNip } from '../../../shared/identifiers.js';
import { fold } from '../../../shared/text.js';
import { ranking } from './ranking.js';

/** The folded words of a text in their order: runs of letters and digits, nothing else. */
export const wordsOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, ranking.maxWordLength));

const stopWords = new Set<string>(ranking.stopWords);

/** A whole query that is one tax number, however it is spaced, is one word. */
const asOneNumber = (text: string): string => {
  const nip = checkNip(text);
  return nip.ok ? nip.value : text;
};

/** The words that a query is about: folded, without stop words unless there is nothing else, each once. */
export const queryWords = (text: string): string[] => {
  const all = [...new Set(wordsOf(asOneNumber(text.slice(0, ranking.maxTextLength))))];
  const telling = all.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : all).slice(0, ranking.maxWords);
};

/** How many edits a word may be away from what was meant. */
export const allowedEdits = (word: string): 0 | 1 | 2 => {
  if (/\p{N}/u.test(word) || word.length < ranking.typos.oneEditFrom) return 0;
  return word.length < ranking.typos.twoEditsFrom ? 1 : 2;
};

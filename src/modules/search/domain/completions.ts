import type { Completion } from './search-query.js';
import { wordsOf } from './words.js';

/** Of one kind of name, so that titles are seen too. */
const MOST_NAMES = 3;
const MOST_LINES = 20;
/** Enough to tell one document from several, and to see whether any of them may still be shown. */
export const MOST_IDS = 5;

/** A text that could complete what is typed, with how many documents have it. */
export type Candidate = Completion & { readonly times: number };

const order: Record<Completion['kind'], number> = { category: 1, supplier: 2, document: 3 };

/** Whether the text has all the words, the last at least as a beginning. */
export const completes = (text: string, words: readonly string[]): boolean => {
  const own = wordsOf(text);
  return words.every((word, i) =>
    i === words.length - 1 ? own.some((each) => each.startsWith(word)) : own.includes(word),
  );
};

/** The lines to show: categories, suppliers, titles; the most frequent first, then by the alphabet. */
export const chooseCompletions = (
  candidates: readonly Candidate[],
  words: readonly string[],
  limit: number,
): Completion[] => {
  const merged = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (!completes(candidate.text, words)) continue;
    const key = `${candidate.kind} ${candidate.text}`;
    const before = merged.get(key);
    const ids = [...new Set([...(before?.ids ?? []), ...candidate.ids])].slice(0, MOST_IDS);
    merged.set(key, { ...candidate, ids, times: candidate.times + (before?.times ?? 0) });
  }
  const sorted = [...merged.values()].sort(
    (a, b) => order[a.kind] - order[b.kind] || b.times - a.times || (a.text < b.text ? -1 : 1),
  );
  const most = Math.min(Math.max(Math.trunc(limit) || 1, 1), MOST_LINES);
  const shown: Record<Completion['kind'], number> = { category: 0, supplier: 0, document: 0 };
  return sorted
    .filter(({ kind }) => ++shown[kind] <= (kind === 'document' ? most : MOST_NAMES))
    .slice(0, most)
    .map(({ text, kind, ids }) => ({ text, kind, ids }));
};

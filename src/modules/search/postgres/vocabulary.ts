import type { Reader } from '../../../platform/database/db.js';
import { editDistance } from '../domain/edit-distance.js';
import { allowedEdits } from '../domain/words.js';
import type { Lexicon } from '../polish/lexicon.js';
import { soundVariants } from '../polish/sounds.js';

const MOST_CANDIDATES = 200;
const MOST_NEAR = 12;
const REMEMBERED_WORDS = 5_000;
const REMEMBERED_MS = 30_000;

/**
 * What a typed word may have been meant to be: the nearest words of the index. Answers are remembered for
 * half a minute, so a new word of another process's document is open to corrections that much later; the
 * word itself is found at once, since searching for it does not need the vocabulary.
 */
export class Vocabulary {
  private remembered = new Map<string, { until: number; near: readonly string[] }>();

  constructor(private readonly reader: Reader) {}

  /** None for a word that is in the index as it stands. */
  async near(lexicon: Lexicon, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const now = performance.now();
    const found = new Map<string, readonly string[]>();
    const unknown: string[] = [];
    for (const word of words) {
      const known = this.remembered.get(word);
      if (allowedEdits(word) === 0) found.set(word, []);
      else if (known && known.until > now) found.set(word, known.near);
      else unknown.push(word);
    }
    if (unknown.length === 0) return found;
    const spelt = new Map(
      unknown.map((word) => [word, soundVariants(word).filter((each) => lexicon.knows(each))]),
    );
    const asked = [...new Set([...spelt].flatMap(([word, variants]) => [word, ...variants]))];
    const rows = await this.reader.query<{ asked: string; candidates: string[] }>(CANDIDATES, [
      asked,
      asked.map(allowedEdits),
      MOST_CANDIDATES,
    ]);
    const candidatesOf = new Map(rows.map(({ asked: word, candidates }) => [word, candidates]));
    if (this.remembered.size > REMEMBERED_WORDS) this.remembered.clear();
    for (const [word, variants] of spelt) {
      const own = candidatesOf.get(word) ?? [];
      const near = own.includes(word)
        ? []
        : [...new Set([...variants, ...nearest(word, own)])].slice(0, MOST_NEAR);
      found.set(word, near);
      this.remembered.set(word, { until: now + REMEMBERED_MS, near });
    }
    return found;
  }

  /** Those of the words and roots that some document has. */
  async presentAmong(tokens: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reader.query<{ word: string }>(
      'select word from search_word where word = any($1::text[])',
      [tokens],
    );
    return new Set(rows.map(({ word }) => word));
  }

  /** After a write of this process the next search asks anew. */
  forget(): void {
    this.remembered.clear();
  }
}

const nearest = (asked: string, candidates: readonly string[]): string[] => {
  const max = allowedEdits(asked);
  return candidates
    .map((word) => ({ word, edits: editDistance(asked, word, max) }))
    .filter(({ word, edits }) => edits > 0 && edits <= max && allowedEdits(word) > 0)
    .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ word }) => word);
};

const CANDIDATES = `
  select asked, array(select search_words_near(asked, edits, $3)) as candidates
  from unnest($1::text[], $2::integer[]) as a(asked, edits)`;

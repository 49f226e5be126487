import { fold } from '../../../shared/text.js';
import { readAffixes, type Ending } from './affixes.js';

/** An entry of the dictionary as it is spelt there, with its flags: which endings it takes. */
type Entry = { readonly lemma: string; readonly flags: string };

const LINE_FEED = 10;
const SLASH = 47;
/** Twice the entries of the Polish dictionary, rounded up to a power of two. */
const SLOTS = 2 ** 20;

/**
 * A hunspell dictionary that answers which base forms a folded word may have. The file stays as it is: beside
 * it there is a table of where each entry stands, by the hash of the folded entry, and the endings by their
 * folded spelling. Made in about a tenth of a second and nine megabytes; writing out all four million forms would take
 * seconds and hundreds of megabytes.
 */
export class Dictionary {
  private readonly slots = new Uint32Array(SLOTS);
  private readonly endings: ReadonlyMap<string, ReadonlyMap<string, readonly Ending[]>>;
  private readonly longestEnding: number;
  private readonly text = new TextDecoder();

  constructor(
    affixes: Uint8Array,
    private readonly entries: Uint8Array,
  ) {
    this.endings = readAffixes(this.text.decode(affixes));
    this.longestEnding = Math.max(...[...this.endings.keys()].map((ending) => ending.length));
    this.hashEntries();
  }

  /** The base forms, as the dictionary spells them, of which this folded word may be a form; none when unknown. */
  lemmasOf(word: string): string[] {
    const found = new Set<string>();
    for (const { lemma } of this.entriesOf(word)) found.add(lemma);
    for (let length = 0; length <= Math.min(this.longestEnding, word.length - 1); length++) {
      const byStripped = this.endings.get(word.slice(word.length - length));
      if (!byStripped) continue;
      const stem = word.slice(0, word.length - length);
      for (const [stripped, endings] of byStripped) {
        if (length === 0 && stripped === '') continue;
        for (const { lemma, flags } of this.entriesOf(stem + stripped)) {
          if (endings.some((ending) => flags.includes(ending.flag) && ending.fits(lemma))) found.add(lemma);
        }
      }
    }
    return commonFirst([...found]);
  }

  /** The entries whose folded spelling is this. */
  private *entriesOf(folded: string): Generator<Entry> {
    let hash = FIRST;
    for (let i = 0; i < folded.length; i++) hash = mixed(hash, folded.charCodeAt(i));
    for (let slot = slotOf(hash); this.slots[slot] !== 0; slot = (slot + 1) % SLOTS) {
      const at = this.slots[slot]!;
      if (this.isAt(at, folded)) yield this.entryAt(at);
    }
  }

  private hashEntries(): void {
    const { entries, slots } = this;
    // The first line is the number of entries.
    let at = entries.indexOf(LINE_FEED) + 1;
    while (at < entries.length) {
      let hash = FIRST;
      let i = at;
      for (; i < entries.length && entries[i] !== LINE_FEED && entries[i] !== SLASH; i++) {
        const letter = letterAt(entries, i);
        if (letter === 0) continue;
        hash = mixed(hash, letter);
      }
      let slot = slotOf(hash);
      while (slots[slot] !== 0) slot = (slot + 1) % SLOTS;
      slots[slot] = at;
      const end = entries.indexOf(LINE_FEED, i);
      at = end === -1 ? entries.length : end + 1;
    }
  }

  private isAt(at: number, folded: string): boolean {
    let matched = 0;
    for (let i = at; i < this.entries.length; i++) {
      const byte = this.entries[i]!;
      if (byte === LINE_FEED || byte === SLASH) break;
      const letter = letterAt(this.entries, i);
      if (letter === 0) continue;
      if (letter !== folded.charCodeAt(matched)) return false;
      matched++;
    }
    return matched === folded.length;
  }

  private entryAt(at: number): Entry {
    const end = this.entries.indexOf(LINE_FEED, at);
    const line = this.text.decode(this.entries.subarray(at, end === -1 ? undefined : end)).trimEnd();
    const [lemma = '', flags = ''] = line.split('/');
    return { lemma, flags };
  }
}

/** Names of people and places only where no common word is spelt so. */
const commonFirst = (lemmas: string[]): string[] => {
  const common = lemmas.filter((lemma) => lemma === lemma.toLowerCase());
  return common.length > 0 ? common : lemmas;
};

const FIRST = 0x811c9dc5;
const mixed = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);
const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);

// The dictionary's letters have one or two bytes in UTF-8. By the last byte under each leading byte.
const LEADING = 0xc0;
const SECOND_BYTES = 64;
const foldedPairs = (() => {
  const table = new Uint8Array(32 * SECOND_BYTES);
  for (let code = 0x80; code < 0x800; code++)
    table[code] = fold(String.fromCodePoint(code)).charCodeAt(0) || 0;
  return table;
})();

/** The folded letter that ends at this byte; 0 where none does. */
const letterAt = (bytes: Uint8Array, i: number): number => {
  const byte = bytes[i]!;
  if (byte >= LEADING) return 0;
  if (byte < 0x80) return byte >= 65 && byte <= 90 ? byte + 32 : byte;
  return foldedPairs[((bytes[i - 1]! & 31) << 6) | (byte & 63)]!;
};

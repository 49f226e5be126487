import type { Wanted } from '../domain/wanted.js';

/** In which places of a document a token stands, as bits of one number. */
export const TITLE = 1;
export const NAMES = 2;
const ANYWHERE = 4;
/** A posting is the number of a row and, in its last bits, `TITLE` and `NAMES`. */
const PLACE_BITS = 2;
const PLACES = TITLE | NAMES;

/** The tokens of a row by place, each list in one text; `words` has them all. */
export type RowTokens = {
  readonly titleWords: string;
  readonly nameWords: string;
  readonly words: string;
};

const tokensIn = (text: string): string[] => (text === '' ? [] : text.split(' '));

/** For each token the rows that have it: four bytes each, those added since the last `pack` sixteen. */
export class Postings {
  private readonly numbers = new Map<string, number>();
  /** All tokens, in order where `sorted`. */
  private readonly tokens: string[] = [];
  private sorted = true;
  /** The packed postings of a token lie in `packed` from its own start to the next one's. */
  private starts = new Uint32Array(1);
  private packed = new Uint32Array(0);
  private added: (number[] | undefined)[] = [];
  private addedRows = 0;
  /** Marks that are used again: making them for each search would be a quarter of its time. */
  private readonly sheets: Uint8Array[] = [];
  private used = 0;
  /** By token; zero between two rows. */
  private places = new Uint8Array(1_024);

  get unpackedRows(): number {
    return this.addedRows;
  }

  add(row: number, { titleWords, nameWords, words }: RowTokens): void {
    for (const token of tokensIn(titleWords)) this.places[this.number(token)]! |= TITLE;
    for (const token of tokensIn(nameWords)) this.places[this.number(token)]! |= NAMES;
    for (const token of tokensIn(words)) {
      const number = this.number(token);
      (this.added[number] ??= []).push(row * (PLACES + 1) + this.places[number]!);
      this.places[number] = 0;
    }
    this.addedRows += 1;
  }

  /** Takes what was added to the rest. */
  pack(): void {
    const starts = new Uint32Array(this.numbers.size + 1);
    for (let number = 0; number < this.numbers.size; number++) {
      const added = this.added[number]?.length ?? 0;
      starts[number + 1] = starts[number]! + this.packedOf(number).length + added;
    }
    const packed = new Uint32Array(starts[this.numbers.size]!);
    for (let number = 0; number < this.numbers.size; number++) {
      const before = this.packedOf(number);
      packed.set(before, starts[number]);
      packed.set(this.added[number] ?? [], starts[number]! + before.length);
    }
    [this.starts, this.packed, this.added, this.addedRows] = [starts, packed, [], 0];
  }

  /**
   * By row where it has what is wanted, in bits: `TITLE`, `NAMES`; not 0 when it has it anywhere. Good until the next
   * `begin`.
   */
  mark(wanted: Wanted, rows: number): Uint8Array {
    let marks = this.sheets[this.used];
    if (!marks || marks.length < rows) marks = this.sheets[this.used] = new Uint8Array(2 * rows);
    else marks.fill(0);
    this.used += 1;
    this.markIn(marks, wanted, rows);
    return marks;
  }

  /** To be told before each search: what was marked for the last one is written over. */
  begin(): void {
    this.used = 0;
  }

  private markIn(marks: Uint8Array, wanted: Wanted, rows: number): void {
    if ('any' in wanted) for (const each of wanted.any) this.markIn(marks, each, rows);
    else if ('all' in wanted) {
      const parts = wanted.all.map((each) => this.mark(each, rows));
      for (let row = 0; row < rows; row++) {
        let places = PLACES | ANYWHERE;
        for (const part of parts) places &= part[row]!;
        marks[row]! |= places;
      }
    } else if (wanted.begins) this.markBegun(marks, wanted.token);
    else this.markToken(marks, this.numbers.get(wanted.token));
  }

  private markBegun(marks: Uint8Array, beginning: string): void {
    if (!this.sorted) this.tokens.sort(byUnits);
    this.sorted = true;
    let [low, high] = [0, this.tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]! < beginning) low = middle + 1;
      else high = middle;
    }
    for (; this.tokens[low]?.startsWith(beginning); low++) {
      this.markToken(marks, this.numbers.get(this.tokens[low]!));
    }
  }

  private markToken(marks: Uint8Array, number: number | undefined): void {
    if (number === undefined) return;
    const packed = this.packedOf(number);
    for (let at = 0; at < packed.length; at++) markPosting(marks, packed[at]!);
    for (const posting of this.added[number] ?? []) markPosting(marks, posting);
  }

  /** None of a token that came after the last `pack`. */
  private packedOf(number: number): Uint32Array {
    const start = this.starts[number] ?? this.packed.length;
    return this.packed.subarray(start, this.starts[number + 1] ?? start);
  }

  private number(token: string): number {
    let number = this.numbers.get(token);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(token, number);
      this.tokens.push(token);
      this.sorted = false;
      if (number >= this.places.length) {
        const longer = new Uint8Array(2 * this.places.length);
        longer.set(this.places);
        this.places = longer;
      }
    }
    return number;
  }
}

const markPosting = (marks: Uint8Array, posting: number): void => {
  marks[posting >>> PLACE_BITS]! |= (posting & PLACES) | ANYWHERE;
};

/** As `<` compares, not by a language. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : 1);

import type { Candidate } from '../domain/completions.js';
import type { FacetKey } from '../domain/facets.js';
import { FacetTally } from '../domain/facet-tally.js';
import type { Matching } from '../domain/ranking.js';
import type { Facets, SearchQuery } from '../domain/search-query.js';
import type { Term } from '../domain/terms.js';
import { contenders, inTurns, pageInTurns } from '../domain/turns.js';
import { fitsOf, hitsAmong } from './fits.js';
import { HeldTexts, type ShownTexts } from './held-texts.js';
import { NAMES, Postings, TITLE, type RowTokens } from './postings.js';
import { SortedRows } from './sorted-rows.js';

export type ContentRow = FacetKey & RowTokens & ShownTexts & { readonly id: string };

type Answer = { readonly ids: string[]; readonly total: number; readonly facets: Facets };

/** Answers to searches without words that are kept; each has some 10 kB. */
const MOST_KEPT = 200;
/** Rows added one by one until they are packed. */
const MOST_UNPACKED = 5_000;
/** Rows replaced or removed, whose tokens still take room, for each that answers. */
const MOST_DEAD = 0.25;
const FEW_DEAD = 1_000;

/** What the index holds, in the memory of the process: the same rows and the same rules as PostgreSQL's statements. */
export class Content {
  private readonly postings = new Postings();
  private readonly tally = new FacetTally();
  private readonly texts = new HeldTexts();
  /** By row, those that answer no more too; the tally knows a row by the same number. */
  private readonly ids: string[] = [];
  private readonly rows = new Map<string, number>();
  private readonly newest = new SortedRows((a, b) => this.newerFirst(a, b));
  private readonly byPrice = new SortedRows(
    (a, b) => this.priceOf(a) - this.priceOf(b) || this.newerFirst(a, b),
  );
  private readonly byLead = new SortedRows(
    (a, b) => this.tally.leadOf(a) - this.tally.leadOf(b) || this.newerFirst(a, b),
  );
  private readonly kept = new Map<string, Promise<Answer>>();
  private drawn: { readonly day: string; readonly turns: Map<string, string> } | null = null;

  get size(): number {
    return this.rows.size;
  }

  /** Whether it is time to make it anew. */
  get worn(): boolean {
    return this.ids.length - this.size > FEW_DEAD + MOST_DEAD * this.size;
  }

  /** Adds rows to a content that nobody asks yet; `settle` ends it. */
  load(rows: readonly ContentRow[]): void {
    for (const row of rows) this.append(row);
    if (this.postings.unpackedRows >= MOST_UNPACKED) this.postings.pack();
  }

  settle(): void {
    this.postings.pack();
    const rows = [...this.rows.values()];
    for (const order of this.orders) order.fill(rows);
  }

  /** Adds a row or replaces the one of its id. */
  put(row: ContentRow): void {
    this.remove(row.id);
    const number = this.append(row);
    for (const order of this.orders) order.add(number);
    if (this.postings.unpackedRows >= MOST_UNPACKED) this.postings.pack();
  }

  remove(id: string): void {
    this.kept.clear();
    const row = this.rows.get(id);
    if (row === undefined) return;
    for (const order of this.orders) order.remove(row);
    this.rows.delete(id);
  }

  /** One page of what has the words (without terms: of everything), and what the facets count. */
  answer(query: SearchQuery, terms: readonly Term[], matching: Matching): Promise<Answer> {
    if (terms.length > 0) return this.find(query, terms, matching);
    const asked = JSON.stringify({ ...query, text: '' });
    const known = this.kept.get(asked);
    if (known) return known;
    const answer = this.find(query, terms, matching);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(asked, answer);
    return answer;
  }

  /** What could complete these words, of which the last may be only begun. */
  completions(words: readonly string[]): Candidate[] {
    this.postings.begin();
    const tokens = words.map((token, at) => ({ token, begins: at === words.length - 1 }));
    const marks = this.postings.mark({ all: tokens }, this.ids.length);
    const having = (place: number) => [...this.newest.all.filter((row) => (marks[row]! & place) !== 0)];
    return this.texts.candidates(having(NAMES), having(TITLE), this.ids);
  }

  private async find(query: SearchQuery, terms: readonly Term[], matching: Matching): Promise<Answer> {
    const marked = hitsAmong(this.newest.all, this.postings, terms, matching, this.ids.length);
    const { rows } = marked;
    const chosen: number[] = [];
    const counted = this.tally.count(rows, query, { chosen });
    const fits = query.sort === 'relevance' ? fitsOf(marked, matching, chosen) : null;
    const chosenRows = chosen.map((at) => rows[at]!);
    const page = fits ? await this.inTurns(query, chosenRows, fits) : this.sorted(query, chosenRows);
    return { ids: page.map((row) => this.ids[row]!), ...counted };
  }

  /** `rows` are the newest first, `fits` theirs. */
  private async inTurns(
    query: SearchQuery,
    rows: readonly number[],
    fits: readonly number[],
  ): Promise<number[]> {
    const { day = '' } = query;
    if (this.drawn?.day !== day) this.drawn = { day, turns: new Map() };
    const { turns } = this.drawn;
    const owners = rows.map((row) => this.tally.supplierNumberOf(row));
    const { shown } = await pageInTurns(query, (most) => {
      const standings = contenders(fits, owners, most).map((at) => ({
        ...{ row: rows[at]!, id: this.ids[rows[at]!]!, fit: fits[at]! },
        supplier: this.tally.supplierOf(rows[at]!),
      }));
      const ordered = inTurns(standings, day, turns).slice(0, most);
      return Promise.resolve({ ordered, whole: rows.length < most });
    });
    return shown.map(({ row }) => row);
  }

  private sorted({ sort, page, perPage }: SearchQuery, newestFirst: readonly number[]): number[] {
    const first = (page - 1) * perPage;
    if (sort !== 'price' && sort !== 'leadTime') return newestFirst.slice(first, first + perPage);
    const chosen = new Uint8Array(this.ids.length);
    for (const row of newestFirst) chosen[row] = 1;
    const found: number[] = [];
    for (const row of (sort === 'price' ? this.byPrice : this.byLead).all) {
      if (chosen[row] === 1 && found.push(row) === first + perPage) break;
    }
    return found.slice(first);
  }

  private append(given: ContentRow): number {
    const { id } = given;
    const row = this.tally.add(given);
    this.texts.add(given);
    this.ids[row] = id;
    this.postings.add(row, given);
    this.rows.set(id, row);
    return row;
  }

  private get orders(): readonly SortedRows[] {
    return [this.newest, this.byPrice, this.byLead];
  }

  /** On request comes last. */
  private priceOf(row: number): number {
    const price = this.tally.priceOf(row);
    return Number.isNaN(price) ? Infinity : price;
  }

  private newerFirst(a: number, b: number): number {
    return (
      this.tally.publishedOf(b) - this.tally.publishedOf(a) ||
      (this.ids[a]! < this.ids[b]! ? -1 : a === b ? 0 : 1)
    );
  }
}

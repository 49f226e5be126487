import type { Reader } from '../../../platform/database/db.js';
import { newId } from '../../../shared/ids.js';
import type { SynonymBook } from '../domain/synonyms.js';
import { polishLexicon } from '../polish/lexicon.js';
import { readRows, readRowsAfter, readStamps, type IndexedRow } from '../postgres/rows.queries.js';
import { SearchEngineError, type Engine } from './engine.js';
import { engineDocument, engineSynonyms } from './settings.js';

const BATCH = 1_000;
const MOST_ROUNDS = 20;

/**
 * Brings rows of the database's index to the engine. The engine keeps no versions and takes writes in the
 * order of their arrival, so a slow writer could put an older text over a newer one. Therefore each write
 * looks again at the rows afterwards and repeats itself while they have changed: whoever writes last has
 * read last.
 */
export class Mirror {
  private prepared: Promise<void> | null = null;

  constructor(
    private readonly reader: Reader,
    private readonly engine: Engine,
    private readonly uid: string,
    /** As of now, not of a moment ago; the same object while the groups are the same. */
    private readonly book: () => Promise<SynonymBook>,
  ) {}

  /** Makes the engine know the groups of synonyms as they stand. */
  async tellSynonyms(): Promise<void> {
    await this.prepare();
    await this.sendSynonyms(this.uid);
  }

  /** Makes the engine say of these ids what the database says. */
  async follow(ids: readonly string[]): Promise<void> {
    await this.prepare();
    let open = [...new Set(ids)];
    for (let round = 0; open.length > 0; round++) {
      if (round === MOST_ROUNDS)
        throw new SearchEngineError('The rows change faster than they can be copied');
      const rows = await readRows(this.reader, open);
      await this.send(this.uid, open, rows);
      const before = new Map(rows.map(({ id, stamp }) => [id, stamp]));
      const after = await readStamps(this.reader, open);
      open = open.filter((id) => before.get(id) !== after.get(id));
    }
  }

  /** Builds a new index of all rows beside the one that answers, swaps the two and drops the old. */
  async rebuild(): Promise<void> {
    await this.prepare();
    const prefix = `${this.uid}-building-`;
    for (const abandoned of await this.engine.indexesNamed(prefix)) await this.engine.deleteIndex(abandoned);
    const building = `${prefix}${newId()}`;
    await this.engine.createIndex(building);
    await this.sendSynonyms(building);
    const sent = new Map<string, string>();
    for (let rows = await this.after(null); rows.length > 0; rows = await this.after(rows.at(-1)!.id)) {
      await this.send(building, [], rows, sent);
    }
    await this.engine.swap(this.uid, building);
    await this.engine.deleteIndex(building);
    // What changed meanwhile went to the index that is gone now.
    await this.sendSynonyms(this.uid);
    const changed = await this.changedSince(sent);
    for (let i = 0; i < changed.length; i += BATCH) await this.follow(changed.slice(i, i + BATCH));
  }

  private after(id: string | null): Promise<IndexedRow[]> {
    return readRowsAfter(this.reader, id, BATCH);
  }

  /** `ids` without a row that answers are taken out. */
  private async send(
    uid: string,
    ids: readonly string[],
    rows: readonly IndexedRow[],
    sent?: Map<string, string>,
  ): Promise<void> {
    const answering = rows.filter(({ removed }) => !removed);
    const kept = new Set(answering.map(({ id }) => id));
    const gone = ids.filter((id) => !kept.has(id));
    const { look } = await polishLexicon();
    const documents = answering.map((row) => engineDocument(row, look));
    await this.engine.write(uid, documents, gone);
    for (const { id, stamp } of rows) sent?.set(id, stamp);
  }

  private async changedSince(sent: ReadonlyMap<string, string>): Promise<string[]> {
    const now = await readStamps(this.reader);
    const changed = [...now].filter(([id, stamp]) => sent.get(id) !== stamp).map(([id]) => id);
    return [...changed, ...[...sent.keys()].filter((id) => !now.has(id))];
  }

  /** Once a process: the index is there and ranks as this version of the code says. */
  private prepare(): Promise<void> {
    this.prepared ??= this.ensure().catch((error: unknown) => {
      this.prepared = null;
      throw error;
    });
    return this.prepared;
  }

  private async ensure(): Promise<void> {
    await this.engine.ensureIndex(this.uid);
    await this.sendSynonyms(this.uid);
  }

  private async sendSynonyms(uid: string): Promise<void> {
    let sent: SynonymBook | null = null;
    for (let book = await this.book(); book !== sent; book = await this.book()) {
      await this.engine.setSynonyms(uid, engineSynonyms(book));
      sent = book;
    }
  }
}

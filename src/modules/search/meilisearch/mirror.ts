import type { Db } from '../../../platform/database/db.js';
import { newId } from '../../../shared/ids.js';
import type { SynonymBook } from '../domain/synonyms.js';
import { polishLexicon } from '../polish/lexicon.js';
import {
  answeringStamps,
  readRows,
  readRowsAfter,
  readStamps,
  type IndexedRow,
} from '../postgres/rows.queries.js';
import {
  letGo,
  liveGeneration,
  readDebt,
  recordCopied,
  settle,
  tend,
  type Debt,
} from '../postgres/copy.commands.js';
import { SearchEngineError } from './engine-error.js';
import type { Engine } from './engine.js';
import { engineDocument, engineSynonyms } from './settings.js';

const BATCH = 1_000;
const MOST_ROUNDS = 20;

/**
 * Brings rows of the database's index to the engine. The engine keeps no versions and takes writes in the
 * order of their arrival, so a slow writer could put an older text over a newer one. Therefore each write
 * looks again at the rows afterwards and repeats itself while they have changed: whoever writes last has
 * read last. What it has not been told yet stands in `search_debt`, which no outage forgets.
 */
export class Mirror {
  private prepared: Promise<void> | null = null;
  private readonly holder = newId();

  constructor(
    private readonly db: Db,
    private readonly engine: Engine,
    private readonly uid: string,
    /** As of now, not of a moment ago; the same object while the groups are the same. */
    private readonly book: () => Promise<SynonymBook>,
  ) {}

  /** Makes the engine know the groups of synonyms as they stand; `anew`: the settings too. */
  async tellSynonyms(anew = false): Promise<void> {
    if (anew) this.prepared = null;
    await this.prepare();
    await this.sendSynonyms(this.uid);
  }

  /** Makes the engine say of these ids what the database says. */
  async follow(ids: readonly string[]): Promise<void> {
    await this.prepare();
    const debt = await readDebt(this.db.public, ids);
    await this.bring(ids);
    await this.settle(debt);
  }

  /** Tells it all that it has not been told. False when another process is at it. */
  async catchUp(): Promise<boolean> {
    return this.tending(async (stillMine) => {
      await this.prepare();
      const debt = await readDebt(this.db.public);
      await this.bringAll([...debt.keys()], stillMine);
      await this.settle(debt);
    });
  }

  /**
   * Compares every document with its row and mends what differs, in an engine that lost everything too. Returns how
   * many differed that were owed to nobody; null when another process is at it.
   */
  async repair(): Promise<number | null> {
    let drifted = 0;
    const done = await this.tending(async (stillMine) => {
      this.prepared = null;
      await this.prepare();
      const generation = await liveGeneration(this.db.public);
      const debt = await readDebt(this.db.public);
      const theirs = await this.engine.stamps(this.uid);
      const ours = await answeringStamps(this.db.public);
      const differing = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
        (id) => ours.get(id) !== theirs.get(id),
      );
      drifted = differing.filter((id) => !debt.has(id)).length;
      await this.bringAll(differing, stillMine);
      await this.settle(debt, generation);
    });
    return done ? drifted : null;
  }

  /** Builds a new index of all rows beside the one that answers, swaps the two and drops the old. */
  async rebuild(): Promise<void> {
    await this.tending(async (stillMine) => {
      await this.prepare();
      const generation = await liveGeneration(this.db.public);
      const debt = await readDebt(this.db.public);
      const prefix = `${this.uid}-building-`;
      for (const abandoned of await this.engine.indexesNamed(prefix))
        await this.engine.deleteIndex(abandoned);
      const building = `${prefix}${newId()}`;
      await this.engine.createIndex(building);
      await this.sendSynonyms(building);
      const sent = new Map<string, string>();
      for (let rows = await this.after(null); rows.length > 0; rows = await this.after(rows.at(-1)!.id)) {
        await stillMine();
        await this.send(building, [], rows, sent);
      }
      await this.engine.swap(this.uid, building);
      await this.engine.deleteIndex(building);
      // What changed meanwhile went to the index that is gone now.
      await this.sendSynonyms(this.uid);
      await this.bringAll(await this.changedSince(sent), stillMine);
      await this.settle(debt, generation);
    }, true);
  }

  /**
   * Does what only one process may do at a time. False when another is at it; `over`: takes it from that one, which
   * then stops. The work asks between its steps whether it is still its own.
   */
  private async tending(work: (stillMine: () => Promise<void>) => Promise<void>, over = false) {
    const take = (first: boolean) => this.db.tx('system', (tx) => tend(tx, this.holder, first && over));
    if (!(await take(true))) return false;
    try {
      await work(async () => {
        if (!(await take(false))) throw new SearchEngineError('Another process tends the copy now');
      });
    } finally {
      await this.db.tx('system', (tx) => letGo(tx, this.holder));
    }
    return true;
  }

  private settle(debt: Debt, generation?: number | null): Promise<void> {
    return this.db.tx('system', async (tx) => {
      await settle(tx, debt);
      if (generation !== undefined) await recordCopied(tx, generation);
    });
  }

  private async bringAll(ids: readonly string[], stillMine: () => Promise<void>): Promise<void> {
    for (let i = 0; i < ids.length; i += BATCH) {
      await stillMine();
      await this.bring(ids.slice(i, i + BATCH));
    }
  }

  private async bring(ids: readonly string[]): Promise<void> {
    let open = [...new Set(ids)];
    for (let round = 0; open.length > 0; round++) {
      if (round === MOST_ROUNDS)
        throw new SearchEngineError('The rows change faster than they can be copied');
      const rows = await readRows(this.db.public, open);
      await this.send(this.uid, open, rows);
      const before = new Map(rows.map(({ id, stamp }) => [id, stamp]));
      const after = await readStamps(this.db.public, open);
      open = open.filter((id) => before.get(id) !== after.get(id));
    }
  }

  private after(id: string | null): Promise<IndexedRow[]> {
    return readRowsAfter(this.db.public, id, BATCH);
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
    const now = await readStamps(this.db.public);
    const changed = [...now].filter(([id, stamp]) => sent.get(id) !== stamp).map(([id]) => id);
    return [...changed, ...[...sent.keys()].filter((id) => !now.has(id))];
  }

  /** Once a process, and after a loss: the index is there and ranks as this version of the code says. */
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

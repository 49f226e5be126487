import { Logger } from '@nestjs/common';
import type { Reader } from '../../../platform/database/db.js';
import { FreshReading } from '../../../platform/database/fresh-reading.js';
import { Content } from './content.js';
import { countUpTo, readChanges, readContent, readStamp, type Stamp } from '../postgres/content.queries.js';

/** With more listings than these the memory of a process is not spent on them. */
const MOST_HELD = 100_000;
/** Read at once, which takes the process some milliseconds. */
const BATCH = 250;
/** With more changes than these everything is read anew. */
const MOST_CHANGES = 2_000;
/** When it is tried again where there was too much to hold, or the database did not answer. */
const AGAIN_MS = 60_000;

type Held = { stamp: Stamp; readonly content: Content };

/**
 * The index in the memory of the process, read beside from the database's: it answers as that does, and earlier. Before
 * each answer it is asked whether anything was written; what was is read and taken over first, so that it is never
 * behind. Null instead of an answer: PostgreSQL is to be asked, as long as nothing is loaded or there is too much.
 */
export class HeldIndex {
  private readonly logger = new Logger('search');
  private held: Held | null = null;
  private loading: Promise<void> | null = null;
  private on = false;
  private notBefore = 0;
  private readonly following = new FreshReading(() => this.follow());

  constructor(
    private readonly reader: Reader,
    private readonly most = MOST_HELD,
  ) {}

  start(): void {
    this.on = true;
    this.load();
  }

  async stop(): Promise<void> {
    this.on = false;
    this.held = null;
    await this.loading;
  }

  /** How many listings are held. */
  get size(): number {
    return this.held?.content.size ?? 0;
  }

  /** What answers at this moment, or null. */
  current(): Promise<Content | null> {
    if (this.held) return this.following.read();
    this.load();
    return Promise.resolve(null);
  }

  /** Resolved when nothing is being loaded. */
  async settled(): Promise<void> {
    while (this.loading) await this.loading;
  }

  private async follow(): Promise<Content | null> {
    const { held } = this;
    if (!held) return null;
    try {
      const stamp = await readStamp(this.reader);
      if (stamp && isSame(stamp, held.stamp)) return held.content;
      const changes = await readChanges(this.reader, held.stamp, MOST_CHANGES + 1);
      if (changes.stamp?.generation === held.stamp.generation && changes.rows.length <= MOST_CHANGES) {
        for (const row of changes.rows) {
          if (row.removed) held.content.remove(row.id);
          else held.content.put(row);
        }
        held.stamp = changes.stamp;
        if (held.content.worn || held.content.size > this.most) this.load();
        return held.content;
      }
    } catch (error) {
      this.logger.warn(`The index in memory could not follow: ${String(error)}`);
    }
    this.held = null;
    this.load();
    return null;
  }

  /** Reads everything beside; what is held goes on answering until then. */
  private load(): void {
    if (!this.on || this.loading || performance.now() < this.notBefore) return;
    this.loading = this.read()
      .catch((error: unknown) => {
        this.logger.warn(`The index could not be read into memory: ${String(error)}`);
        return null;
      })
      .then((held) => {
        this.loading = null;
        if (!this.on) return;
        this.held = held;
        if (!held) this.notBefore = performance.now() + AGAIN_MS;
      });
  }

  /** Null where there is too much, or nothing that answers. */
  private async read(): Promise<Held | null> {
    const stamp = await readStamp(this.reader);
    if (!stamp || (await countUpTo(this.reader, this.most)) > this.most) return null;
    const content = new Content();
    for (let after: string | null = null; this.on;) {
      const rows = await readContent(this.reader, stamp.generation, after, BATCH);
      content.load(rows);
      if (rows.length < BATCH) break;
      after = rows.at(-1)!.id;
    }
    content.settle();
    // What was written meanwhile is taken over before the first answer.
    return { stamp, content };
  }
}

const isSame = (one: Stamp, other: Stamp): boolean =>
  one.generation === other.generation && one.version === other.version;

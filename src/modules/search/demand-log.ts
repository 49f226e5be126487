import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import { addDemand, type Demand } from './data/demand.commands.js';
import { demandOf, isSameDemand, type Demanded, type Sought } from './domain/demand.js';
import { polishLexicon } from './polish/lexicon.js';

const FLUSH_MS = 5_000;
/** Different searches kept between two flushes; more are not counted, so that a flood cannot fill memory. */
const MOST_WAITING = 1_000;

/** What a search came to. */
export type SearchOutcome = {
  readonly total: number;
  /** Whether only some of the words were found: what is shown is the nearest there is. */
  readonly partial: boolean;
  /** The category of what was found, as far as one can be named. */
  readonly category: string | null;
};

const NONE = { searches: 0, zeroResults: 0, nearest: 0, opened: 0 };

/**
 * Counts what people look for, to show what is missing. No page ever waits for it or fails because of it, and nothing
 * of who asked comes here: that a search is the same as the one before is told by the address one comes from.
 */
@Injectable()
export class DemandLog implements OnApplicationShutdown {
  private readonly logger = new Logger('search');
  private waiting = new Map<string, Demand>();
  private timer: NodeJS.Timeout | null = null;
  private counting: Promise<unknown> = Promise.resolve();

  constructor(private readonly db: Db) {}

  /**
   * Remembers a person's search with what it came to; returns at once. `before`: the search on the page one comes from,
   * which counts once however it is sorted or paged. Call it for first pages only.
   */
  recordDemand(sought: Sought, outcome: SearchOutcome, before: Sought | null = null): void {
    const { total, partial, category } = outcome;
    this.count(sought, before, category, {
      searches: 1,
      zeroResults: total === 0 ? 1 : 0,
      nearest: total > 0 && partial ? 1 : 0,
      opened: 0,
    });
  }

  /** Remembers that something was opened that a search had found; `category` is that of what was opened. */
  recordOpened(sought: Sought, category: string): void {
    this.count(sought, null, category, { ...NONE, opened: 1 });
  }

  /** Writes what is waiting; what cannot be written is given up, counts are not worth a retry. */
  async flush(): Promise<void> {
    await this.counting;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.waiting.size === 0) return;
    const demands = [...this.waiting.values()];
    this.waiting = new Map();
    try {
      await this.db.tx('system', (tx) => addDemand(tx, demands));
    } catch {
      this.logger.warn(`Counts of ${demands.length} searches could not be written`);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  private count(sought: Sought, before: Sought | null, category: string | null, added: typeof NONE): void {
    const counted = polishLexicon().then((language) => {
      const demand = demandOf(sought, language);
      const earlier = before && demandOf(before, language);
      if (!demand || (earlier && isSameDemand(demand, earlier))) return;
      this.add(demand, category, added);
    });
    this.counting = Promise.all([this.counting, counted]).catch(() => undefined);
  }

  private add(demand: Demanded, category: string | null, added: typeof NONE): void {
    const key = JSON.stringify(demand);
    const known = this.waiting.get(key);
    if (!known && this.waiting.size >= MOST_WAITING) return;
    const { searches, zeroResults, nearest, opened } = known ?? NONE;
    this.waiting.set(key, {
      ...demand,
      likely: category ?? known?.likely ?? null,
      searches: searches + added.searches,
      zeroResults: zeroResults + added.zeroResults,
      nearest: nearest + added.nearest,
      opened: opened + added.opened,
    });
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }
}

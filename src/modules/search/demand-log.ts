import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import { addDemand, type Demand } from './data/demand.commands.js';
import { demandOf } from './domain/demand.js';
import type { SearchQuery } from './domain/search-query.js';

const FLUSH_MS = 5_000;
/** Different searches kept between two flushes; more are not counted, so that a flood cannot fill memory. */
const MOST_WAITING = 1_000;

/** Counts what is looked for, to show what is missing. No page ever waits for it or fails because of it. */
@Injectable()
export class DemandLog implements OnApplicationShutdown {
  private readonly logger = new Logger('search');
  private waiting = new Map<string, Demand>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly db: Db) {}

  /** Remembers one search with its number of results; returns at once. Call it for first pages only. */
  recordDemand(query: SearchQuery, total: number): void {
    const demand = demandOf(query);
    if (!demand) return;
    const key = JSON.stringify(demand);
    const counted = this.waiting.get(key);
    if (!counted && this.waiting.size >= MOST_WAITING) return;
    this.waiting.set(key, {
      ...demand,
      searches: (counted?.searches ?? 0) + 1,
      zeroResults: (counted?.zeroResults ?? 0) + (total === 0 ? 1 : 0),
    });
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Writes what is waiting; what cannot be written is given up, counts are not worth a retry. */
  async flush(): Promise<void> {
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
}

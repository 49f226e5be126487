import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { addExposures, settleRotation } from './data/exposure.commands.js';
import {
  rotatedListings,
  rotationCounts,
  standingCampaigns,
  type StandingCampaign,
} from './data/rotation.queries.js';
import { newId } from '../../shared/ids.js';
import type { Asked } from './domain/audience.js';
import type { Choice } from './domain/rotation.js';
import { Showings } from './domain/showings.js';
import { Standing } from './domain/standing.js';
import type { Slot } from './domain/touch.js';

/** How old what is known of the database may be before a page has it looked up again, beside it. */
const FRESH_MS = 10_000;
/** How old before the page waits for that: after a quiet night, say. */
const STALE_MS = 60_000;
const WRITE_EVERY_MS = 3_000;

export type Placed = Choice & { readonly slot: Slot; readonly campaign: StandingCampaign };

/**
 * Which participant of which campaign is shown next, chosen in memory: a page that shows nothing asks the database
 * nothing, and no page waits for a write. What is chosen is read again before it is shown (`placedCards`), so that
 * memory decides on turns and never on what may be seen.
 */
@Injectable()
export class Rotation implements OnApplicationShutdown {
  private readonly logger = new Logger('campaigns');
  private readonly process = newId();
  private standing: Standing<StandingCampaign> | null = null;
  private seenAt = 0;
  private looking: Promise<void> | null = null;
  private waiting = new Showings();
  /** What is being written now. */
  private leaving: Showings | null = null;
  private writing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Up to `many` listings of different participants for one page. Counted as shown at once, unless nobody looks
   * (`counted` false); what then does not appear is taken back by `undo`.
   */
  async choose(slot: Slot, asked: Asked, many: number, counted: boolean): Promise<Placed[]> {
    await this.know();
    const { standing } = this;
    if (!standing || standing.isEmpty) return [];
    const chosen = standing.choose(slot, asked, many, counted).map((choice): Placed => ({ ...choice, slot }));
    if (counted) {
      this.waiting.add(slot, chosen, this.clock.now());
      this.writeSoon();
    }
    return chosen;
  }

  /** Whether any campaign stands in the slot. */
  async stands(slot: Slot): Promise<boolean> {
    await this.know();
    return this.standing?.stands(slot) ?? false;
  }

  undo(placed: Placed): void {
    this.standing?.undo(placed.slot, placed);
    this.waiting.remove(placed.slot, placed, this.clock.now());
    // Something has changed since we looked.
    void this.look();
  }

  /** Looks at the database again; a page that asks meanwhile gets what was known. */
  async look(): Promise<void> {
    this.looking ??= this.read()
      .catch((error: Error) => this.logger.warn(`Placements could not be read: ${error.name}`))
      .finally(() => (this.looking = null));
    await this.looking;
  }

  /** Writes what is waiting, and looks at what the other processes have written. Never fails. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing ??= this.write().finally(() => (this.writing = null));
    await this.writing;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flush();
    if (!this.waiting.isEmpty) await this.flush();
  }

  private async know(): Promise<void> {
    const age = this.clock.now().getTime() - this.seenAt;
    if (!this.standing || age > STALE_MS) await this.look();
    else if (age > FRESH_MS) void this.look();
  }

  private async read(): Promise<void> {
    const at = this.clock.now().getTime();
    const reader = this.db.public;
    const campaigns = await standingCampaigns(reader);
    const ids = [...new Set(campaigns.map(({ campaignId }) => campaignId))];
    const [listings, counts] =
      ids.length === 0
        ? [[], []]
        : await Promise.all([rotatedListings(reader, ids), rotationCounts(reader, ids)]);
    const unwritten = [...this.waiting.exposures(), ...(this.leaving?.exposures() ?? [])];
    const { process, standing } = this;
    this.standing = new Standing({ campaigns, listings, counts }, unwritten, process, standing ?? undefined);
    this.seenAt = at;
    if (this.standing.unsettled) this.writeSoon();
  }

  private writeSoon(): void {
    this.timer ??= setTimeout(() => void this.flush(), WRITE_EVERY_MS).unref();
  }

  private async write(): Promise<void> {
    const unsettled = this.standing?.unsettled ?? false;
    if (this.waiting.isEmpty && !unsettled) return;
    const batch = this.waiting;
    this.leaving = batch;
    this.waiting = new Showings();
    try {
      await this.db.tx('system', async (tx) => {
        if (unsettled) await settleRotation(tx);
        await addExposures(tx, batch.exposures(), batch.slotPages());
      });
    } catch (error) {
      this.waiting.join(batch);
      this.logger.warn(`Showings could not be written: ${(error as Error).name}`);
      this.leaving = null;
      this.writeSoon();
      return;
    }
    // A look that began before the commit may not have seen the batch.
    await this.looking;
    this.leaving = null;
    await this.look();
  }
}

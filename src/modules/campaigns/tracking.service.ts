import { randomBytes } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { Vault } from '../../platform/vault.js';
import { addClicks, addRefusedClicks } from './data/click.commands.js';
import { membersAmong } from './data/participants.queries.js';
import { refuse, sifted, type Click, type RefusedClicks } from './domain/clicks.js';
import { tokenOf, touchOf, type Touch } from './domain/touch.js';
import { refusalOf, type Visit } from './domain/visits.js';

/** Clicks kept between two writings; more are not counted, so that a flood cannot fill memory. */
const MOST_WAITING = 20_000;
const WRITE_EVERY_MS = 3_000;

/** How a campaign is recognised again: tokens of what was shown, and the clicks that came of it. */
@Injectable()
export class Tracking implements OnApplicationShutdown {
  private readonly logger = new Logger('campaigns');
  private signer: Promise<(body: Buffer) => Buffer> | null = null;
  private waiting: Click[] = [];
  private refused: RefusedClicks = new Map();
  private writing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * A token of its own for one showing of what the touch says, 108 URL-safe characters, which addresses
   * carry as their mark. `at` is now unless given.
   */
  async mint(touch: Omit<Touch, 'at'> & { readonly at?: Date }): Promise<string> {
    return tokenOf({ at: this.clock.now(), ...touch }, randomBytes(11), await this.sign());
  }

  /**
   * What a token says, whatever its age; null for a forged one and for any other text. Whoever counts by it
   * judges its `at` by a window of their own.
   */
  async verify(token: string): Promise<Touch | null> {
    return touchOf(token, await this.sign())?.touch ?? null;
  }

  /**
   * Remembers that somebody followed a link with a token, to the page of `listingId` or, when null, to another
   * one. Returns at once and never fails; whether the click counts is judged beside the page.
   */
  noteClick(token: string, visit: Visit, listingId: string | null = null): void {
    void this.take(token, visit, listingId).catch((error: Error) => this.logger.error(error.name));
  }

  /** Writes what is waiting. Never fails: what cannot be written waits for the next time. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing ??= this.write().finally(() => (this.writing = null));
    await this.writing;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flush();
    if (this.waiting.length > 0) await this.flush();
  }

  private async take(token: string, visit: Visit, listingId: string | null): Promise<void> {
    const at = this.clock.now();
    const marked = touchOf(token, await this.sign());
    // A token of another listing was put into this address by hand.
    const elsewhere =
      listingId !== null && marked !== null && (marked.touch.listingId ?? listingId) !== listingId;
    const refusal = refusalOf(elsewhere ? null : (marked?.touch ?? null), visit, at);
    if (!marked || refusal) refuse(this.refused, refusal ?? 'forged');
    else if (this.waiting.length >= MOST_WAITING) refuse(this.refused, 'overflow');
    else this.waiting.push({ ...marked, organisationId: visit.organisationId, at });
    this.writeSoon();
  }

  private writeSoon(): void {
    this.timer ??= setTimeout(() => void this.flush(), WRITE_EVERY_MS).unref();
  }

  private async write(): Promise<void> {
    const { waiting, refused } = this;
    if (waiting.length === 0 && refused.size === 0) return;
    this.waiting = [];
    this.refused = new Map();
    try {
      await this.db.tx('system', async (tx) => {
        const asking = new Set(waiting.flatMap(({ organisationId }) => organisationId ?? []));
        const { counted, refused: others } = sifted(waiting, await membersAmong(tx, [...asking]));
        refuse(others, 'repeated', counted.length - (await addClicks(tx, counted)));
        for (const [reason, clicks] of refused) refuse(others, reason, clicks);
        await addRefusedClicks(tx, others);
      });
    } catch (error) {
      this.logger.warn(`Clicks could not be written: ${(error as Error).name}`);
      this.waiting = [...waiting, ...this.waiting].slice(0, MOST_WAITING);
      for (const [reason, clicks] of refused) refuse(this.refused, reason, clicks);
      this.writeSoon();
    }
  }

  private sign(): Promise<(body: Buffer) => Buffer> {
    return (this.signer ??= this.vault.signer('campaigns.touch'));
  }
}

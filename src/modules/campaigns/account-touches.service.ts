import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { Touches, type KnownTouches, type TouchedAsking } from '../inquiries/index.js';
import { insertAccountTouch } from './data/attribution.commands.js';
import { accountTouches } from './data/attribution.queries.js';
import { refusalOf, type Visit } from './domain/visits.js';
import { creditWith } from './supplier-credit.js';
import { Tracking } from './tracking.service.js';

/** Kept of one person; whoever follows more links than that has told enough. */
const MOST = 300;
/** Written at the same time by one process; a page never waits, and a flood is not let in. */
const MOST_AT_ONCE = 20;

/** By which links of campaigns signed-in people came: known by their account, without any cookie for it. */
@Injectable()
export class AccountTouches {
  private readonly logger = new Logger('AccountTouches');
  private readonly writing = new Set<Promise<void>>();

  constructor(
    touches: Touches,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly tracking: Tracking,
  ) {
    touches.register((tx, asking) => this.known(tx, asking));
  }

  /** Remembers that a signed-in person followed a link; returns at once, and never fails. */
  note(actor: Actor, token: string, visit: Visit): void {
    if (actor.kind !== 'person' || actor.via !== 'session' || this.writing.size >= MOST_AT_ONCE) return;
    const write = this.write(actor, token, visit)
      .catch((error: Error) => this.logger.warn(`A touch was not kept: ${error.name}`))
      .finally(() => this.writing.delete(write));
    this.writing.add(write);
  }

  /** When what was noted so far is written. */
  async settled(): Promise<void> {
    await Promise.all(this.writing);
  }

  private async write(actor: Actor & { kind: 'person' }, token: string, visit: Visit): Promise<void> {
    const touch = await this.tracking.verify(token);
    if (!touch || refusalOf(touch, visit, this.clock.now())) return;
    const { accountId } = actor;
    await this.db.tx(actor, (tx) => insertAccountTouch(tx, { accountId, token, touchedAt: touch.at }, MOST));
  }

  /**
   * The first and the last of all that is known of the asker, of their own links and the form's, which may lead to
   * that supplier; of others nothing is kept. While it is open whom is asked, the first and the last of all in time.
   */
  private async known(tx: Tx, { asker, supplierId, carried }: TouchedAsking): Promise<KnownTouches> {
    const own = asker.via === 'session' ? await accountTouches(tx, asker.accountId) : [];
    const tokens = [...own, ...carried];
    const touches = await Promise.all(
      tokens.map(async (token) => {
        const touch = await this.tracking.verify(token);
        return touch ? [{ ...touch, token }] : [];
      }),
    );
    const at = await databaseNow(tx);
    const credit = await creditWith(tx, touches.flat(), { at, supplierId });
    return { first: credit?.first.token ?? null, last: credit?.last.token ?? null };
  }
}

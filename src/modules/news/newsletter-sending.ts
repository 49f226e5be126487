import { Injectable } from '@nestjs/common';
import { databaseNow, Db, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import {
  countHardBounce,
  isUnderWay,
  loseCancelled,
  queueDeliveries,
  requeueDelivery,
  settleDelivery,
  takeDelivery,
  type Take,
  type Taken,
} from './data/delivery.commands.js';
import { moveNewsletter, nextTurn } from './data/newsletter.commands.js';
import { dueNewsletters, lockNewsletter, stalledNewsletters } from './data/newsletter.queries.js';
import { lockSubscriber } from './data/subscriber.queries.js';
import {
  afterMail,
  deliveryTransitions,
  LEASE_SECONDS,
  MOST_HARD_BOUNCES,
  type AfterMail,
  type MailOutcome,
} from './domain/delivery-states.js';
import { next } from '../../shared/transitions.js';
import { moveSubscription } from './subscription-moves.js';

/** A newsletter whose job has been silent for so long gets another. */
const SILENT_SECONDS = 90;

const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000);

/**
 * The steps of sending, each a short transaction, since no mail may go out inside one: take a delivery, (send it,) write
 * down what came of it. A worker has one mail on its way, so a crash leaves one delivery of which nobody knows; it is
 * taken again later and goes out under the same Message-ID.
 */
@Injectable()
export class NewsletterSending {
  constructor(private readonly db: Db) {}

  /** Queues a delivery for every reader of a locked newsletter and lets a job begin; returns how many there are. */
  async begin(tx: Tx, id: string): Promise<number> {
    const readers = await queueDeliveries(tx, id);
    if (readers === 0) return 0;
    await moveNewsletter(tx, id, 'sending', await databaseNow(tx));
    await this.goOn(tx, id);
    return readers;
  }

  /** Lets a fresh job go on with it at once; a job of an earlier turn ends by itself. */
  goOn(tx: Tx, id: string): Promise<void> {
    return this.passTo(tx, id, null, 0);
  }

  /** The job has done its share: the next one goes on in so many milliseconds, unless it is another's turn already. */
  handOn(id: string, turn: number, afterMs: number): Promise<void> {
    return this.db.tx('system', (tx) => this.passTo(tx, id, turn, afterMs));
  }

  private async passTo(tx: Tx, id: string, turn: number | null, afterMs: number): Promise<void> {
    const begins = before(await databaseNow(tx), -afterMs / 1000);
    const fresh = await nextTurn(tx, id, turn, begins);
    if (fresh !== null) await publish(tx, 'news.newsletter-due', { newsletterId: id, turn: fresh }, afterMs);
  }

  take(id: string, turn: number): Promise<Take> {
    return this.db.tx('system', async (tx) => {
      const now = await databaseNow(tx);
      return takeDelivery(tx, id, turn, now, before(now, LEASE_SECONDS));
    });
  }

  /** Writes down what came of a mail. */
  settle({ id, subscriberId, attempts }: Taken, outcome: MailOutcome): Promise<AfterMail> {
    return this.db.tx('system', async (tx) => {
      const now = await databaseNow(tx);
      const after = afterMail(outcome, attempts);
      if (after.waitMinutes !== null) {
        await requeueDelivery(tx, id, after.counts, now, before(now, -60 * after.waitMinutes));
        return after;
      }
      const state = next(deliveryTransitions, 'sending', after.action);
      if (state) await settleDelivery(tx, id, state, now);
      if (after.action === 'bounce') await this.countBounce(tx, subscriberId, now);
      return after;
    });
  }

  /** Ends it when nothing is left to send; whether it has ended. */
  finish(id: string): Promise<boolean> {
    return this.db.tx('system', async (tx) => {
      const newsletter = await lockNewsletter(tx, id);
      if (newsletter?.state !== 'sending') return true;
      if (await isUnderWay(tx, id)) return false;
      await moveNewsletter(tx, id, 'sent', await databaseNow(tx));
      return true;
    });
  }

  /** Begins those whose hour has come, gives a job to those that have none, and closes the cancelled. */
  watch(): Promise<void> {
    return this.db.tx('system', async (tx) => {
      const now = await databaseNow(tx);
      for (const { id } of await dueNewsletters(tx, now)) {
        const newsletter = await lockNewsletter(tx, id);
        if (newsletter?.state !== 'scheduled') continue;
        // With nobody to write to it is as good as sent.
        if ((await this.begin(tx, id)) === 0) await moveNewsletter(tx, id, 'cancelled', now);
      }
      for (const { id } of await stalledNewsletters(tx, before(now, SILENT_SECONDS))) await this.goOn(tx, id);
      await loseCancelled(tx, now, before(now, LEASE_SECONDS));
    });
  }

  /** A mail has come back for good; the second one ends the subscription. */
  async countBounce(tx: Tx, subscriberId: string, now: Date): Promise<void> {
    const subscriber = await lockSubscriber(tx, subscriberId);
    if (!subscriber || (await countHardBounce(tx, subscriberId)) < MOST_HARD_BOUNCES) return;
    await moveSubscription(tx, subscriber, 'bounce', 'mail-server', now);
  }
}

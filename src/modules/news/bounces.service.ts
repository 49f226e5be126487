import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { databaseNow, Db } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { markBounced } from './data/delivery.commands.js';
import { readBounce } from './domain/bounce.js';
import { newsProblems } from './domain/problems.js';
import { NewsletterSending } from './newsletter-sending.js';

/** `known`: it was taken before, or there is no such delivery any more. */
export type BounceOutcome = 'hard' | 'soft' | 'known';

/** Mails that came back after the server had taken them. */
@Injectable()
export class Bounces {
  constructor(
    private readonly db: Db,
    private readonly sending: NewsletterSending,
  ) {}

  /** Takes a non-delivery message; the same one again changes nothing. @throws Problem `news/bounce-unknown` */
  async take(actor: Representative, message: string): Promise<BounceOutcome> {
    const bounce = readBounce(message);
    if (!bounce) throw newsProblems.bounceUnknown(undefined);
    if (!bounce.hard) return 'soft';
    return this.db.tx('system', async (tx) => {
      const now = await databaseNow(tx);
      const marked = await markBounced(tx, bounce.deliveryId, now);
      if (!marked) return 'known';
      if (marked.subscriberId) await this.sending.countBounce(tx, marked.subscriberId, now);
      const subject = { kind: 'newsletter-delivery', id: bounce.deliveryId };
      await recordActivity(tx, actor, { action: 'newsletter-bounce-taken', subject, at: now });
      return 'hard';
    });
  }
}

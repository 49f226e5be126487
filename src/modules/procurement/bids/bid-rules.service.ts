import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { setSecondPerson } from './data/bid.commands.js';
import { needsSecondPerson } from './data/bid.queries.js';

/** What an organisation demands of its own people's bids; its owners say it. */
@Injectable()
export class BidRules {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Whether another person than the writer has to send. */
  secondPerson(actor: Representative): Promise<boolean> {
    return this.db.read(actor, (reader) => needsSecondPerson(reader, actor.organisation.id));
  }

  async demandSecondPerson(actor: Representative, needed: boolean): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { id } = actor.organisation;
      if ((await needsSecondPerson(tx, id)) === needed) return;
      await setSecondPerson(tx, id, needed);
      const action = needed ? 'second-person-demanded' : 'second-person-not-demanded';
      await recordActivity(tx, actor, {
        action,
        subject: { kind: 'organisation', id },
        at: this.clock.now(),
      });
    });
  }
}

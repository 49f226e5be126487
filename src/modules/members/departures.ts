import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import type { Tx } from '../../platform/database/db.js';
import type { Localised } from '../../shared/lang.js';

/** A member that leaves, in the transaction of its leaving. */
export type Departure = {
  readonly actor: Representative;
  readonly at: Date;
  /** The leaver keeps its quotes, as one that is no member. */
  readonly keepQuotes: boolean;
};

/** A line of the receipt: 'Wycofane wyceny: 3'. */
export type FollowUp = { readonly what: Localised; readonly count: number };

/** What a module does when a member leaves; null when there was nothing to do. */
export type DepartureStep = (tx: Tx, departure: Departure) => Promise<FollowUp | null>;

/**
 * What follows from a leaving at that very instant (§4.5): later modules register it here. What the public reads
 * needs no step: it goes with the predicate of being a member.
 */
@Injectable()
export class Departures {
  private readonly steps: DepartureStep[] = [];

  register(step: DepartureStep): void {
    this.steps.push(step);
  }

  /** One after another, in the order of registration; when one fails, nobody has left. */
  async follow(tx: Tx, departure: Departure): Promise<FollowUp[]> {
    const followed: FollowUp[] = [];
    for (const step of this.steps) {
      const followUp = await step(tx, departure);
      if (followUp) followed.push(followUp);
    }
    return followed;
  }
}

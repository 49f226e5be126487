import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import type { Tx } from '../../../platform/database/db.js';
import { Departures } from '../../members/index.js';
import { memberAuthor } from './author.js';
import { holdBid, noteAct } from './bid-acts.js';
import { setWithdrawn } from './data/bid.commands.js';
import { openBidsOf } from './data/bid.queries.js';
import { whyNot } from './domain/bid-states.js';

/**
 * A member that leaves takes back every bid that it could still take back itself, in the same transaction, unless it
 * keeps them as one that is no member (§4.5). From the deadline on a bid stands.
 */
@Injectable()
export class LeaversBids {
  constructor(departures: Departures) {
    departures.register(async (tx, { actor, keepQuotes }) => {
      const count = keepQuotes ? 0 : await this.withdrawAll(tx, actor);
      return count > 0
        ? { what: { pl: 'Wycofane wyceny w postępowaniach', en: 'Bids withdrawn' }, count }
        : null;
    });
  }

  private async withdrawAll(tx: Tx, actor: Representative): Promise<number> {
    const author = memberAuthor(actor);
    let withdrawn = 0;
    for (const id of await openBidsOf(tx, actor.organisation.id)) {
      const { bid, procedure, now } = await holdBid(tx, author, id);
      if (whyNot('withdraw', bid, procedure, now)) continue;
      await setWithdrawn(tx, id, now);
      await noteAct(tx, author, 'bid-withdrawn', id, now, { version: bid.version });
      withdrawn += 1;
    }
    return withdrawn;
  }
}

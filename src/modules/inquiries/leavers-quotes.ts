import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import type { Tx } from '../../platform/database/db.js';
import { next } from '../../shared/transitions.js';
import { Departures } from '../members/index.js';
import { Notices } from '../notices/index.js';
import { setQuoteState } from './data/quote.commands.js';
import { undecidedQuotesOf } from './data/quote.queries.js';
import { inquiryStateAt, inquiryTransitions } from './domain/inquiry-states.js';
import { quoteStateAt, quoteTransitions } from './domain/quote-states.js';
import { tellOf } from './inquiry-news.js';
import { moveInquiry, noteStep } from './inquiry-steps.js';
import { lockQuoteFor } from './quotes.service.js';

/**
 * A member that leaves takes back every quote that it could still take back itself, in the same transaction,
 * unless it keeps them as one that is no member (§4.5). What was accepted is a contract and goes on.
 */
@Injectable()
export class LeaversQuotes {
  constructor(
    departures: Departures,
    private readonly notices: Notices,
  ) {
    departures.register(async (tx, { actor, keepQuotes }) => {
      const count = keepQuotes ? 0 : await this.withdrawAll(tx, actor);
      return count > 0 ? { what: { pl: 'Wycofane wyceny', en: 'Quotes withdrawn' }, count } : null;
    });
  }

  private async withdrawAll(tx: Tx, actor: Representative): Promise<number> {
    let withdrawn = 0;
    for (const id of await undecidedQuotesOf(tx, actor.organisation.id)) {
      const { inquiry, quote, now } = await lockQuoteFor(tx, actor, id, 'withdraw');
      const state = next(quoteTransitions, quoteStateAt(quote, now), 'withdraw');
      const movable = next(inquiryTransitions[inquiry.kind], inquiryStateAt(inquiry, now), 'withdraw');
      // Accepted or refused a moment before: the buyer was first.
      if (!state || !movable) continue;
      await moveInquiry(tx, inquiry, 'withdraw', now);
      await setQuoteState(tx, id, state);
      await noteStep(tx, actor, inquiry.id, 'quote-withdrawn', now, { version: quote.version });
      await tellOf(this.notices, tx, 'withdrawn', inquiry);
      withdrawn += 1;
    }
    return withdrawn;
  }
}

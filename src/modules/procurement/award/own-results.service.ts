import { Injectable } from '@nestjs/common';
import { asSystem, Db } from '../../../platform/database/db.js';
import { procedureOf, type Procedure } from '../procedures/data/procedure.queries.js';
import type { ProcedureContent } from '../procedures/procedure-content.js';
import { asAuthor, type BidAuthor } from '../bids/author.js';
import { judgingOf } from './award-case.js';
import { mayAsBidder } from './bidder.js';
import { awardsOf, clarificationsOf, type Clarification } from './data/award.queries.js';
import { ownOpenedBidOf, type OpenedBid } from '../bids/data/opened.queries.js';
import { ownLotResults, type OwnLotResult } from './domain/own-result.js';
import { awardProblems } from './domain/problems.js';

/** What a bidder may know of the outcome: its own bid, the decisions and their reasons; nothing of others' prices. */
export type OwnResult = {
  readonly procedure: Procedure;
  readonly content: ProcedureContent;
  readonly bid: OpenedBid;
  readonly lots: readonly OwnLotResult[];
  /** Of awards to this bidder. */
  readonly contracts: readonly { readonly contractId: string; readonly lots: readonly number[] }[];
  readonly clarifications: readonly Clarification[];
};

/** Results as their bidders read them, from the opening on. */
@Injectable()
export class OwnResults {
  constructor(private readonly db: Db) {}

  async of(author: BidAuthor, procedureId: string): Promise<OwnResult> {
    return asAuthor(this.db, author, async (tx) => {
      const bid = await ownOpenedBidOf(tx, procedureId, author);
      if (!bid || !mayAsBidder(author, 'read-result', bid)) throw awardProblems.resultNotFound();
      const clarifications = await clarificationsOf(tx, procedureId);
      const awards = await awardsOf(tx, procedureId);
      // Points and places are counted over everybody's bids; what is told of them is this bidder's own part alone.
      const judging = await asSystem(tx, async () => {
        const procedure = await procedureOf(tx, procedureId);
        if (!procedure) throw awardProblems.resultNotFound();
        return judgingOf(tx, procedure);
      });
      const { procedure, content, bids } = judging;
      return {
        ...{ procedure, content, clarifications },
        // An outside supplier may not read the opening record, which has what it was called.
        bid: bids.find(({ id }) => id === bid.id) ?? bid,
        lots: ownLotResults(judging, bid.id, {
          showsRank: procedure.showsRank,
          nameOf: (bidId) => bids.find(({ id }) => id === bidId)?.supplierName ?? '',
        }),
        contracts: awards.flatMap(({ contractId, lots }) => (contractId ? [{ contractId, lots }] : [])),
      };
    });
  }
}

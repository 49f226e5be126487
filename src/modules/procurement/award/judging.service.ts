import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db } from '../../../platform/database/db.js';
import { Notices } from '../../notices/index.js';
import { moveProcedure } from '../procedures/data/procedure.commands.js';
import { procedureOf, publishedContentOf } from '../procedures/data/procedure.queries.js';
import { procedureProblems } from '../procedures/domain/problems.js';
import { judgingOf, type Judging } from './award-case.js';
import { tellOfAward } from './award-news.js';
import { lockOpened, lockOpenedBid, noteAwardStep, whyNotOpened } from './award-steps.js';
import { insertConclusion, writeRating } from './data/award.commands.js';
import {
  awardsOf,
  clarificationsOf,
  conclusionOf,
  decisionsOf,
  type Award,
  type Clarification,
  type Conclusion,
} from './data/award.queries.js';
import { openedBidOf, openedBidsOf, type OpenedBid } from '../bids/data/opened.queries.js';
import { may } from './domain/policy.js';
import { awardProblems } from './domain/problems.js';

/** All that a buyer reads of opened bids. */
export type JudgingCase = Judging & {
  readonly awards: readonly Award[];
  readonly clarifications: readonly Clarification[];
  readonly conclusion: Conclusion | null;
};

export type Mark = { readonly criterionId: string; readonly rating: number; readonly reason: string };

/** What a buyer does with opened bids short of choosing: compares them, marks them, ends a consultation. */
@Injectable()
export class JudgingBids {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  /** The bids side by side, from the opening on. @throws Problem `awards/not-opened` before it */
  async compare(actor: Representative, procedureId: string): Promise<JudgingCase> {
    return this.db.read(actor, async (reader) => {
      const procedure = await procedureOf(reader, procedureId);
      if (!procedure || !may(actor, 'compare', procedure)) throw procedureProblems.notFound();
      if (procedure.openedAt === null) throw whyNotOpened(procedure);
      return {
        ...(await judgingOf(reader, procedure)),
        awards: await awardsOf(reader, procedureId),
        clarifications: await clarificationsOf(reader, procedureId),
        conclusion: await conclusionOf(reader, procedureId),
      };
    });
  }

  /** One opened bid among the others. @throws Problem `awards/bid-not-found` for everybody but its buyer */
  async bid(actor: Representative, bidId: string): Promise<{ known: JudgingCase; bid: OpenedBid }> {
    const found = await this.db.read(actor, (reader) => openedBidOf(reader, bidId));
    if (!found || !may(actor, 'compare', found)) throw awardProblems.bidNotFound();
    const known = await this.compare(actor, found.procedureId);
    return { known, bid: found };
  }

  /** Gives a mark under a criterion that is judged by hand, or another in its place, until the first decision. */
  async rate(actor: Representative, bidId: string, { criterionId, rating, reason }: Mark): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { procedure, now } = await lockOpenedBid(tx, actor, bidId, 'rate');
      const published = await publishedContentOf(tx, procedure.id);
      const criterion = published?.content.criteria.find(({ id }) => id === criterionId);
      if (criterion?.kind !== 'rating') throw awardProblems.noSuchCriterion(undefined);
      if ((await decisionsOf(tx, procedure.id)).length > 0) throw awardProblems.ratingsClosed(undefined);
      const { id: procedureId, buyerId } = procedure;
      await writeRating(tx, { bidId, criterionId, procedureId, buyerId, rating, reason, ratedAt: now });
      await noteAwardStep(tx, actor, procedureId, 'bid-rated', now, { bidId, criterionId });
    });
  }

  /** Ends a consultation with what the buyer learned; the bidders are thanked. */
  async conclude(actor: Representative, procedureId: string, summary: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { procedure, now } = await lockOpened(tx, actor, procedureId, 'conclude');
      if (procedure.kind !== 'consultation') throw awardProblems.noConclusion(undefined);
      await insertConclusion(tx, { procedureId, buyerId: procedure.buyerId, summary, concludedAt: now });
      await moveProcedure(tx, procedureId, 'concluded', now);
      await noteAwardStep(tx, actor, procedureId, 'concluded', now);
      for (const bidder of await openedBidsOf(tx, procedureId))
        await tellOfAward(this.notices, tx, 'concluded', procedure, { bidder });
    });
  }
}

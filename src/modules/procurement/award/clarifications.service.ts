import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { asSystem, Db, databaseNow, type Tx } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import { localDateOf, type LocalDate } from '../../../shared/dates.js';
import { newSecretId } from '../../../shared/ids.js';
import { Notices } from '../../notices/index.js';
import { procedureOf } from '../procedures/data/procedure.queries.js';
import { asAuthor, type BidAuthor } from '../bids/author.js';
import { tellOfAward } from './award-news.js';
import { mayAsBidder } from './bidder.js';
import { lockOpenedBid, noteAwardStep } from './award-steps.js';
import { insertClarification, recordAnswer } from './data/award.commands.js';
import { clarificationOf, clarificationsOf, type Clarification } from './data/award.queries.js';
import { openedBidOf } from '../bids/data/opened.queries.js';
import { whyAnswerDayIsWrong } from './domain/clarification-rules.js';
import { may } from './domain/policy.js';
import { awardProblems } from './domain/problems.js';

/** Questions of a buyer about one opened bid. They explain it; nothing here changes a price. */
@Injectable()
export class Clarifications {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  /** Asks one bidder, who has until the end of a day. Returns the clarification's id. */
  async ask(
    actor: Representative,
    bidId: string,
    { question, answerUntil }: { readonly question: string; readonly answerUntil: LocalDate },
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `procurement.ask:${bidId}`, key, async () => {
        const { procedure, bid, now } = await lockOpenedBid(tx, actor, bidId, 'ask');
        const wrong = whyAnswerDayIsWrong(answerUntil, now);
        if (wrong.length > 0) throw awardProblems.answerDayWrong(undefined, wrong);
        const id = newSecretId<'Clarification'>();
        const { supplierId, outsideId, buyerId } = bid;
        const roots = { id, procedureId: procedure.id, buyerId, bidId, supplierId, outsideId };
        await insertClarification(tx, { ...roots, question, answerUntil, askedAt: now });
        await noteAwardStep(tx, actor, procedure.id, 'clarification-asked', now, { bidId });
        await tellOfAward(this.notices, tx, 'clarification-asked', procedure, {
          bidder: bid,
          answerUntil,
        });
        return id;
      }),
    );
  }

  /** What its bidder is asked. @throws Problem `awards/clarification-not-found` for everybody else */
  async one(author: BidAuthor, id: string): Promise<Clarification> {
    const asked = await asAuthor(this.db, author, (tx) => clarificationOf(tx, id));
    if (!asked || !mayAsBidder(author, 'answer', asked)) throw awardProblems.clarificationNotFound();
    return asked;
  }

  /** The bidder's answer, once, by the database's clock. */
  async answer(author: BidAuthor, id: string, answer: string): Promise<void> {
    await asAuthor(this.db, author, async (tx) => {
      const asked = await clarificationOf(tx, id);
      if (!asked || !mayAsBidder(author, 'answer', asked)) throw awardProblems.clarificationNotFound();
      const now = await databaseNow(tx);
      if (asked.answer !== null) throw awardProblems.answeredAlready(undefined);
      if (localDateOf(now) > asked.answerUntil) throw awardProblems.answerTooLate(undefined);
      if (!(await recordAnswer(tx, id, answer, now))) throw awardProblems.answeredAlready(undefined);
      const { procedureId, bidId } = asked;
      const actor = author.kind === 'organisation' ? author.actor : 'system';
      await noteAwardStep(tx, actor, procedureId, 'clarification-answered', now, { bidId });
      const procedure = await procedureOf(tx, procedureId);
      if (procedure)
        await tellOfAward(this.notices, tx, 'clarification-answered', procedure, {
          bidId,
          supplierName: await this.nameOf(tx, author, bidId),
        });
    });
  }

  private async nameOf(tx: Tx, author: BidAuthor, bidId: string): Promise<string> {
    if (author.kind === 'organisation') return author.actor.organisation.name;
    return (await asSystem(tx, () => openedBidOf(tx, bidId)))?.supplierName ?? '';
  }

  /** The thread about one bid, for its buyer and its author. */
  async of(actor: Representative, bidId: string): Promise<Clarification[]> {
    return this.db.read(actor, async (reader) => {
      const bid = await openedBidOf(reader, bidId);
      if (!bid || !(may(actor, 'compare', bid) || may(actor, 'read-result', bid)))
        throw awardProblems.bidNotFound();
      return (await clarificationsOf(reader, bid.procedureId)).filter((each) => each.bidId === bidId);
    });
  }
}

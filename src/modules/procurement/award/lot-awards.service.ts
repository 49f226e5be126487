import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../../platform/database/db.js';
import { activityOf } from '../../../platform/events/activity.js';
import { once } from '../../../platform/http/idempotency.js';
import { localDateOf } from '../../../shared/dates.js';
import { newSecretId } from '../../../shared/ids.js';
import { Problem } from '../../../shared/problems.js';
import { Capacity } from '../../catalog/index.js';
import { ContractOpening } from '../../inquiries/index.js';
import { Notices } from '../../notices/index.js';
import { Organisations } from '../../organisations/index.js';
import { moveProcedure } from '../procedures/data/procedure.commands.js';
import { publishedContentOf, type Procedure } from '../procedures/data/procedure.queries.js';
import type { ProcedureContent } from '../procedures/procedure-content.js';
import { agreedOf, demandsOf, listingsIn } from './agreed.js';
import { tellOfAward } from './award-news.js';
import { lockOpened, lockOpenedBid, noteAwardStep } from './award-steps.js';
import { decideLots, insertAward, recordContract, recordOutcome } from './data/award.commands.js';
import { awardOf, decisionsOf, listingsOfSupplier, type Award } from './data/award.queries.js';
import { openedBidOf, openedBidsOf, type OpenedBid } from '../bids/data/opened.queries.js';
import { isOffered } from './domain/compared.js';
import type { AwardOutcome } from './domain/outcomes.js';
import { may } from './domain/policy.js';
import { awardProblems } from './domain/problems.js';

export type Choice = {
  readonly bidId: string;
  /** From 1. */
  readonly lots: readonly number[];
  readonly justification: string;
};

/** What an act of choosing made; `contractId` null with a supplier from outside. */
export type Awarded = { readonly awardId: string; readonly contractId: string | null };

/** A locked procedure in hand. */
type Hand = {
  readonly tx: Tx;
  readonly actor: Representative;
  readonly procedure: Procedure;
  readonly content: ProcedureContent;
  readonly now: Date;
};

/** The buyer's decisions about lots. */
@Injectable()
export class LotAwards {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly contracts: ContractOpening,
    private readonly capacity: Capacity,
    private readonly organisations: Organisations,
  ) {}

  /**
   * Chooses a bid for one lot or several, takes its supplier's free capacity and makes one contract for all of them in
   * the same transaction: one decision a lot, whoever clicks. With a supplier from outside no contract is made here.
   * @throws Problem `catalog/capacity-short` naming the months, of which the supplier is told
   */
  async award(
    actor: Representative,
    procedureId: string,
    choice: Choice,
    key: string | undefined,
  ): Promise<Awarded> {
    try {
      return await this.db.tx(actor, (tx) =>
        once(tx, actor, `procurement.award:${procedureId}`, key, async () =>
          this.choose(await this.handOf(tx, actor, procedureId, 'award'), choice),
        ),
      );
    } catch (error) {
      if (error instanceof Problem && error.code === 'catalog/capacity-short') {
        await this.tellShort(actor, choice.bidId);
      }
      throw error;
    }
  }

  /** Ends a lot without a choice, with the reason. */
  async close(actor: Representative, procedureId: string, lot: number, justification: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const hand = await this.handOf(tx, actor, procedureId, 'close');
      await this.decide(hand, { bidId: null, awardId: null, lots: [lot], justification });
      await noteAwardStep(tx, actor, procedureId, 'lot-closed', hand.now, { lots: [lot] });
      for (const bidder of (await openedBidsOf(tx, procedureId)).filter(quotes([lot])))
        await this.tell(hand, 'lot-closed', bidder, [lot]);
    });
  }

  /** Says what became of the award to a supplier from outside. Once. */
  async sayOutcome(
    actor: Representative,
    awardId: string,
    outcome: AwardOutcome,
    note: string | null,
  ): Promise<Award> {
    return this.db.tx(actor, async (tx) => {
      const award = await ownAward(tx, actor, awardId);
      const now = await databaseNow(tx);
      if (award.contractId || !(await recordOutcome(tx, awardId, outcome, note, now)))
        throw awardProblems.outcomeNotAsked(undefined);
      await noteAwardStep(tx, actor, award.procedureId, 'award-outcome', now, { awardId, outcome });
      return award;
    });
  }

  /** An award of the buyer's, for whoever may say what became of it. @throws Problem `awards/award-not-found` */
  one(actor: Representative, awardId: string): Promise<Award> {
    return this.db.read(actor, (reader) => ownAward(reader, actor, awardId));
  }

  private async handOf(
    tx: Tx,
    actor: Representative,
    procedureId: string,
    permission: 'award' | 'close',
  ): Promise<Hand> {
    const { procedure, now } = await lockOpened(tx, actor, procedureId, permission);
    if (procedure.kind !== 'quotation') throw awardProblems.nothingToChoose(undefined);
    const published = await publishedContentOf(tx, procedureId);
    if (!published) throw new Error('An opened procedure has no published content');
    return { tx, actor, procedure, content: published.content, now };
  }

  private async choose(hand: Hand, choice: Choice): Promise<Awarded> {
    const { tx, actor, procedure, content, now } = hand;
    const lots = [...new Set(choice.lots)].sort((a, b) => a - b);
    const bid = await this.standingBid(hand, choice.bidId, lots);
    const { supplierId, outsideId } = bid;
    const awardId = newSecretId<'Award'>();
    const roots = { id: awardId, procedureId: procedure.id, buyerId: procedure.buyerId, bidId: bid.id };
    await insertAward(tx, { ...roots, supplierId, outsideId, lots, awardedAt: now });
    await this.decide(hand, { bidId: bid.id, awardId, lots, justification: choice.justification });
    let contractId: string | null = null;
    if (supplierId) {
      const chosen = { procedure, content, bid: { ...bid, supplierId }, lots, awardId, now };
      const own = await listingsOfSupplier(tx, supplierId, listingsIn(content, lots));
      await this.capacity.reserve(tx, awardId, demandsOf(chosen, own));
      contractId = await this.contracts.open(tx, agreedOf(chosen, actor));
      await recordContract(tx, awardId, contractId);
    }
    await noteAwardStep(tx, actor, procedure.id, 'lots-awarded', now, { lots, awardId });
    for (const other of (await openedBidsOf(tx, procedure.id)).filter(quotes(lots)))
      await this.tell(hand, other.id === bid.id ? 'won' : 'lost', other, lots);
    return { awardId, contractId };
  }

  /** The bid, if it still binds its supplier and has prices in each of the lots. */
  private async standingBid({ tx, procedure, now }: Hand, bidId: string, lots: number[]): Promise<OpenedBid> {
    const bid = await openedBidOf(tx, bidId);
    if (bid?.procedureId !== procedure.id) throw awardProblems.bidNotFound();
    const missing = lots.filter((lot) => !quotes([lot])(bid));
    if (missing.length > 0) throw awardProblems.notQuoted({ lots: missing });
    if (bid.content.validUntil < localDateOf(now)) throw awardProblems.bidExpired(undefined);
    if (bid.supplierId && !(await this.organisations.party(tx, bid.supplierId)))
      throw awardProblems.supplierGone(undefined);
    return bid;
  }

  /** Writes the decisions; when no lot is open any more, the procedure is decided. */
  private async decide(
    { tx, actor, procedure, content, now }: Hand,
    decision: {
      readonly bidId: string | null;
      readonly awardId: string | null;
      readonly lots: readonly number[];
      readonly justification: string;
    },
  ): Promise<void> {
    const { lots } = decision;
    if (lots.length === 0 || lots.some((lot) => lot < 1 || lot > content.lots.length))
      throw awardProblems.noSuchLot(undefined, [{ pointer: '/lots', text: noSuchLot }]);
    const { id: procedureId, buyerId } = procedure;
    const decided = await decideLots(tx, { ...decision, procedureId, buyerId, by: actor.accountId, at: now });
    const late = lots.filter((lot) => !decided.includes(lot));
    if (late.length > 0) throw awardProblems.decidedAlready({ lots: late });
    const all = await decisionsOf(tx, procedureId);
    if (all.length === content.lots.length) await moveProcedure(tx, procedureId, 'decided', now);
  }

  private tell(
    { tx, procedure, content }: Hand,
    news: 'won' | 'lost' | 'lot-closed',
    bidder: OpenedBid,
    lots: readonly number[],
  ): Promise<void> {
    return tellOfAward(this.notices, tx, news, procedure, {
      bidder,
      lots: content.lots.length > 1 ? lots : [],
    });
  }

  /** The choice was rolled back, so this stands by itself; told once however often the buyer tries. */
  private async tellShort(actor: Representative, bidId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { procedure, bid, now } = await lockOpenedBid(tx, actor, bidId, 'award');
      if (!bid.supplierId) return;
      const log = await activityOf(tx, [procedure.id]);
      const last = log.at(-1);
      if (last?.action === 'award-capacity-short' && last.details['bidId'] === bidId) return;
      await noteAwardStep(tx, actor, procedure.id, 'award-capacity-short', now, { bidId });
      await tellOfAward(this.notices, tx, 'capacity-short', procedure, { bidder: bid });
    });
  }
}

const ownAward = async (reader: Reader, actor: Representative, awardId: string): Promise<Award> => {
  const award = await awardOf(reader, awardId);
  if (!award || !may(actor, 'record-outcome', award)) throw awardProblems.awardNotFound();
  return award;
};

/** Whether a bid has prices in one of the lots. */
const quotes =
  (lots: readonly number[]) =>
  (bid: OpenedBid): boolean =>
    bid.content.lines.some((line) => isOffered(line) && lots.includes(line.lotNumber));

const noSuchLot = { pl: 'Wybierz przynajmniej jedną część.', en: 'Choose at least one lot.' };

import { Injectable } from '@nestjs/common';
import type { Actor, Representative } from '../../../platform/access/actor.js';
import { Db, asSystem, databaseNow, type Tx } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { publish } from '../../../platform/events/events.js';
import { Problem } from '../../../shared/problems.js';
import { next } from '../../../shared/transitions.js';
import { Notices } from '../../notices/index.js';
import { moveProcedure } from '../procedures/data/procedure.commands.js';
import { mayAsBuyer } from '../procedures/domain/policy.js';
import { procedureTransitions } from '../procedures/domain/procedure-states.js';
import { asAuthor, memberAuthor, type BidAuthor } from './author.js';
import { receiptOf } from './bid-content.js';
import { lostOutside, openedForBidder, openedForBuyer } from './bid-news.js';
import { askedProcedure } from './data/asked.queries.js';
import { bidIn } from './data/bid.queries.js';
import { insertOpenedBids, insertOpening, type NewOpenedBid } from './data/opening.commands.js';
import {
  bidsToOpen,
  dueProcedures,
  lockToOpen,
  openingOf,
  procedureToOpen,
  type BidToOpen,
  type OpeningFacts,
  type ProcedureToOpen,
} from './data/opening.queries.js';
import './domain/events.js';
import { asBidder } from './domain/opening.js';
import { bidProblems } from './domain/problems.js';
import type { SealKeys } from './domain/seal.js';
import { openSent } from './sealed-version.js';
import { Sealing } from './sealing.service.js';

const BATCH = 100;
/** How long all bids wait for a damaged one, which may come back from a backup. */
const WAIT_MS = 24 * 3_600_000;

export type RecordOrWaiting =
  | { readonly record: OpeningFacts; readonly waiting: null }
  | {
      readonly record: null;
      readonly waiting: {
        readonly id: string;
        readonly number: string;
        readonly opensAt: Date;
        readonly due: boolean;
      };
    };

/** The common opening: the only place where the private key of a procedure is used. */
@Injectable()
export class Openings {
  constructor(
    private readonly db: Db,
    private readonly sealing: Sealing,
    private readonly notices: Notices,
  ) {}

  /** Published procedures whose opening time has come. */
  async due(): Promise<string[]> {
    return this.db.read('system', (reader) => dueProcedures(reader, BATCH));
  }

  /**
   * By the clock. Does nothing when it is open already, cancelled, or its time has been moved.
   * @throws Problem `bids/key-missing`
   * @throws OpeningHeld whose cause is for the operator
   */
  async openByTimer(procedureId: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const { procedure, now } = await this.lock(tx, procedureId);
      if (procedure && isDue(procedure, now)) await this.openAll(tx, 'system', procedure, now);
    });
  }

  /**
   * By the buyer, who need not wait for the clock's next minute. Opening again does nothing.
   * @throws Problem `bids/not-open-yet`, `bids/opening-held`, `bids/key-missing`, `bids/opening-not-found` for everybody
   *   else
   */
  async open(actor: Representative, procedureId: string): Promise<void> {
    const opening = this.db.tx(actor, async (tx) => {
      const { procedure, now } = await this.lock(tx, procedureId);
      if (!procedure || !mayAsBuyer(actor, 'write', procedure)) throw bidProblems.openingNotFound();
      if (procedure.state === 'opened') return;
      if (!isDue(procedure, now)) throw bidProblems.notOpenYet(undefined);
      await asSystem(tx, () => this.openAll(tx, actor, procedure, now));
    });
    await opening.catch((error: unknown) => {
      throw error instanceof OpeningHeld ? bidProblems.openingHeld({ until: error.until }) : error;
    });
  }

  /** The whole record, for the buyer. @throws Problem `bids/opening-not-found` */
  async record(actor: Representative, procedureId: string): Promise<OpeningFacts> {
    const record = await this.db.read(actor, (reader) => openingOf(reader, procedureId));
    if (!record || !mayAsBuyer(actor, 'read', record)) throw bidProblems.openingNotFound();
    return record;
  }

  /** The buyer's record or, before the opening, when it comes. @throws Problem `bids/opening-not-found` */
  async recordOrWaiting(actor: Representative, procedureId: string): Promise<RecordOrWaiting> {
    return this.db.read(actor, async (reader) => {
      const procedure = await procedureToOpen(reader, procedureId);
      if (!procedure || !mayAsBuyer(actor, 'read', procedure)) throw bidProblems.openingNotFound();
      const record = await openingOf(reader, procedureId);
      if (record) return { record, waiting: null };
      const { id, number, opensAt, state } = procedure;
      if (opensAt === null || state !== 'published') throw bidProblems.openingNotFound();
      const due = isDue(procedure, await databaseNow(reader));
      return { record: null, waiting: { id, number, opensAt, due } };
    });
  }

  /** The record as far as the actor may see it. @throws Problem `bids/opening-not-found` */
  async forEither(actor: Representative, procedureId: string): Promise<OpeningFacts> {
    const record = await this.db.read(actor, (reader) => openingOf(reader, procedureId));
    if (record && mayAsBuyer(actor, 'read', record)) return record;
    return this.recordFor(memberAuthor(actor), procedureId);
  }

  /** What a bidder may see of the record. @throws Problem `bids/opening-not-found` for who did not bid */
  async recordFor(author: BidAuthor, procedureId: string): Promise<OpeningFacts> {
    return asAuthor(this.db, author, async (tx) => {
      const asked = await askedProcedure(tx, author, procedureId);
      const bid = asked && (await bidIn(tx, procedureId, author));
      const record = bid && (await asSystem(tx, () => openingOf(tx, procedureId)));
      if (!record || bid.version === 0) throw bidProblems.openingNotFound();
      return { ...record, ...asBidder(record, bid.id), openedByName: null };
    });
  }

  private async lock(tx: Tx, procedureId: string): Promise<{ procedure: ProcedureToOpen | null; now: Date }> {
    const procedure = await lockToOpen(tx, procedureId);
    return { procedure, now: await databaseNow(tx) };
  }

  private async openAll(
    tx: Tx,
    actor: Actor | 'system',
    procedure: ProcedureToOpen,
    now: Date,
  ): Promise<void> {
    const { id: procedureId, buyerId } = procedure;
    const keys = await this.sealing.openingKeys(tx, procedureId);
    const standing = await bidsToOpen(tx, procedureId, procedure.version);
    const confirmed = standing.filter((bid) => bid.confirmed);
    const { bids, unreadable } = openEach(confirmed, procedure, keys, now);
    const person = actor !== 'system' && actor.kind === 'person' ? actor.accountId : null;
    await insertOpening(tx, {
      ...{ procedureId, buyerId, at: now, openedBy: person, byTimer: actor === 'system' },
      opened: confirmed.filter((bid) => !unreadable.includes(bid)).map(lineOf),
      unreadable: unreadable.map(lineOf),
      unconfirmed: standing.length - confirmed.length,
    });
    await moveProcedure(tx, procedureId, 'opened', now);
    await insertOpenedBids(tx, procedureId, buyerId, bids);
    const subject = { kind: 'procedure', id: procedureId };
    await recordActivity(tx, actor, { action: 'opened', subject, at: now, details: { bids: bids.length } });
    await publish(tx, 'procurement.procedure-opened', {
      ...{ procedureId, buyerId, openedAt: now.toISOString() },
      bids: bids.map(({ bidId, supplierId, submittedAt }) => ({
        ...{ bidId, supplierId, sentAt: submittedAt.toISOString() },
      })),
    });
    await this.tellAll(tx, procedure, standing, unreadable);
  }

  private async tellAll(
    tx: Tx,
    procedure: ProcedureToOpen,
    standing: readonly BidToOpen[],
    unreadable: readonly BidToOpen[],
  ): Promise<void> {
    const confirmed = standing.filter((bid) => bid.confirmed).length;
    const { length: damaged } = unreadable;
    await this.notices.tell(tx, openedForBuyer(procedure, confirmed - damaged, damaged));
    for (const bid of standing) {
      const fate = unreadable.includes(bid) ? 'unreadable' : bid.confirmed ? 'opened' : 'unconfirmed';
      // Who has no panel hears of the result; that its bid is lost it has to hear now.
      if (bid.outsideId && fate === 'unreadable') {
        const { outsideId } = bid;
        await publish(tx, 'procurement.outside-mail-due', {
          outsideId,
          mail: 'news',
          news: lostOutside(procedure),
        });
      }
      if (!bid.supplierId) continue;
      await this.notices.tell(tx, openedForBidder(procedure, bid.supplierId, fate));
    }
  }
}

const isDue = ({ state, opensAt }: ProcedureToOpen, now: Date): boolean =>
  next(procedureTransitions, state, 'open') !== null &&
  opensAt !== null &&
  opensAt.getTime() <= now.getTime();

/**
 * Opens each, and says which are damaged once they have been waited for. Where none can be read it is the key that is
 * wrong, or the operator has to see it in any case.
 * @throws OpeningHeld by the first that cannot be opened, before that time or when none can
 */
const openEach = (
  standing: readonly BidToOpen[],
  { id, opensAt }: ProcedureToOpen,
  keys: SealKeys,
  now: Date,
): { bids: NewOpenedBid[]; unreadable: BidToOpen[] } => {
  const bids: NewOpenedBid[] = [];
  const unreadable: BidToOpen[] = [];
  const until = opensAt && new Date(opensAt.getTime() + WAIT_MS);
  let failure: unknown;
  for (const bid of standing) {
    try {
      bids.push(openedBid(bid, id, keys));
    } catch (error) {
      if (!isDamage(error)) throw error;
      if (until === null || now < until) throw new OpeningHeld(until, error);
      failure = error;
      unreadable.push(bid);
    }
  }
  if (unreadable.length > 0 && bids.length === 0) throw new OpeningHeld(null, failure);
  return { bids, unreadable };
};

class ReceiptMismatch extends Error {}

/** A damaged bid holds all up: `until` then the others are opened; null where none can be read. */
class OpeningHeld extends Error {
  constructor(
    readonly until: Date | null,
    cause: unknown,
  ) {
    super(`A bid cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Whether its bytes are at fault. What was authentic and is not understood is the program's fault: no bid pays for that. */
const isDamage = (error: unknown): boolean =>
  error instanceof ReceiptMismatch || (error instanceof Problem && error.code === 'bids/key-missing');

/** @throws Error when the content is not what its author holds the receipt of */
const openedBid = (bid: BidToOpen, procedureId: string, keys: SealKeys): NewOpenedBid => {
  const { bidId, supplierId, outsideId, version, procedureVersion, submittedAt, receipt } = bid;
  const of = { procedureId, procedureVersion, bidId, version };
  const { content, salt, text } = openSent({ sealed: bid.sealed, wrapped: bid.procedureKey }, keys, of);
  if (receiptOf(salt, text) !== receipt)
    throw new ReceiptMismatch(`The receipt of bid ${bidId} is not of its content`);
  return { bidId, supplierId, outsideId, version, procedureVersion, submittedAt, content, salt, receipt };
};

const lineOf = ({ bidId, supplierName, version, submittedAt, receipt }: BidToOpen) => ({
  ...{ bidId, supplierName, version, submittedAt: submittedAt.toISOString(), receipt },
});

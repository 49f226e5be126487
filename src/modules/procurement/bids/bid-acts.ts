import type { Actor } from '../../../platform/access/actor.js';
import { databaseNow, type Tx } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import type { BidAuthor } from './author.js';
import { bidStateLabel } from './bids.labels.js';
import { holdProcedure, type AskedProcedure } from './data/asked.queries.js';
import { lockBid, ownBid, type Bid } from './data/bid.queries.js';
import { bidStateOf, isTaking, whyNot, type AuthorAction } from './domain/bid-states.js';
import { bidProblems } from './domain/problems.js';

/** A bid under its procedure's lock and its own, at the database's time. */
export type HeldBid = { readonly procedure: AskedProcedure; readonly bid: Bid; readonly now: Date };

/** Holds the procedure, then asks the time. What is not the author's to answer is not there. */
export const holdOpen = async (
  tx: Tx,
  author: BidAuthor,
  procedureId: string,
): Promise<{ procedure: AskedProcedure; now: Date }> => {
  const procedure = await holdProcedure(tx, author, procedureId);
  if (!procedure) throw bidProblems.procedureNotFound();
  const { now } = procedure;
  if (!isTaking(procedure, now)) throw bidProblems.closed(undefined);
  return { procedure, now };
};

/** Holds the procedure of one of the author's bids, then the bid. */
export const holdBid = async (tx: Tx, author: BidAuthor, bidId: string): Promise<HeldBid> => {
  const seen = await ownBid(tx, bidId, author);
  const procedure = seen && (await holdProcedure(tx, author, seen.procedureId));
  const bid = procedure && (await lockBid(tx, procedure.id, author));
  if (!procedure || !bid) throw bidProblems.notFound();
  return { procedure, bid, now: await databaseNow(tx) };
};

/** @throws Problem `bids/closed` from the deadline on, `bids/not-now` in a state that does not allow it */
export const demand = (action: AuthorAction, { procedure, bid, now }: HeldBid): void => {
  const refusal = whyNot(action, bid, procedure, now);
  if (refusal === 'closed') throw bidProblems.closed(undefined);
  if (refusal) throw bidProblems.notNow(bidStateLabel(bidStateOf(bid, procedure)));
};

/** For the author's own log, which nobody else reads; never what was offered. */
export const noteAct = (
  tx: Tx,
  author: BidAuthor,
  action: string,
  bidId: string,
  at: Date,
  details: Record<string, unknown> = {},
): Promise<void> => {
  const actor: Actor | 'system' = author.kind === 'organisation' ? author.actor : 'system';
  return recordActivity(tx, actor, { action, subject: { kind: 'bid', id: bidId }, at, details });
};

import type { Actor, Representative } from '../../../platform/access/actor.js';
import { databaseNow, type Tx } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import type { Problem } from '../../../shared/problems.js';
import { lockProcedure, type Procedure } from '../procedures/data/procedure.queries.js';
import { procedureProblems } from '../procedures/domain/problems.js';
import { openedBidOf, type OpenedBid } from '../bids/data/opened.queries.js';
import { may, type AwardPermission } from './domain/policy.js';
import { awardProblems } from './domain/problems.js';

/**
 * Locks an opened procedure for its buyer and takes the time: from here on nobody else decides in it. What the actor
 * may not do answers like what is not there.
 */
export const lockOpened = async (
  tx: Tx,
  actor: Representative,
  procedureId: string,
  permission: AwardPermission,
): Promise<{ procedure: Procedure; now: Date }> => {
  const procedure = await lockProcedure(tx, procedureId, 'update');
  if (!procedure || !may(actor, permission, procedure)) throw procedureProblems.notFound();
  if (procedure.state !== 'opened') throw whyNotOpened(procedure);
  return { procedure, now: await databaseNow(tx) };
};

/** Before the opening nothing can be done with bids, and after the end nothing any more. */
export const whyNotOpened = ({ openedAt, cancelledAt }: Procedure): Problem =>
  openedAt === null && cancelledAt === null
    ? awardProblems.notOpened(undefined)
    : awardProblems.overAlready(undefined);

/** The same by one of its opened bids. */
export const lockOpenedBid = async (
  tx: Tx,
  actor: Representative,
  bidId: string,
  permission: AwardPermission,
): Promise<{ procedure: Procedure; bid: OpenedBid; now: Date }> => {
  const bid = await openedBidOf(tx, bidId);
  if (!bid || !may(actor, permission, bid)) throw awardProblems.bidNotFound();
  return { bid, ...(await lockOpened(tx, actor, bid.procedureId, permission)) };
};

/** What the log of a procedure calls the steps after its opening; its page says them in words. */
export type AwardStep =
  | 'bid-rated'
  | 'clarification-asked'
  | 'clarification-answered'
  | 'lots-awarded'
  | 'lot-closed'
  | 'concluded'
  | 'award-capacity-short'
  | 'award-outcome';

/** Writes a step into the procedure's log. No prices, no points, no words of anybody. */
export const noteAwardStep = (
  tx: Tx,
  actor: Actor | 'system',
  procedureId: string,
  step: AwardStep,
  at: Date,
  details: Record<string, unknown> = {},
): Promise<void> =>
  recordActivity(tx, actor, { action: step, subject: { kind: 'procedure', id: procedureId }, at, details });

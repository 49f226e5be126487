import type { Representative } from '../../platform/access/actor.js';
import { databaseNow, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { lockReceivable, type OpenedReceivable } from './data/receivable.queries.js';
import { may } from './domain/policy.js';
import { paymentProblems } from './domain/problems.js';

export const personOf = ({ accountId, name }: Representative) => ({ id: accountId, name });

/** Locked for whoever changes what hangs on it, with the database's time. @throws Problem `payments/not-found` */
export const lockFor = async (
  tx: Tx,
  actor: Representative,
  id: string,
): Promise<{ receivable: OpenedReceivable; at: Date }> => {
  const receivable = await lockReceivable(tx, id, actor.organisation.id);
  if (!receivable || !may(actor, 'read', receivable)) throw paymentProblems.notFound();
  return { receivable, at: await databaseNow(tx) };
};

/** Without amounts: those are in the ledger. */
export const record = (tx: Tx, actor: Representative, id: string, action: string, at: Date): Promise<void> =>
  recordActivity(tx, actor, { action, subject: { kind: 'receivable', id }, at });

import type { Representative } from '../../platform/access/actor.js';
import { databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { lockReceivable, receivableOf, type OpenedReceivable } from './data/receivable.queries.js';
import { may, partOf, type Permission } from './domain/policy.js';
import { paymentProblems } from './domain/problems.js';

export const personOf = ({ accountId, name }: Representative) => ({ id: accountId, name });

/**
 * The receivable, for who has this right to it. @throws Problem `payments/not-found` to all but the parties, and to the
 * other party whose part it is
 */
const permitted = (
  actor: Representative,
  permission: Permission,
  receivable: OpenedReceivable | null,
): OpenedReceivable => {
  if (!receivable || !may(actor, 'read', receivable)) throw paymentProblems.notFound();
  if (may(actor, permission, receivable)) return receivable;
  throw partOf(permission) === 'supplier'
    ? paymentProblems.suppliersPart(undefined)
    : paymentProblems.buyersPart(undefined);
};

/** Read for whoever has this right to it. @throws Problem as `permitted` does */
export const receivableFor = async (
  reader: Reader,
  actor: Representative,
  id: string,
  permission: Permission = 'read',
): Promise<OpenedReceivable> =>
  permitted(actor, permission, await receivableOf(reader, id, actor.organisation.id));

/** Locked for whoever changes what hangs on it, with the database's time. @throws Problem as `permitted` does */
export const lockFor = async (
  tx: Tx,
  actor: Representative,
  id: string,
  permission: Permission,
): Promise<{ receivable: OpenedReceivable; at: Date }> => ({
  receivable: permitted(actor, permission, await lockReceivable(tx, id, actor.organisation.id)),
  at: await databaseNow(tx),
});

/** Without amounts: those are in the ledger. */
export const record = (tx: Tx, actor: Representative, id: string, action: string, at: Date): Promise<void> =>
  recordActivity(tx, actor, { action, subject: { kind: 'receivable', id }, at });

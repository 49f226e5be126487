import type { Representative } from '../../../platform/access/actor.js';
import { databaseNow, type Tx } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import type { Notices } from '../../notices/index.js';
import { mayAsBuyer, type Permission } from '../procedures/domain/policy.js';
import { noteProcedure } from '../procedures/procedure-acts.js';
import { procedureProblems } from '../procedures/domain/problems.js';
import { deleteListed, recordWave } from './data/invitation.commands.js';
import {
  invitationsOf,
  lockAskedProcedure,
  type AskedProcedure,
  type InvitationLine,
} from './data/invitation.queries.js';
import { invitableMembers } from './data/matching.queries.js';
import './domain/events.js';
import { invitationProblems } from './domain/invitation-problems.js';
import { tellInvited } from './invitation-news.js';

/** Locks the buyer's own procedure and takes the time. What is not the actor's answers like what is not there. */
export const lockOwn = async (
  tx: Tx,
  actor: Representative,
  id: string,
  permission: Permission,
): Promise<{ procedure: AskedProcedure; now: Date }> => {
  const procedure = await lockAskedProcedure(tx, id);
  if (!procedure || !mayAsBuyer(actor, permission, procedure)) throw procedureProblems.notFound();
  return { procedure, now: await databaseNow(tx) };
};

/** Whether suppliers may be invited and may answer: from the publishing to the deadline. */
export const isAsking = (
  { state, deadline }: Pick<AskedProcedure, 'state' | 'deadline'>,
  now: Date,
): boolean => state === 'published' && deadline !== null && now < deadline;

export const refuseUnlessAsking = (
  procedure: Pick<AskedProcedure, 'state' | 'deadline'>,
  now: Date,
): void => {
  if (!isAsking(procedure, now)) throw invitationProblems.notOpenNow(undefined);
};

/** A list may be made while nothing is published, and goes on until the deadline. */
export const refuseUnlessListing = (procedure: AskedProcedure, now: Date): void => {
  if (procedure.state !== 'draft') refuseUnlessAsking(procedure, now);
};

/** The earlier of a list's waiting entries that can still be asked; who has left meanwhile goes from the list. */
const nextOf = async (tx: Tx, list: readonly InvitationLine[], size: number): Promise<InvitationLine[]> => {
  const waiting = list.filter(({ invitedAt }) => invitedAt === null);
  const ids = waiting.flatMap(({ supplierId }) => supplierId ?? []);
  const members = new Set((await invitableMembers(tx, ids)).map(({ supplierId }) => supplierId));
  const gone = waiting.filter(({ supplierId, revokedAt }) =>
    supplierId ? !members.has(supplierId) : revokedAt !== null,
  );
  for (const { id } of gone) await deleteListed(tx, id);
  return waiting.filter((entry) => !gone.includes(entry)).slice(0, size);
};

/**
 * Asks the next of the list, as one wave; returns how many. The caller has locked the procedure and judged that it
 * is asking.
 */
export const sendWave = async (
  tx: Tx,
  notices: Notices,
  actor: Representative | 'system',
  procedure: AskedProcedure,
  size: number,
  now: Date,
): Promise<number> => {
  const next = await nextOf(tx, await invitationsOf(tx, procedure.id), size);
  if (next.length === 0) return 0;
  const ids = next.map(({ id }) => id);
  const wave = await recordWave(tx, procedure.id, ids, now);
  for (const { supplierId, outsideId } of next) {
    if (supplierId) await tellInvited(notices, tx, 'invited', procedure, supplierId);
    if (outsideId)
      await publish(tx, 'procurement.outside-mail-due', { outsideId, mail: 'invitation', news: null });
  }
  // How many were asked is told to nobody but the buyer: all who are asked read this log.
  await noteProcedure(tx, actor, procedure.id, 'wave-sent', now, { wave });
  return next.length;
};

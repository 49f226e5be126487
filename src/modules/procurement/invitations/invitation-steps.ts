import type { Representative } from '../../../platform/access/actor.js';
import type { Tx } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import type { Notices } from '../../notices/index.js';
import type { Procedure } from '../procedures/data/procedure.queries.js';
import { isAsking } from '../procedures/domain/procedure-states.js';
import { noteProcedure } from '../procedures/procedure-acts.js';
import { deleteListed, recordWave } from './data/invitation.commands.js';
import { invitationsOf, type InvitationLine } from './data/invitation.queries.js';
import { invitableMembers } from './data/matching.queries.js';
import './domain/events.js';
import { invitationProblems } from './domain/invitation-problems.js';
import { tellInvited } from './invitation-news.js';

export const refuseUnlessAsking = (procedure: Procedure, now: Date): void => {
  if (!isAsking(procedure, now)) throw invitationProblems.notOpenNow(undefined);
};

/** A list may be made while nothing is published, and goes on until the deadline. */
export const refuseUnlessListing = (procedure: Procedure, now: Date): void => {
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
  procedure: Procedure,
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
  if (next.some(({ supplierId }) => supplierId))
    await publish(tx, 'procurement.suppliers-asked', { procedureId: procedure.id });
  // How many were asked is told to nobody but the buyer: all who are asked read this log.
  await noteProcedure(tx, actor, procedure.id, 'wave-sent', now, { wave });
  return next.length;
};

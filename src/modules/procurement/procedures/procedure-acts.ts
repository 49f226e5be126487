import type { Actor, Representative } from '../../../platform/access/actor.js';
import { databaseNow, type Tx } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { next } from '../../../shared/transitions.js';
import { lockProcedure, type Procedure } from './data/procedure.queries.js';
import { mayAsBuyer, type Permission } from './domain/policy.js';
import { procedureProblems } from './domain/problems.js';
import {
  endsBy,
  procedureStageAt,
  procedureTransitions,
  type ProcedureAction,
  type ProcedureStage,
} from './domain/procedure-states.js';
import { stageLabel } from './procedures.labels.js';

/** What the log of a procedure calls the buyer's steps; the page says them in words. */
export type ProcedureStep =
  | 'begun'
  | 'copied'
  | 'published'
  | 'amended'
  | 'cancelled'
  | 'opened'
  | 'question-asked'
  | 'question-answered'
  | 'wave-sent'
  | 'reminders-sent';

/**
 * Writes a step into the procedure's log, which all who may read the procedure are shown: nothing about a bid goes
 * there before the opening, and nothing that tells who asked a question.
 */
export const noteProcedure = (
  tx: Tx,
  actor: Actor | 'system',
  procedureId: string,
  step: ProcedureStep,
  at: Date,
  details: Record<string, unknown> = {},
): Promise<void> =>
  recordActivity(tx, actor, { action: step, subject: { kind: 'procedure', id: procedureId }, at, details });

export type Locked = { readonly procedure: Procedure; readonly stage: ProcedureStage; readonly now: Date };

/**
 * Locks the buyer's own procedure and takes the time: from here on nobody else decides about it. What the actor may
 * not do answers like what is not there.
 */
export const lockOwn = async (
  tx: Tx,
  actor: Representative,
  id: string,
  permission: Permission,
): Promise<Locked> => {
  const procedure = await lockProcedure(tx, id, 'update');
  if (!procedure || !mayAsBuyer(actor, permission, procedure)) throw procedureProblems.notFound();
  const now = await databaseNow(tx);
  return { procedure, stage: procedureStageAt(procedure, now), now };
};

/** Whether the table, the timer and the kind allow it: after the deadline nothing is amended. */
export const isPossible = (
  { kind, state }: Pick<Procedure, 'kind' | 'state'>,
  stage: ProcedureStage,
  action: ProcedureAction,
): boolean =>
  next(procedureTransitions, state, action) !== null &&
  endsBy(kind, action) &&
  (action !== 'amend' || stage === 'published');

/** Of a draft it is saved, of what is published the next version is written. @throws as `refuseUnless` */
export const refuseUnlessWritable = (known: Omit<Locked, 'now'>): void =>
  refuseUnless(known, known.procedure.state === 'draft' ? 'save' : 'amend');

/** @throws Problem `procurement/not-now` naming the present stage */
export const refuseUnless = ({ procedure, stage }: Omit<Locked, 'now'>, action: ProcedureAction): void => {
  if (!isPossible(procedure, stage, action)) throw procedureProblems.notNow(stageLabel(stage));
};

import { statesOf, type Transitions } from '../../../../shared/transitions.js';

/**
 * How many suppliers are asked at once, in sealed bids. A consultation (rozeznanie rynku) learns prices and binds
 * to nothing; a quotation (zapytanie ofertowe) ends with a choice for each lot.
 */
export const procedureKinds = ['quotation', 'consultation'] as const;
export type ProcedureKind = (typeof procedureKinds)[number];

export type ProcedureState = 'draft' | 'published' | 'opened' | 'decided' | 'concluded' | 'cancelled';

export type ProcedureAction = 'save' | 'publish' | 'amend' | 'open' | 'decide' | 'conclude' | 'cancel';

/** A draft is changed, or discarded with its row; what is published goes on to one of three ends. */
export const procedureTransitions: Transitions<ProcedureState, ProcedureAction> = {
  draft: { save: 'draft', publish: 'published' },
  published: { amend: 'published', open: 'opened', cancel: 'cancelled' },
  opened: { decide: 'decided', conclude: 'concluded', cancel: 'cancelled' },
  decided: {},
  concluded: {},
  cancelled: {},
};

export const procedureStates = statesOf(procedureTransitions);

/** Whether a procedure of this kind ends by that action: one is decided, the other concluded. */
export const endsBy = (kind: ProcedureKind, action: ProcedureAction): boolean =>
  action === 'decide' ? kind === 'quotation' : action !== 'conclude' || kind === 'consultation';

/** What people see beside the state: a published procedure takes bids, then waits for its opening. */
export type ProcedureStage = ProcedureState | 'closed' | 'due';

export const procedureStages = [...procedureStates, 'closed', 'due'] as const satisfies ProcedureStage[];

export type Timed = {
  readonly state: ProcedureState;
  readonly deadline: Date | null;
  readonly opensAt: Date | null;
};

/**
 * Timer beside the table: from the deadline on a published procedure is closed to bids and changes, from its
 * opening time on it is due to be opened. At the very instant of either it has passed.
 */
export const procedureStageAt = (procedure: Timed, now: Date): ProcedureStage => {
  const { state, deadline, opensAt } = procedure;
  if (state !== 'published') return state;
  if (opensAt !== null && opensAt.getTime() <= now.getTime()) return 'due';
  return deadline !== null && deadline.getTime() <= now.getTime() ? 'closed' : 'published';
};

/** Whether it takes bids, and those who are asked may answer: from the publishing to the deadline. */
export const isAsking = (procedure: Timed, now: Date): boolean =>
  procedureStageAt(procedure, now) === 'published';

/** Whether questions are taken: while it is asking, until the time set for them, else until the deadline. */
export const takesQuestions = (
  procedure: Timed & { readonly questionsUntil: Date | null },
  now: Date,
): boolean =>
  isAsking(procedure, now) && (procedure.questionsUntil === null || now < procedure.questionsUntil);

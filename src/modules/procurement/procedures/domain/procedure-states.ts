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

/**
 * Timer beside the table: from the deadline on a published procedure is closed to bids and changes, from its
 * opening time on it is due to be opened. At the very instant of either it has passed.
 */
export const procedureStageAt = (
  procedure: {
    readonly state: ProcedureState;
    readonly deadline: Date | null;
    readonly opensAt: Date | null;
  },
  now: Date,
): ProcedureStage => {
  const { state, deadline, opensAt } = procedure;
  if (state !== 'published') return state;
  if (opensAt !== null && opensAt.getTime() <= now.getTime()) return 'due';
  return deadline !== null && deadline.getTime() <= now.getTime() ? 'closed' : 'published';
};

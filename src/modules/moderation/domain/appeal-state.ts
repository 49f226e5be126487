import { type Transitions } from '../../../shared/transitions.js';

export type AppealState = 'open' | 'upheld' | 'overturned';
export type AppealAction = 'uphold' | 'overturn';

/** An appeal against a decision: the council upholds the decision or overturns it, once (agreement §4.1, §5.1). */
export const appealTransitions: Transitions<AppealState, AppealAction> = {
  open: { uphold: 'upheld', overturn: 'overturned' },
  upheld: {},
  overturned: {},
};

/** What can be appealed against: a refused application for membership, a decision to hide a public text. */
export const appealKinds = ['application', 'decision'] as const;
export type AppealKind = (typeof appealKinds)[number];

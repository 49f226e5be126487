import { type Transitions } from '../../../shared/transitions.js';

export type ApplicationState = 'submitted' | 'admitted' | 'refused';
export type ApplicationAction = 'admit' | 'refuse';

/** An application for membership. A decision is final here; the council hears appeals (agreement §4.1). */
export const applicationTransitions: Transitions<ApplicationState, ApplicationAction> = {
  submitted: { admit: 'admitted', refuse: 'refused' },
  admitted: {},
  refused: {},
};

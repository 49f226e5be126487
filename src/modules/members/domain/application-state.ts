import { statesOf, type Transitions } from '../../../shared/transitions.js';

export type ApplicationState = 'submitted' | 'incomplete' | 'admitted' | 'refused' | 'withdrawn';
export type ApplicationAction = 'request' | 'complete' | 'admit' | 'refuse' | 'withdraw' | 'overturn';

/**
 * An application for membership. The coordinator decides (§3.5f), or asks for what is missing; a refusal is
 * overturned by the council alone (§4.1).
 */
export const applicationTransitions: Transitions<ApplicationState, ApplicationAction> = {
  submitted: { request: 'incomplete', admit: 'admitted', refuse: 'refused', withdraw: 'withdrawn' },
  incomplete: {
    request: 'incomplete',
    complete: 'submitted',
    admit: 'admitted',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  admitted: {},
  refused: { overturn: 'admitted' },
  withdrawn: {},
};

export const applicationStates = statesOf(applicationTransitions);

/** Whether nobody has decided yet. */
export const isPending = (state: ApplicationState): boolean =>
  state === 'submitted' || state === 'incomplete';

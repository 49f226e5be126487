import { statesOf, type Transitions } from '../../../shared/transitions.js';

/**
 * A recorded delivery waits for the buyer's word. Two of its answers accept; after `changes-requested` the supplier
 * delivers anew, and the new delivery stands in the place of the old. `withdrawn` was recorded by mistake.
 */
export type DeliveryState =
  'recorded' | 'accepted' | 'accepted-with-remarks' | 'changes-requested' | 'replaced' | 'withdrawn';
export type DeliveryAction =
  'accept' | 'accept-with-remarks' | 'request-changes' | 'withdraw' | 'deliver-anew';

export const deliveryTransitions: Transitions<DeliveryState, DeliveryAction> = {
  recorded: {
    accept: 'accepted',
    'accept-with-remarks': 'accepted-with-remarks',
    'request-changes': 'changes-requested',
    withdraw: 'withdrawn',
  },
  accepted: {},
  'accepted-with-remarks': {},
  'changes-requested': { 'deliver-anew': 'replaced' },
  replaced: {},
  withdrawn: {},
};

export const deliveryStates = statesOf(deliveryTransitions);

/** The buyer's three answers; each makes a protocol. */
export const deliveryAnswers = ['accept', 'accept-with-remarks', 'request-changes'] as const;
export type DeliveryAnswer = (typeof deliveryAnswers)[number];

/** Whether the buyer has taken it over. */
export const isAccepted = (state: DeliveryState): boolean =>
  state === 'accepted' || state === 'accepted-with-remarks';

/** Whether somebody still owes a step, so that the contract cannot be completed. */
export const isOpen = (state: DeliveryState): boolean =>
  state === 'recorded' || state === 'changes-requested';

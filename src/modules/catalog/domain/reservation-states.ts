import { statesOf, type Transitions } from '../../../shared/transitions.js';

export type ReservationState = 'reserved' | 'used' | 'released';
export type ReservationAction = 'use' | 'release';

/** What an award took: the contract uses it up by its delivery, or gives it back by its early end. */
export const reservationTransitions: Transitions<ReservationState, ReservationAction> = {
  reserved: { use: 'used', release: 'released' },
  used: {},
  released: {},
};

export const reservationStates = statesOf(reservationTransitions);

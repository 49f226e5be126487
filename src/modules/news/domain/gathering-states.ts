import { next, statesOf, type Transitions } from '../../../shared/transitions.js';

export type GatheringState = 'announced' | 'cancelled';

export type GatheringAction = 'rewrite' | 'cancel';

/** One that is cancelled stays so. That it is over is no state but the time: `whyNot`. */
export const gatheringTransitions: Transitions<GatheringState, GatheringAction> = {
  announced: { rewrite: 'announced', cancel: 'cancelled' },
  cancelled: {},
};

export const gatheringStates = statesOf(gatheringTransitions);

/** Why nothing more can be done with an event. */
export type Ended = 'cancelled' | 'over';

/** Null: the action may be taken. What is over can be neither moved nor called off. */
export const whyNot = (
  { state, endsAt }: { readonly state: GatheringState; readonly endsAt: Date },
  action: GatheringAction,
  now: Date,
): Ended | null => {
  if (next(gatheringTransitions, state, action) === null) return 'cancelled';
  return endsAt <= now ? 'over' : null;
};

export type RegistrationState = 'asked' | 'confirmed' | 'cancelled';
export type RegistrationAction = 'confirm' | 'cancel';

/** A place is taken by the mailbox's own word; who gave it back may take another while there is one. */
export const registrationTransitions: Transitions<RegistrationState, RegistrationAction> = {
  asked: { confirm: 'confirmed', cancel: 'cancelled' },
  confirmed: { cancel: 'cancelled' },
  cancelled: { confirm: 'confirmed' },
};

export const registrationStates = statesOf(registrationTransitions);

/** Why nobody can register now. */
export type Closed = 'cancelled' | 'no-registration' | 'begun' | 'full';

/** Null: one can register. `taken`: places that are. */
export const whyClosed = (
  gathering: {
    readonly state: GatheringState;
    readonly registers: boolean;
    readonly startsAt: Date;
    readonly places: number | null;
  },
  taken: number,
  now: Date,
): Closed | null => {
  if (gathering.state === 'cancelled') return 'cancelled';
  if (!gathering.registers) return 'no-registration';
  if (gathering.startsAt <= now) return 'begun';
  return gathering.places !== null && taken >= gathering.places ? 'full' : null;
};

/** Why somebody who registered is written to. `link`: to say yes, or to look at what they said. */
export type RegistrationMail = 'link' | 'confirmed' | 'changed' | 'cancelled' | 'reminder';

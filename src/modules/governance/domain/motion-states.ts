import { statesOf, type Transitions } from '../../../shared/transitions.js';

export type MotionState = 'open' | 'carried' | 'lost' | 'lapsed';
export type MotionAction = 'carry' | 'lose' | 'lapse';

/** A motion before the council: counted once; `lapsed` when too few voted, so that it may be put again. */
export const motionTransitions: Transitions<MotionState, MotionAction> = {
  open: { carry: 'carried', lose: 'lost', lapse: 'lapsed' },
  carried: {},
  lost: {},
  lapsed: {},
};

export const motionStates = statesOf(motionTransitions);

/** What the council votes on. A carried motion of any kind but `free` takes effect by itself. */
export const motionKinds = [
  'admission-appeal',
  'moderation-appeal',
  'suspension',
  'lifting',
  'coordinator-hand-over',
  'by-laws',
  'free',
] as const;
export type MotionKind = (typeof motionKinds)[number];

/** Kinds that ask whether a decision of the coordinator is to be overturned. */
export const appealMotions: readonly MotionKind[] = ['admission-appeal', 'moderation-appeal'];

/** Nobody votes in its own case: of these the organisation concerned has no vote and does not count. */
export const ownCaseMotions: readonly MotionKind[] = ['moderation-appeal', 'suspension', 'lifting'];

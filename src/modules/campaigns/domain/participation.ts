import type { ParticipantState } from './campaign-states.js';

type Known = {
  readonly state: ParticipantState;
  readonly invitedAt: Date | null;
  readonly joinedAt: Date | null;
};

/**
 * Whether a member may come by that way: who was invited, or took part once, joins by itself; everybody else
 * proposes itself and waits for the answer. `known` null: nobody has said anything yet.
 */
export const mayCome = (known: Known | null, way: 'join' | 'propose'): boolean => {
  const welcome = known !== null && (known.invitedAt !== null || known.joinedAt !== null);
  return way === 'join' ? welcome : !welcome;
};

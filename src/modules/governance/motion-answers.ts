import type { Motion } from './data/motion.queries.js';
import type { MotionCase } from './motions.service.js';

/** Whether one can still vote: open, and its time not up. */
export const isVotable = (motion: Pick<Motion, 'state' | 'closesAt'>, now: Date): boolean =>
  motion.state === 'open' && motion.closesAt > now;

/** A motion as the JSON API tells it in a list. */
export const motionLineOf = (motion: Motion, now: Date) => {
  const { electors, votesFor, votesAgainst, votesAbstain } = motion;
  return {
    ...motion,
    votingOpen: isVotable(motion, now),
    openedAt: motion.openedAt.toISOString(),
    closesAt: motion.closesAt.toISOString(),
    closedAt: motion.closedAt?.toISOString() ?? null,
    result:
      electors === null ? null : { electors, for: votesFor, against: votesAgainst, abstain: votesAbstain },
  };
};

/** The same in full, with the votes. */
export const motionAnswerOf = ({ motion, votes, mayVote, now }: MotionCase) => ({
  ...motionLineOf(motion, now),
  mayVote: mayVote && isVotable(motion, now),
  votes: votes.map((vote) => ({ ...vote, at: vote.at.toISOString() })),
});

import type { MotionAction } from './motion-states.js';

export const choices = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof choices)[number];

/** The by-law parameters that a motion goes by, as they stood when it was opened. */
export type VotingRules = {
  /** At least this share of the electors has to vote; abstaining is voting. */
  readonly quorumPercent: number;
  /** More than this share of the votes for and against has to be for. */
  readonly majorityPercent: number;
};

export type Tally = { readonly electors: number } & Readonly<Record<Choice, number>>;

/** A member's vote, by the organisation. */
export type Ballot = { readonly organisationId: string; readonly choice: Choice };

/** Counts the votes of those who are electors now: who has lost the seat meanwhile no longer votes. */
export const tallyOf = (ballots: readonly Ballot[], electors: ReadonlySet<string>): Tally => {
  const counted = ballots.filter(({ organisationId }) => electors.has(organisationId));
  const of = (choice: Choice) => counted.filter((ballot) => ballot.choice === choice).length;
  return { electors: electors.size, for: of('for'), against: of('against'), abstain: of('abstain') };
};

const cast = (tally: Tally): number => tally.for + tally.against + tally.abstain;

export const everybodyVoted = (tally: Tally): boolean => tally.electors > 0 && cast(tally) === tally.electors;

/** How the vote ends by these rules. A tie is no majority. */
export const outcomeOf = (tally: Tally, rules: VotingRules): MotionAction => {
  const votes = cast(tally);
  if (votes === 0 || votes * 100 < rules.quorumPercent * tally.electors) return 'lapse';
  return tally.for * 100 > rules.majorityPercent * (tally.for + tally.against) ? 'carry' : 'lose';
};

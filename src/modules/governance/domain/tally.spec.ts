import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choices, everybodyVoted, outcomeOf, tallyOf, type Tally } from './tally.js';

const rules = { quorumPercent: 50, majorityPercent: 50 };
const tally = (electors: number, yes: number, no: number, abstain = 0): Tally => ({
  electors,
  for: yes,
  against: no,
  abstain,
});

describe('the outcome of a vote', () => {
  it.each([
    ['most are for', tally(10, 4, 3), 'carry'],
    ['most are against', tally(10, 3, 4), 'lose'],
    ['a tie is no majority', tally(10, 3, 3), 'lose'],
    ['half of the electors is a quorum', tally(10, 5, 0), 'carry'],
    ['less than half is none', tally(10, 4, 0), 'lapse'],
    ['half of an odd number is rounded up', tally(9, 4, 0), 'lapse'],
    ['abstaining makes the quorum', tally(10, 1, 0, 4), 'carry'],
    ['and no majority', tally(10, 0, 0, 10), 'lose'],
    ['nobody voted', tally(10, 0, 0), 'lapse'],
    ['there is nobody to vote', tally(0, 0, 0), 'lapse'],
  ] as const)('%s', (_, votes, outcome) => {
    expect(outcomeOf(votes, rules)).toBe(outcome);
  });

  it('goes by the by-laws', () => {
    expect(outcomeOf(tally(10, 6, 4), { quorumPercent: 50, majorityPercent: 66 })).toBe('lose');
    expect(outcomeOf(tally(10, 7, 3), { quorumPercent: 50, majorityPercent: 66 })).toBe('carry');
    expect(outcomeOf(tally(10, 7, 0), { quorumPercent: 80, majorityPercent: 50 })).toBe('lapse');
  });

  it('never carries without a majority of what was cast, whatever the numbers', () => {
    const number = fc.nat(60);
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        fc.integer({ min: 1, max: 100 }),
        (yes, no, abstain, more, q) => {
          const votes = tally(yes + no + abstain + more, yes, no, abstain);
          const outcome = outcomeOf(votes, { quorumPercent: q, majorityPercent: 50 });
          if (outcome === 'carry') expect(yes).toBeGreaterThan(no);
          if (more === 0 && yes > no) expect(outcome).toBe('carry');
        },
      ),
    );
  });
});

describe('counting', () => {
  it('leaves out who has no seat any more', () => {
    const ballots = [
      { organisationId: 'a', choice: 'for' as const },
      { organisationId: 'left', choice: 'against' as const },
      { organisationId: 'b', choice: 'abstain' as const },
    ];
    expect(tallyOf(ballots, new Set(['a', 'b', 'c']))).toEqual(tally(3, 1, 0, 1));
  });

  it('knows when everybody has voted, and that nobody is not everybody', () => {
    expect(everybodyVoted(tally(3, 1, 1, 1))).toBe(true);
    expect(everybodyVoted(tally(3, 1, 1, 0))).toBe(false);
    expect(everybodyVoted(tally(0, 0, 0, 0))).toBe(false);
    expect(choices).toHaveLength(3);
  });
});

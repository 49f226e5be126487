import { describe, expect, it } from 'vitest';
import { actionsFrom, next, statesOf, type Transitions } from '../../../shared/transitions.js';
import { amendmentTransitions } from './amendment-states.js';
import { contractTransitions } from './contract-states.js';
import { deliveryTransitions } from './delivery-states.js';
import { signedCopyTransitions } from './signed-copy-states.js';

type Course = {
  readonly of: string;
  readonly table: Transitions<string, string>;
  readonly first: string;
  readonly ends: readonly string[];
  /** What binds, and the only steps that lead to it. */
  readonly guarded: Readonly<Record<string, readonly string[]>>;
};

const courses: readonly Course[] = [
  {
    ...{ of: 'contract', table: contractTransitions, first: 'awaiting-acceptance' },
    ends: ['completed', 'ended'],
    guarded: { active: ['awaiting-acceptance accept'], completed: ['active complete'] },
  },
  {
    ...{ of: 'amendment', table: amendmentTransitions, first: 'proposed' },
    ends: ['accepted', 'refused', 'withdrawn'],
    guarded: { accepted: ['proposed accept'] },
  },
  {
    ...{ of: 'signed copy', table: signedCopyTransitions, first: 'offered' },
    ends: ['confirmed', 'refused'],
    guarded: { confirmed: ['offered confirm'] },
  },
  {
    ...{ of: 'delivery', table: deliveryTransitions, first: 'recorded' },
    ends: ['accepted', 'accepted-with-remarks', 'replaced', 'withdrawn'],
    guarded: {
      accepted: ['recorded accept'],
      'accepted-with-remarks': ['recorded accept-with-remarks'],
      replaced: ['changes-requested deliver-anew'],
    },
  },
];

const reachedFrom = (table: Transitions<string, string>, first: string): Set<string> => {
  const reached = new Set([first]);
  for (const state of reached)
    for (const action of actionsFrom(table, state)) reached.add(next(table, state, action)!);
  return reached;
};

describe.each(courses)('the course of a $of', ({ table, first, ends, guarded }) => {
  it('has no dead end, and no end that is left again', () => {
    expect([...reachedFrom(table, first)].sort()).toEqual(statesOf(table).sort());
    for (const state of statesOf(table)) {
      expect([state, ends.includes(state)]).toEqual([state, actionsFrom(table, state).length === 0]);
      expect([state, [...reachedFrom(table, state)].some((each) => ends.includes(each))]).toEqual([
        state,
        true,
      ]);
    }
  });

  it('has no way around what binds', () => {
    for (const [state, ways] of Object.entries(guarded)) {
      const leading = statesOf(table).flatMap((from) =>
        actionsFrom(table, from)
          .filter((action) => next(table, from, action) === state)
          .map((action) => `${from} ${action}`),
      );
      expect([state, leading]).toEqual([state, ways]);
    }
  });
});

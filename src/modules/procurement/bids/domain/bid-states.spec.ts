import { describe, expect, it } from 'vitest';
import { actionsFrom, statesOf } from '../../../../shared/transitions.js';
import {
  actionsOf,
  authorActions,
  bidStateOf,
  bidTransitions,
  isTaking,
  whyNot,
  type BidFacts,
  type ProcedureFacts,
} from './bid-states.js';

const deadline = new Date('2026-12-01T11:00:00Z');
const before = new Date(deadline.getTime() - 1);
const procedure: ProcedureFacts = { version: 2, deadline, openedAt: null, cancelledAt: null };
const opened = { ...procedure, openedAt: deadline };
const cancelled = { ...procedure, cancelledAt: before };

const facts = {
  draft: { version: 0, withdrawnAt: null, confirmedVersion: null },
  sent: { version: 1, withdrawnAt: null, confirmedVersion: 2 },
  outdated: { version: 1, withdrawnAt: null, confirmedVersion: 1 },
  withdrawn: { version: 1, withdrawnAt: before, confirmedVersion: 2 },
} as const satisfies Record<string, BidFacts>;

describe('the table of bids', () => {
  it('reaches every state from the draft, and an end from every state', () => {
    const from = (start: string) => {
      const seen = new Set([start]);
      for (const state of seen)
        for (const target of Object.values(bidTransitions[state as 'draft'])) seen.add(target);
      return [...seen];
    };
    expect(from('draft').sort()).toEqual(statesOf(bidTransitions).sort());
    for (const state of statesOf(bidTransitions)) {
      expect(from(state).some((end) => actionsFrom(bidTransitions, end as 'draft').length === 0)).toBe(true);
    }
  });

  it('opens only what stands for the present version', () => {
    const ways = statesOf(bidTransitions).filter((state) => bidTransitions[state].open === 'opened');
    expect(ways).toEqual(['sent']);
  });

  it('leaves every state of the author to the opening and to a cancellation', () => {
    for (const state of Object.keys(facts) as (keyof typeof facts)[]) {
      expect(actionsFrom(bidTransitions, state)).toEqual(expect.arrayContaining(['amend', 'open', 'cancel']));
    }
  });
});

describe('the state of a bid', () => {
  it.each(Object.entries(facts))('%s is read from what is kept', (state, bid) => {
    expect(bidStateOf(bid, procedure)).toBe(state);
    expect(bidStateOf(bid, opened)).toBe(state === 'sent' ? 'opened' : 'lapsed');
    expect(bidStateOf(bid, cancelled)).toBe('lapsed');
  });
});

describe('an author', () => {
  it.each([
    ['draft', ['submit']],
    ['sent', ['revise', 'withdraw']],
    ['outdated', ['revise', 'withdraw', 'confirm']],
    ['withdrawn', ['revise']],
  ] as const)('of a bid that is %s may %j before the deadline', (state, actions) => {
    expect(actionsOf(facts[state], procedure, before)).toEqual(actions);
  });

  it('may do nothing at the deadline or after it, once opened or cancelled', () => {
    for (const bid of Object.values(facts)) {
      expect(actionsOf(bid, procedure, deadline)).toEqual([]);
      expect(actionsOf(bid, opened, before)).toEqual([]);
      expect(actionsOf(bid, cancelled, before)).toEqual([]);
      for (const action of authorActions) expect(whyNot(action, bid, procedure, deadline)).toBe('closed');
    }
    expect(isTaking({ ...procedure, deadline: null }, before)).toBe(false);
  });
});

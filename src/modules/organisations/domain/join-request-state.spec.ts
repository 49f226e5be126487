import { expect, it } from 'vitest';
import { actionsFrom, next } from '../../../shared/transitions.js';
import { joinRequestStates, joinRequestTransitions } from './join-request-state.js';

it('a request is decided or withdrawn once', () => {
  expect(next(joinRequestTransitions, 'waiting', 'accept')).toBe('accepted');
  expect(next(joinRequestTransitions, 'waiting', 'decline')).toBe('declined');
  expect(next(joinRequestTransitions, 'waiting', 'withdraw')).toBe('withdrawn');
  for (const state of joinRequestStates.filter((state) => state !== 'waiting'))
    expect(actionsFrom(joinRequestTransitions, state)).toEqual([]);
});

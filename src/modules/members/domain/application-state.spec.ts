import { describe, expect, it } from 'vitest';
import { actionsFrom, next } from '../../../shared/transitions.js';
import { applicationStates, applicationTransitions, isPending } from './application-state.js';

describe('an application for membership', () => {
  it('is admitted or refused once, complete or not', () => {
    for (const state of applicationStates.filter(isPending)) {
      expect(next(applicationTransitions, state, 'admit')).toBe('admitted');
      expect(next(applicationTransitions, state, 'refuse')).toBe('refused');
    }
    for (const state of applicationStates.filter((state) => !isPending(state))) {
      expect(next(applicationTransitions, state, 'admit')).toBeNull();
      expect(next(applicationTransitions, state, 'refuse')).toBeNull();
    }
  });

  it('comes back to the coordinator when it is completed', () => {
    expect(next(applicationTransitions, 'submitted', 'request')).toBe('incomplete');
    expect(next(applicationTransitions, 'incomplete', 'complete')).toBe('submitted');
    expect(next(applicationTransitions, 'submitted', 'complete')).toBeNull();
  });

  it('is overturned from a refusal only, and nothing follows that', () => {
    expect(applicationStates.filter((state) => next(applicationTransitions, state, 'overturn'))).toEqual([
      'refused',
    ]);
    expect(actionsFrom(applicationTransitions, 'admitted')).toEqual([]);
    expect(actionsFrom(applicationTransitions, 'withdrawn')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { actionsFrom, next, statesOf } from '../../../shared/transitions.js';
import { applicationTransitions } from './application-state.js';

describe('an application for membership', () => {
  it('is admitted or refused once', () => {
    expect(next(applicationTransitions, 'submitted', 'admit')).toBe('admitted');
    expect(next(applicationTransitions, 'submitted', 'refuse')).toBe('refused');
    for (const state of statesOf(applicationTransitions).filter((state) => state !== 'submitted')) {
      expect(actionsFrom(applicationTransitions, state)).toEqual([]);
    }
  });
});

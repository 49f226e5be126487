import { describe, expect, it } from 'vitest';
import { actionsFrom, next, statesOf } from '../../../shared/transitions.js';
import { appealTransitions } from './appeal-state.js';

describe('an appeal', () => {
  it('is decided once, one way or the other', () => {
    expect(next(appealTransitions, 'open', 'uphold')).toBe('upheld');
    expect(next(appealTransitions, 'open', 'overturn')).toBe('overturned');
    for (const state of statesOf(appealTransitions).filter((state) => state !== 'open')) {
      expect(actionsFrom(appealTransitions, state)).toEqual([]);
    }
  });
});

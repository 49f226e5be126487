import { describe, expect, it } from 'vitest';
import { actionsFrom, next, statesOf } from '../../../shared/transitions.js';
import { suggestionTransitions } from './suggestion-state.js';

describe('a suggestion', () => {
  it('is answered once, withdrawn, or expires; then nothing is done with it', () => {
    expect(next(suggestionTransitions, 'open', 'accept')).toBe('accepted');
    expect(next(suggestionTransitions, 'open', 'decline')).toBe('declined');
    expect(next(suggestionTransitions, 'open', 'expire')).toBe('expired');
    expect(next(suggestionTransitions, 'open', 'withdraw')).toBe('withdrawn');
    for (const state of statesOf(suggestionTransitions).filter((state) => state !== 'open')) {
      expect(actionsFrom(suggestionTransitions, state)).toEqual([]);
    }
  });
});

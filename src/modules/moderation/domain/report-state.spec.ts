import { describe, expect, it } from 'vitest';
import { actionsFrom, next, statesOf } from '../../../shared/transitions.js';
import { reportTransitions } from './report-state.js';

describe('a report', () => {
  it('is closed once, by hiding the text or by leaving it', () => {
    expect(next(reportTransitions, 'open', 'act')).toBe('acted');
    expect(next(reportTransitions, 'open', 'dismiss')).toBe('dismissed');
    for (const state of statesOf(reportTransitions).filter((state) => state !== 'open')) {
      expect(actionsFrom(reportTransitions, state)).toEqual([]);
    }
  });
});

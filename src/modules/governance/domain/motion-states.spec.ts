import { describe, expect, it } from 'vitest';
import { actionsFrom, statesOf } from '../../../shared/transitions.js';
import { motionKinds, motionTransitions, ownCaseMotions } from './motion-states.js';

describe('a motion', () => {
  it('is counted once', () => {
    expect(actionsFrom(motionTransitions, 'open')).toEqual(['carry', 'lose', 'lapse']);
    for (const state of statesOf(motionTransitions).filter((state) => state !== 'open')) {
      expect(actionsFrom(motionTransitions, state)).toEqual([]);
    }
  });

  it('about a member itself is not that member’s to vote on', () => {
    expect([...ownCaseMotions].sort()).toEqual(['lifting', 'moderation-appeal', 'suspension']);
    expect(motionKinds).toEqual(expect.arrayContaining([...ownCaseMotions]));
  });
});

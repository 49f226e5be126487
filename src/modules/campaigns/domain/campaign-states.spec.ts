import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { actionsFrom, next } from '../../../shared/transitions.js';
import { campaignStates, campaignTransitions, participantTransitions, stateOn } from './campaign-states.js';

const campaign = (state: (typeof campaignStates)[number]) => ({
  ...{ state, startsOn: '2027-03-01' as LocalDate, endsOn: '2027-03-31' as LocalDate },
});
const day = (text: string) => text as LocalDate;

describe('a campaign', () => {
  it('is approved before it is scheduled, and refused only while it is asked for', () => {
    expect(next(campaignTransitions, 'idea', 'schedule')).toBeNull();
    expect(next(campaignTransitions, 'requested', 'schedule')).toBeNull();
    expect(campaignStates.filter((state) => next(campaignTransitions, state, 'refuse'))).toEqual([
      'requested',
    ]);
  });

  it('comes to nothing more once it was reported, refused or withdrawn', () => {
    for (const state of ['reported', 'refused', 'withdrawn'] as const) {
      expect(actionsFrom(campaignTransitions, state)).toEqual([]);
    }
  });

  it('starts and ends by its days alone, paused or not', () => {
    expect(stateOn(campaign('scheduled'), day('2027-02-28'))).toBe('scheduled');
    expect(stateOn(campaign('scheduled'), day('2027-03-01'))).toBe('running');
    expect(stateOn(campaign('running'), day('2027-03-31'))).toBe('running');
    expect(stateOn(campaign('paused'), day('2027-03-31'))).toBe('paused');
    for (const state of ['scheduled', 'running', 'paused'] as const) {
      expect(stateOn(campaign(state), day('2027-04-01'))).toBe('ended');
    }
    for (const state of ['idea', 'requested', 'approved', 'refused', 'withdrawn', 'reported'] as const) {
      expect(stateOn(campaign(state), day('2027-04-01'))).toBe(state);
    }
  });
});

describe('a part in a campaign', () => {
  it('can be left once joined, and nobody is joined by an invitation', () => {
    expect(next(participantTransitions, 'joined', 'leave')).toBe('left');
    for (const state of ['invited', 'declined', 'refused', 'left'] as const) {
      expect(next(participantTransitions, state, 'accept')).toBeNull();
    }
    expect(next(participantTransitions, 'declined', 'invite')).toBe('invited');
  });
});

import { describe, expect, it } from 'vitest';
import { actionsFrom } from '../../../shared/transitions.js';
import { gatheringTransitions, registrationTransitions, whyClosed, whyNot } from './gathering-states.js';

const now = new Date('2026-12-01T10:00:00Z');
const gathering = {
  state: 'announced',
  registers: true,
  startsAt: new Date('2026-12-01T10:00:01Z'),
  places: 2,
} as const;

describe('an event', () => {
  const endsAt = new Date('2026-12-01T10:00:01Z');

  it('can be moved and cancelled until it is over, and no more once it is cancelled', () => {
    for (const action of actionsFrom(gatheringTransitions, 'announced')) {
      expect(whyNot({ state: 'announced', endsAt }, action, now)).toBeNull();
      expect(whyNot({ state: 'announced', endsAt: now }, action, now)).toBe('over');
      expect(whyNot({ state: 'cancelled', endsAt }, action, now)).toBe('cancelled');
    }
  });
});

describe('registering for an event', () => {
  it('is open until it begins and while there are places', () => {
    expect(whyClosed(gathering, 1, now)).toBeNull();
    expect(whyClosed(gathering, 2, now)).toBe('full');
    expect(whyClosed({ ...gathering, places: null }, 1000, now)).toBeNull();
    expect(whyClosed({ ...gathering, startsAt: now }, 0, now)).toBe('begun');
    expect(whyClosed({ ...gathering, registers: false, places: null }, 0, now)).toBe('no-registration');
    expect(whyClosed({ ...gathering, state: 'cancelled' }, 0, now)).toBe('cancelled');
  });

  it('takes a place by the mailbox’s word, and gives it back', () => {
    expect(actionsFrom(registrationTransitions, 'asked')).toEqual(['confirm', 'cancel']);
    expect(actionsFrom(registrationTransitions, 'confirmed')).toEqual(['cancel']);
    expect(actionsFrom(registrationTransitions, 'cancelled')).toEqual(['confirm']);
  });
});

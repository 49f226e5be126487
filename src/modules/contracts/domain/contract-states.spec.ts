import { describe, expect, it } from 'vitest';
import type { Representative } from '../../../platform/access/actor.js';
import { actionsFrom, next } from '../../../shared/transitions.js';
import { contractStates, contractTransitions } from './contract-states.js';
import { may, sideOf } from './policy.js';

describe('the states of a contract', () => {
  it('lead from the acceptance to the one that binds, and on to two ends', () => {
    expect(contractStates.filter((state) => actionsFrom(contractTransitions, state).length > 0)).toEqual([
      'awaiting-acceptance',
      'active',
    ]);
    expect(next(contractTransitions, 'awaiting-acceptance', 'accept')).toBe('active');
    expect(next(contractTransitions, 'awaiting-acceptance', 'complete')).toBeNull();
    expect(next(contractTransitions, 'active', 'complete')).toBe('completed');
    expect(next(contractTransitions, 'active', 'end')).toBe('ended');
  });
});

const parties = { buyerId: 'b', supplierId: 's' };
const person = (id: string, role: string, coordinator = false) =>
  ({ kind: 'person', coordinator, organisation: { id, name: id, role } }) as Representative;

describe('who may do what', () => {
  it.each([
    ['b', 'owner', ['read', 'complete', 'end']],
    ['b', 'editor', ['read', 'complete', 'end']],
    ['b', 'viewer', ['read']],
    ['s', 'owner', ['read', 'end']],
    ['s', 'viewer', ['read']],
    ['x', 'owner', []],
  ])('%s as %s', (organisation, role, allowed) => {
    const actor = person(organisation, role);
    expect((['read', 'complete', 'end'] as const).filter((what) => may(actor, what, parties))).toEqual(
      allowed,
    );
  });

  it('gives the coordinator no side of its own (agreement §5.3)', () => {
    expect(sideOf(person('x', 'owner', true), parties)).toBeNull();
    expect(may(person('x', 'owner', true), 'read', parties)).toBe(false);
  });
});

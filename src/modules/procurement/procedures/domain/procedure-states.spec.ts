import { describe, expect, it } from 'vitest';
import { actionsFrom, next } from '../../../../shared/transitions.js';
import {
  endsBy,
  procedureKinds,
  procedureStageAt,
  procedureStates,
  procedureTransitions,
  takesQuestions,
  type ProcedureAction,
  type ProcedureKind,
  type ProcedureState,
} from './procedure-states.js';

const possible = (kind: ProcedureKind, state: ProcedureState): ProcedureAction[] =>
  actionsFrom(procedureTransitions, state).filter((action) => endsBy(kind, action));

describe('the course of a procedure', () => {
  it.each(procedureKinds)('of the kind %s has no dead end and no way around the opening', (kind) => {
    const ends = procedureStates.filter((state) => possible(kind, state).length === 0);
    const reached = new Set<ProcedureState>(['draft']);
    for (const state of reached)
      for (const action of possible(kind, state)) reached.add(next(procedureTransitions, state, action)!);
    const other: ProcedureState = kind === 'quotation' ? 'concluded' : 'decided';
    expect([...reached].sort()).toEqual(procedureStates.filter((state) => state !== other).sort());
    expect([...reached].filter((state) => ends.includes(state)).sort()).toEqual(
      ['cancelled', kind === 'quotation' ? 'decided' : 'concluded'].sort(),
    );
    // Into what is read or decided leads the opening alone.
    for (const state of procedureStates) {
      const leads = possible(kind, state).filter(
        (action) => procedureTransitions[state][action] === 'opened',
      );
      expect([state, leads]).toEqual([state, state === 'published' ? ['open'] : []]);
    }
    expect(possible(kind, 'draft')).toEqual(['save', 'publish']);
  });

  it('never leaves an end, nor goes back to a draft', () => {
    for (const state of ['decided', 'concluded', 'cancelled'] as const)
      expect(actionsFrom(procedureTransitions, state)).toEqual([]);
    for (const state of procedureStates.filter((each) => each !== 'draft'))
      expect(Object.values(procedureTransitions[state])).not.toContain('draft');
  });
});

describe('the stage of a procedure', () => {
  const at = (time: string) => new Date(`2026-12-04T${time}Z`);
  const procedure = { state: 'published', deadline: at('11:00:00'), opensAt: at('12:00:00') } as const;

  it.each([
    ['10:59:59.999', 'published'],
    ['11:00:00', 'closed'],
    ['11:59:59.999', 'closed'],
    ['12:00:00', 'due'],
  ])('at %s is %s', (time, stage) => expect(procedureStageAt(procedure, at(time))).toBe(stage));

  it('is the state itself in every other state', () => {
    for (const state of procedureStates.filter((each) => each !== 'published'))
      expect(procedureStageAt({ ...procedure, state }, at('13:00:00'))).toBe(state);
  });
});

describe('questions about a procedure', () => {
  const at = (time: string) => new Date(`2026-12-04T${time}Z`);
  const procedure = { state: 'published', deadline: at('11:00:00'), opensAt: at('12:00:00') } as const;
  const taken = (questionsUntil: Date | null, time: string) =>
    takesQuestions({ ...procedure, questionsUntil }, at(time));

  it('are taken until their time, without one until the deadline, and of nothing but what asks', () => {
    expect([taken(at('10:00:00'), '09:59:59.999'), taken(at('10:00:00'), '10:00:00')]).toEqual([true, false]);
    expect([taken(null, '10:59:59.999'), taken(null, '11:00:00')]).toEqual([true, false]);
    for (const state of procedureStates.filter((each) => each !== 'published'))
      expect(takesQuestions({ ...procedure, state, questionsUntil: null }, at('09:00:00'))).toBe(false);
  });
});

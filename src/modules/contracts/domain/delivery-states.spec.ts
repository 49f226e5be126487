import { describe, expect, it } from 'vitest';
import { actionsFrom, next } from '../../../shared/transitions.js';
import {
  deliveryAnswers,
  deliveryStates,
  deliveryTransitions,
  isAccepted,
  isOpen,
} from './delivery-states.js';

describe('the states of a delivery', () => {
  it('give the buyer three answers, each once', () => {
    expect(deliveryAnswers.map((answer) => next(deliveryTransitions, 'recorded', answer))).toEqual([
      'accepted',
      'accepted-with-remarks',
      'changes-requested',
    ]);
    for (const state of deliveryStates.filter((state) => state !== 'recorded'))
      expect(deliveryAnswers.map((answer) => next(deliveryTransitions, state, answer))).toEqual([
        null,
        null,
        null,
      ]);
  });

  it('are open while somebody owes a step, and never both open and accepted', () => {
    expect(deliveryStates.filter(isOpen)).toEqual(['recorded', 'changes-requested']);
    expect(deliveryStates.filter((state) => actionsFrom(deliveryTransitions, state).length > 0)).toEqual(
      deliveryStates.filter(isOpen),
    );
    expect(deliveryStates.filter(isAccepted)).toEqual(['accepted', 'accepted-with-remarks']);
  });
});

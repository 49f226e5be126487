import { expect, it } from 'vitest';
import { unitKindsOf } from './unit-rules.js';

it('a municipality has units of its own and may run the other four', () => {
  expect(unitKindsOf('municipality')).toEqual(['municipal-unit', 'zaz', 'wtz', 'cis', 'kis']);
});

it.each(['ngo', 'social-cooperative', 'firm', 'university'] as const)('%s runs the four alone', (kind) => {
  expect(unitKindsOf(kind)).toEqual(['zaz', 'wtz', 'cis', 'kis']);
});

it.each(['municipal-unit', 'zaz', 'kis'] as const)('%s has none: it is one', (kind) => {
  expect(unitKindsOf(kind)).toEqual([]);
});

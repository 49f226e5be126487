import { expect, it } from 'vitest';
import { isRepeatable } from './gateway-request.js';

const begun = new Date('2026-11-27T10:00:00Z');

it.each([
  ['2026-11-27T10:00:00Z', true],
  ['2026-11-28T08:59:59Z', true],
  ['2026-11-28T09:00:00Z', false],
])('what began a day before %s may be asked again: %s', (now, repeatable) => {
  expect(isRepeatable(begun, new Date(now))).toBe(repeatable);
});

import { describe, expect, it } from 'vitest';
import { byUrgency } from './urgency.js';

const on = (day: number) => new Date(Date.UTC(2026, 10, day));

describe('the order of what waits', () => {
  it('puts urgent things first, then the earlier date, then those without one', () => {
    const items = [
      { name: 'some day' },
      { name: 'late', due: on(28) },
      { name: 'soon', due: on(25) },
      { name: 'urgent, later', urgent: true, due: on(27) },
      { name: 'urgent, at once', urgent: true, due: on(24) },
      { name: 'urgent, no date', urgent: true },
    ];
    expect([...items].sort(byUrgency).map(({ name }) => name)).toEqual([
      'urgent, at once',
      'urgent, later',
      'urgent, no date',
      'soon',
      'late',
      'some day',
    ]);
  });

  it('keeps the order of things that wait alike', () => {
    const items = [{ due: on(24) }, { due: on(24) }, { due: on(24) }];
    const sorted = [...items].sort(byUrgency);
    expect(sorted.every((item, at) => item === items[at])).toBe(true);
  });
});

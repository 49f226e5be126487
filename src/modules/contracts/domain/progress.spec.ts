import { describe, expect, it } from 'vitest';
import { decimal } from '../../../shared/decimal.js';
import type { DeliveryState } from './delivery-states.js';
import { leftOf, progressOf, whyQuantitiesAreWrong } from './progress.js';

const lines = [
  { name: 'Obiad', unit: 'porcja', quantity: decimal('120') },
  { name: 'Dowóz', unit: 'kurs', quantity: decimal('0.3') },
];
const delivered = (state: DeliveryState, ...quantities: [number, string][]) => ({
  state,
  lines: quantities.map(([position, quantity]) => ({ position, quantity: decimal(quantity) })),
});

describe('the progress of a contract', () => {
  it('counts what was accepted, what waits, and leaves out what has to be changed, was replaced or withdrawn', () => {
    const progress = progressOf(lines, [
      delivered('accepted', [0, '50'], [1, '0.1']),
      delivered('accepted-with-remarks', [0, '10'], [1, '0.2']),
      delivered('recorded', [0, '20']),
      delivered('changes-requested', [0, '30']),
      delivered('replaced', [0, '30']),
      delivered('withdrawn', [0, '30']),
    ]);
    expect(progress).toMatchObject([
      { agreed: '120', accepted: '60', waiting: '20', left: '40' },
      // 0.1 + 0.2 is exactly 0.3 here.
      { accepted: '0.3', waiting: '0', left: '0' },
    ]);
    expect(leftOf(progress)).toEqual([{ position: 0, quantity: '40' }]);
  });

  it.each([
    [[], '/lines'],
    [[[0, '120.000001']], '/lines/0/quantity'],
    [[[2, '1']], '/lines/0/quantity'],
    [
      [
        [0, '1'],
        [0, '1'],
      ],
      '/lines/1/quantity',
    ],
    [[[0, '120']], null],
  ] as [[number, string][], string | null][])('judges %j', (quantities, pointer) => {
    const wrong = whyQuantitiesAreWrong(delivered('recorded', ...quantities).lines, progressOf(lines, []));
    expect(wrong[0]?.pointer ?? null).toBe(pointer);
  });
});

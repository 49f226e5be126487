import { expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import { feeKinds, feeOf, feesToCompare, type GatewayFee } from './gateway-fee.js';

const fee = (basisPoints: number, fixed: number) => ({ basisPoints, fixed }) as GatewayFee;

it.each([
  [150, 100, 10_000, 250],
  [150, 100, 33, 100],
  [150, 100, 34, 101],
  [0, 0, 10_000, 0],
])('%i hundredths of a per cent and %i gr of %i gr are %i gr', (basisPoints, fixed, amount, taken) => {
  expect(feeOf(fee(basisPoints, fixed), amount)).toBe(taken);
});

it('has the operator compare what nobody has, what others report, and what was compared half a year ago', () => {
  const compared = (change: Partial<GatewayFee> = {}) =>
    ({ kind: 'blik', checkedOn: '2026-05-28', source: 'list', ...change }) as GatewayFee;
  const toCompare = (fees: readonly GatewayFee[], today: string) => feesToCompare(fees, today as LocalDate);
  const others = feeKinds.filter((kind) => kind !== 'blik');
  expect(toCompare([], '2026-11-27')).toEqual([...feeKinds]);
  expect(toCompare([compared()], '2026-11-27')).toEqual(others);
  expect(toCompare([compared()], '2026-11-28')).toContain('blik');
  expect(toCompare([compared({ source: 'report' })], '2026-05-28')).toContain('blik');
});

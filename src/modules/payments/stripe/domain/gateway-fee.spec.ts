import { expect, it } from 'vitest';
import { feeOf, type GatewayFee } from './gateway-fee.js';

const fee = (basisPoints: number, fixed: number) => ({ basisPoints, fixed }) as GatewayFee;

it.each([
  [150, 100, 10_000, 250],
  [150, 100, 33, 100],
  [150, 100, 34, 101],
  [0, 0, 10_000, 0],
])('%i hundredths of a per cent and %i gr of %i gr are %i gr', (basisPoints, fixed, amount, taken) => {
  expect(feeOf(fee(basisPoints, fixed), amount)).toBe(taken);
});

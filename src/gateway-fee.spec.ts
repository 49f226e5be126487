import { expect, it } from 'vitest';
import { readGatewayFee } from './gateway-fee.js';

it('reads a price as a person types it', () => {
  expect(readGatewayFee(['blik', '1,6', '1,00', '1.11.2026', '2026-11-27'])).toEqual({
    kind: 'blik',
    validFrom: '2026-11-01',
    basisPoints: 160,
    fixed: 100,
    checkedOn: '2026-11-27',
    source: 'list',
  });
  expect(readGatewayFee(['card', '2', '0', '2026-11-01', '2026-11-01'])).toMatchObject({
    basisPoints: 200,
    fixed: 0,
  });
  expect(readGatewayFee(['card', '1.25', '0', '2026-11-01', '2026-11-01'])).toMatchObject({
    basisPoints: 125,
  });
});

it.each([
  [[]],
  [['cash', '1', '1', '2026-11-01', '2026-11-01']],
  [['blik', '1.625', '1', '2026-11-01', '2026-11-01']],
  [['blik', '1', '-1', '2026-11-01', '2026-11-01']],
  [['blik', '1', '1', '31.2.2026', '2026-11-01']],
])('says how to type it instead of %o', (args) => {
  expect(() => readGatewayFee(args)).toThrow(/Usage/);
});

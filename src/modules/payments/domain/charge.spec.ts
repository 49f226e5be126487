import { expect, it } from 'vitest';
import { decimal } from '../../../shared/decimal.js';
import { chargeFor } from './charge.js';

const agreed = [
  { name: 'Obiad', unit: 'porcja', unitPrice: decimal('21.333333'), vat: '8' as const },
  { name: 'Dowóz', unit: 'kurs', unitPrice: decimal('50'), vat: '23' as const },
];

it('rounds each line once and counts VAT per rate over what was delivered', () => {
  const { lines, totals } = chargeFor(agreed, [
    { position: 0, quantity: decimal('60') },
    { position: 1, quantity: decimal('1') },
  ]);
  expect(lines.map(({ net }) => net)).toEqual([128_000, 5_000]);
  expect(totals).toMatchObject({ net: 133_000, vat: 11_390, gross: 144_390 });
});

it('knows only lines of the contract', () => {
  expect(() => chargeFor(agreed, [{ position: 2, quantity: decimal('1') }])).toThrow('no line 2');
});

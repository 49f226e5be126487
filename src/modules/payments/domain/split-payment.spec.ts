import { expect, it } from 'vitest';
import { isTaxpayer, maySplit } from './split-payment.js';

const invoice = { gross: 1_500_001, rates: ['23', 'zw'] as const, charges: true, buyerIsTaxpayer: true };
const ABOVE = 1_500_000;

it.each([
  ['above the amount', invoice, ABOVE, true],
  ['of the amount', { ...invoice, gross: ABOVE }, ABOVE, false],
  ['before the rule', invoice, null, false],
  ['without VAT', { ...invoice, rates: ['zw', 'np', '0'] as const }, ABOVE, false],
  ['of who charges none', { ...invoice, charges: false }, ABOVE, false],
  ['to who is no taxpayer', { ...invoice, buyerIsTaxpayer: false }, ABOVE, false],
] as const)('an invoice %s', (_, taxed, above, may) => {
  expect(maySplit(taxed, above)).toBe(may);
});

it.each([
  ['firm', null, true],
  ['municipal-unit', null, true],
  ['ngo', null, false],
  ['ngo', { status: 'active', basis: null }, true],
  ['support-body', null, false],
])('%s with %j is a taxpayer: %s', (kind, vat, is) => {
  expect(isTaxpayer({ kind, vat })).toBe(is);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { decimal as d } from '../../../shared/decimal.js';
import { MOST_PER_LINE } from '../../../shared/money.js';
import { vatRates } from '../../../shared/vat.js';
import { canonicalText, priced, totalsOf, type QuoteLine } from './quote-content.js';

const fromMillionths = (millionths: bigint) =>
  d(`${millionths / 1_000_000n}.${(millionths % 1_000_000n).toString().padStart(6, '0')}`);

/** Round half up of n / d for n ≥ 0, in whole numbers only. */
const halfUp = (n: bigint, d: bigint) => (2n * n + d) / (2n * d);

const scaled = fc.record({
  quantity: fc.bigInt(1n, 10n ** 12n),
  unitPrice: fc.bigInt(0n, 10n ** 11n),
  vat: fc.constantFrom(...vatRates),
});
const asLine = (line: { quantity: bigint; unitPrice: bigint; vat: QuoteLine['vat'] }): QuoteLine => ({
  name: 'x',
  unit: 'szt.',
  quantity: fromMillionths(line.quantity),
  unitPrice: fromMillionths(line.unitPrice),
  vat: line.vat,
});

describe('values of a quote', () => {
  it('are exact to the grosz for any lines', () => {
    fc.assert(
      fc.property(fc.array(scaled, { minLength: 1, maxLength: 40 }), (drawn) => {
        // quantity · price is in 10⁻¹² zl = 10⁻¹⁰ gr
        const nets = drawn.map((line) => halfUp(line.quantity * line.unitPrice, 10n ** 10n));
        fc.pre(nets.every((net) => net <= BigInt(MOST_PER_LINE)));
        const lines = priced(drawn.map(asLine));
        expect(lines.map((line) => BigInt(line.net))).toEqual(nets);

        const totals = totalsOf(lines);
        for (const group of totals.perRate) {
          const net = nets.filter((_, at) => drawn[at]!.vat === group.rate).reduce((a, b) => a + b, 0n);
          const percent = BigInt(group.rate === 'zw' || group.rate === 'np' ? 0 : Number(group.rate));
          expect(BigInt(group.net)).toBe(net);
          expect(BigInt(group.vat)).toBe(halfUp(net * percent, 100n));
          expect(group.gross).toBe(group.net + group.vat);
        }
        expect(totals.gross).toBe(totals.net + totals.vat);
        expect(BigInt(totals.net)).toBe(nets.reduce((a, b) => a + b, 0n));
      }),
    );
  });

  it('count VAT over the sum, not line by line', () => {
    const lines = priced(
      Array.from({ length: 3 }, () => asLine({ quantity: 1_000_000n, unitPrice: 30_000n, vat: '23' })),
    );
    expect(totalsOf(lines)).toMatchObject({ net: 9, vat: 2, gross: 11 });
  });
});

describe('the canonical text', () => {
  const of = { inquiryId: 'i', quoteId: 'q', version: 1 };
  const terms = {
    validUntil: '2026-12-31' as LocalDate,
    paymentDays: 14,
    place: 'Olsztyn',
    deliveryFrom: null,
    deliveryTo: null,
    remarks: null,
  };

  it('differs whenever anything that was offered differs', () => {
    const line: QuoteLine = {
      name: 'Obiad',
      quantity: d('100'),
      unit: 'porcja',
      unitPrice: d('21.5'),
      vat: '8',
    };
    const base = canonicalText(of, terms, priced([line]));
    const others = [
      canonicalText({ ...of, version: 2 }, terms, priced([line])),
      canonicalText(of, { ...terms, paymentDays: 15 }, priced([line])),
      canonicalText(of, { ...terms, remarks: '' }, priced([line])),
      canonicalText(of, { ...terms, deliveryTo: '2026-12-31' as LocalDate }, priced([line])),
      ...Object.entries({ name: 'obiad', quantity: '101', unit: 'szt.', unitPrice: '21.51', vat: '5' }).map(
        ([field, value]) => canonicalText(of, terms, priced([{ ...line, [field]: value }])),
      ),
    ];
    expect(new Set([base, ...others]).size).toBe(others.length + 1);
    expect(base).toBe(canonicalText({ ...of }, { ...terms }, priced([{ ...line }])));
  });
});

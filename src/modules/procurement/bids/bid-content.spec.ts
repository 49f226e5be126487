import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { decimal as d } from '../../../shared/decimal.js';
import { MOST_PER_LINE, netOf } from '../../../shared/money.js';
import { vatRates } from '../../../shared/vat.js';
import {
  bidContent,
  canonicalText,
  lotsOf,
  newSalt,
  receiptOf,
  totalsOf,
  type BidContent,
  type BidLine,
} from './bid-content.js';

const fromMillionths = (millionths: bigint) =>
  d(`${millionths / 1_000_000n}.${(millionths % 1_000_000n).toString().padStart(6, '0')}`);

/** Round half up of n / d for n ≥ 0, in whole numbers only. */
const halfUp = (n: bigint, by: bigint) => (2n * n + by) / (2n * by);
const sum = (amounts: bigint[]) => amounts.reduce((a, b) => a + b, 0n);

const drawn = fc.record({
  lotNumber: fc.integer({ min: 1, max: 4 }),
  offer: fc.constantFrom('priced', 'replacement', 'unavailable'),
  quantity: fc.bigInt(1n, 10n ** 12n),
  unitPrice: fc.bigInt(0n, 10n ** 11n),
  vat: fc.constantFrom(...vatRates),
});

describe('values of a bid', () => {
  it('are exact to the grosz for any lines, in each lot and in all', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 40 }), (lines) => {
        // quantity · price is in 10⁻¹² zl = 10⁻¹⁰ gr
        const nets = lines.map((line) => halfUp(line.quantity * line.unitPrice, 10n ** 10n));
        fc.pre(nets.every((net) => net <= BigInt(MOST_PER_LINE)));
        const bid = lines.map((line, at): BidLine => {
          const place = { lineId: `a${at + 1}`, lotNumber: line.lotNumber };
          if (line.offer === 'unavailable') return { ...place, offer: 'unavailable' };
          const [quantity, unitPrice] = [fromMillionths(line.quantity), fromMillionths(line.unitPrice)];
          const net = netOf({ quantity, unitPrice });
          expect(BigInt(net!)).toBe(nets[at]);
          const priced = { ...place, quantity, unitPrice, unit: 'szt.', vat: line.vat, net: net! };
          return line.offer === 'priced'
            ? { ...priced, offer: 'priced' }
            : { ...priced, offer: 'replacement', name: 'x' };
        });
        for (const lot of [undefined, 1, 2, 3, 4]) {
          const counted = lines.map(
            (line, at) =>
              [line, nets[at]!, line.offer !== 'unavailable' && (!lot || line.lotNumber === lot)] as const,
          );
          const totals = totalsOf(bid, lot);
          for (const group of totals.perRate) {
            const net = sum(counted.filter(([l, , in_]) => in_ && l.vat === group.rate).map(([, n]) => n));
            const percent = BigInt(group.rate === 'zw' || group.rate === 'np' ? 0 : Number(group.rate));
            expect(BigInt(group.net)).toBe(net);
            expect(BigInt(group.vat)).toBe(halfUp(net * percent, 100n));
            expect(group.gross).toBe(group.net + group.vat);
          }
          expect(BigInt(totals.net)).toBe(sum(counted.filter(([, , in_]) => in_).map(([, n]) => n)));
          expect(totals.gross).toBe(totals.net + totals.vat);
        }
      }),
    );
  });
});

const content: BidContent = {
  lines: [
    {
      offer: 'priced',
      lineId: 'a1',
      lotNumber: 2,
      quantity: d('100'),
      unit: 'porcja',
      unitPrice: d('21.5'),
      vat: '8',
      net: 215_000,
    },
    { offer: 'unavailable', lineId: 'a2', lotNumber: 1 },
  ],
  alternatives: [],
  delivery: [{ lotNumber: 2, days: 7, from: null, to: null }],
  validUntil: '2026-12-31' as LocalDate,
  paymentDays: 14,
  conditions: null,
  answers: [{ questionId: 'q1', text: 'tak' }],
  files: [],
  evidence: [],
  totals: totalsOf([]),
};
const of = { procedureId: 'p', procedureVersion: 1, bidId: 'b', version: 1 };

describe('the canonical text', () => {
  it('differs whenever anything that was offered differs', () => {
    const others = [
      canonicalText({ ...of, version: 2 }, content),
      canonicalText({ ...of, procedureVersion: 2 }, content),
      canonicalText({ ...of, bidId: 'c' }, content),
      ...Object.entries({
        lines: content.lines.slice(1),
        paymentDays: 15,
        conditions: '.',
        answers: [],
        delivery: [],
        validUntil: '2027-01-01' as LocalDate,
      }).map(([field, value]) => canonicalText(of, { ...content, [field]: value } as BidContent)),
    ];
    expect(new Set([canonicalText(of, content), ...others]).size).toBe(others.length + 1);
  });

  it('is the same however the keys of the content came to stand, and gives the content back', () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, shuffled(inner)]),
            )
          : value;
    expect(canonicalText(of, shuffled(content) as BidContent)).toBe(canonicalText(of, content));
    const read = JSON.parse(canonicalText(of, content)) as { content: unknown };
    expect(bidContent.parse(read.content)).toEqual(content);
  });
});

describe('a receipt', () => {
  it('is the hash of salt and text, as anybody can compute it', () => {
    const salt = newSalt();
    const text = canonicalText(of, content);
    const bytes = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(text)]);
    expect(receiptOf(salt, text)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('does not repeat for the same offer', () => {
    expect(newSalt()).toMatch(/^[0-9a-f]{32}$/);
    expect(receiptOf(newSalt(), 'x')).not.toBe(receiptOf(newSalt(), 'x'));
  });
});

it('the lots of a bid are those that have a price', () => {
  expect(lotsOf(content)).toEqual([2]);
});

import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import { decimal as d } from '../../../../shared/decimal.js';
import { completed, type Asked, type WrittenBid } from './bid-rules.js';

const asked: Asked = {
  lots: [
    {
      title: 'Obiady',
      lines: [
        { id: 'a1', name: 'Zupa', quantity: d('100'), unit: 'porcja' },
        { id: 'a2', name: 'Drugie danie', quantity: d('100'), unit: 'porcja' },
      ],
    },
    { title: 'Dowóz', lines: [{ id: 'a3', name: 'Kurs', quantity: d('20'), unit: 'kurs' }] },
  ],
  questions: [
    { id: 'q1', kind: 'yes-no', required: true },
    { id: 'q2', kind: 'number', required: false },
  ],
  alternativesAllowed: true,
  partialLines: true,
  deadline: '2026-11-30T11:00:00Z',
  quoteValidDays: 30,
};
const written: WrittenBid = {
  lines: [
    { lineId: 'a2', offer: 'priced', unitPrice: d('18.5'), vat: '8' },
    { lineId: 'a1', offer: 'unavailable' },
  ],
  alternatives: [],
  delivery: [{ lotNumber: 1, days: 3, from: null, to: null }],
  validUntil: '2026-12-31' as LocalDate,
  paymentDays: 14,
  conditions: null,
  answers: [{ questionId: 'q1', text: 'yes' }],
};

const wrongIn = (change: Partial<WrittenBid>, of: Asked = asked): string[] => {
  const result = completed({ ...written, ...change }, of);
  return result.ok ? [] : result.errors.map(({ pointer }) => pointer);
};
const price = { unitPrice: d('1'), vat: '23' } as const;

describe('a written bid', () => {
  it('is completed by what the procedure says, in its order', () => {
    const result = completed(written, asked);
    expect(result).toMatchObject({
      ok: true,
      content: {
        lines: [
          { offer: 'unavailable', lineId: 'a1', lotNumber: 1 },
          { offer: 'priced', lineId: 'a2', lotNumber: 1, quantity: '100', unit: 'porcja', net: 185_000 },
        ],
        totals: { net: 185_000, vat: 14_800, gross: 199_800 },
      },
    });
  });

  it('cannot change the quantity of what was asked, but can of a replacement', () => {
    const own = { lineId: 'a3', quantity: d('5'), unit: 'dzień', ...price };
    const of = (lines: WrittenBid['lines']) => {
      const result = completed({ ...written, lines }, asked);
      return result.ok ? result.content.lines : result.errors;
    };
    expect(of([{ ...own, offer: 'priced' }])).toMatchObject([{ quantity: '20', unit: 'kurs', net: 2_000 }]);
    expect(of([{ ...own, offer: 'replacement', name: 'Stawka dzienna' }])).toMatchObject([
      { quantity: '5', unit: 'dzień', net: 500, name: 'Stawka dzienna' },
    ]);
  });

  it.each<[string, Partial<WrittenBid>, string[]]>([
    ['nothing', { lines: [] }, ['/lines']],
    ['a line that was not asked', { lines: [{ lineId: 'z9', offer: 'unavailable' }] }, ['/lines/0/lineId']],
    [
      'a line twice',
      { lines: [...written.lines, { lineId: 'a1', offer: 'unavailable' }] },
      ['/lines/2/lineId'],
    ],
    ['half a lot', { lines: [{ lineId: 'a1', offer: 'priced', ...price }] }, ['/lines']],
    ['nothing with a price', { lines: [{ lineId: 'a3', offer: 'unavailable' }] }, ['/lines']],
    [
      'no price and no rate',
      { lines: [{ lineId: 'a3', offer: 'priced' }] },
      ['/lines/0/unitPrice', '/lines/0/vat'],
    ],
    [
      'a nameless replacement',
      { lines: [{ lineId: 'a3', offer: 'replacement', ...price }] },
      ['/lines/0/name'],
    ],
    [
      'a line beyond the limit',
      { lines: [{ lineId: 'a3', offer: 'priced', unitPrice: d('1000000000'), vat: '23' }] },
      ['/lines/0/unitPrice'],
    ],
    ['a nameless alternative', { alternatives: [{ lineId: 'a1', ...price }] }, ['/alternatives/0/name']],
    ['no day of validity', { validUntil: null }, ['/validUntil']],
    ['a day too soon', { validUntil: '2026-12-29' as LocalDate }, ['/validUntil']],
    ['a day too far', { validUntil: '2028-01-01' as LocalDate }, ['/validUntil']],
    [
      'a delivery of no lot',
      { delivery: [{ lotNumber: 3, days: 1, from: null, to: null }] },
      ['/delivery/0/lotNumber'],
    ],
    ['no answer that is required', { answers: [] }, ['/answers']],
    [
      'answers of another kind',
      {
        answers: [
          { questionId: 'q1', text: 'może' },
          { questionId: 'q2', text: 'dużo' },
          { questionId: 'q9', text: 'x' },
        ],
      },
      ['/answers/0/text', '/answers/1/text', '/answers/2/questionId'],
    ],
  ])('is refused with %s', (_, change, pointers) => {
    expect(wrongIn(change)).toEqual(pointers);
  });

  it('says not available and offers alternatives only where the buyer takes them', () => {
    expect(wrongIn({}, { ...asked, partialLines: false })).toEqual(['/lines/1/offer']);
    expect(
      wrongIn(
        { alternatives: [{ lineId: 'a1', name: 'Krem', ...price }] },
        { ...asked, alternativesAllowed: false },
      ),
    ).toEqual(['/alternatives']);
  });
});

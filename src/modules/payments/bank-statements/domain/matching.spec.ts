import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import { matchLines, type Payable } from './matching.js';

const payable = (number: number, more: Partial<Payable> = {}): Payable => ({
  ...{ id: `r${number}`, reference: `WR/2026/000${number}/1`, invoiceNumber: null, balance: 10_000 },
  ...{ dueOn: `2026-12-0${number}`, payerNip: '7390000016', paid: [] },
  payerNames: ['Gmina Przykład', 'Szkoła Podstawowa nr 3 w Przykładzie'],
  ...more,
});
const line = (title: string, amount: number, payer = 'GMINA PRZYKŁAD UL. POLNA 1') => ({
  ...{ day: '2026-11-26' as LocalDate, title, amount, payer },
});
const match = (title: string, amount: number, payables: readonly Payable[], payer?: string) =>
  matchLines([line(title, amount, payer)], payables)[0];

describe('a transfer', () => {
  it.each([
    'WR/2026/0001/1',
    'zapłata za wr/2026/0001/1 - obiady',
    'WR 2026 0001 1',
    'FV 7 WR-2026-0001-1',
    'WR/20 26/0001/1',
    'WR/2026/00 01/1 listopad',
    'WR/2026/0001/12026',
  ])('is known by the reference in its title: %s', (title) => {
    const found = match(title, 10_000, [payable(1), payable(2)]);
    expect(found).toMatchObject({ parts: [{ receivableId: 'r1', amount: 10_000 }], sure: true });
    expect(found?.reasons).toEqual(['reference', 'amount']);
  });

  it.each([
    ['a part', 4_000, 10_000, ['part'], true],
    ['too much', 12_000, 10_000, ['over'], false],
    ['what is paid', 10_000, 0, ['paid'], false],
    ['what was overpaid', 10_000, -5, ['paid'], false],
  ] as const)('may pay %s', (_, amount, balance, warnings, sure) => {
    const found = match('WR/2026/0001/1', amount, [payable(1, { balance })]);
    expect(found).toMatchObject({ parts: [{ receivableId: 'r1', amount }], warnings, sure });
  });

  it('is thought to pay all that its payer owes where that is its amount, however many there are', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      payable(1, { id: `r${at}`, reference: `WR/2026/1/${at}` }),
    );
    const found = match('7390000016 razem 20', 200_000, many);
    expect(found?.parts).toHaveLength(20);
    expect(found).toMatchObject({ reasons: ['payer', 'several', 'amount'], sure: false });
    expect(match('7390000016 razem 20', 190_000, many)?.parts).toHaveLength(1);
  });

  it('may be on record already', () => {
    const paid = ['2026-11-26 10000'];
    expect(match('WR/2026/0001/1', 10_000, [payable(1, { balance: 5_000, paid })])).toMatchObject({
      warnings: ['over', 'noted'],
      sure: false,
    });
  });

  it('may pay several, the oldest first, and the last gets what remains', () => {
    const both = [payable(2), payable(1)];
    const title = 'WR/2026/0001/1, WR/2026/0002/1';
    const parts = (amount: number) => match(title, amount, both)?.parts.map((part) => part.amount);
    expect(match(title, 20_000, both)).toMatchObject({
      reasons: ['reference', 'several', 'amount'],
      sure: true,
    });
    expect(parts(20_000)).toEqual([10_000, 10_000]);
    expect(parts(13_000)).toEqual([10_000, 3_000]);
    expect(parts(9_000)).toEqual([9_000]);
    expect(parts(25_000)).toEqual([10_000, 15_000]);
  });

  it('of somebody else is to be looked at', () => {
    const other = match('WR/2026/0001/1', 10_000, [payable(1)], 'Firma Handlowa Kowalski');
    expect(other).toMatchObject({ warnings: ['payer-differs'], sure: false });
    expect(match('WR/2026/0001/1', 10_000, [payable(1)], '')?.sure).toBe(true);
    expect(match('WR/2026/0001/1', 10_000, [payable(1)], 'URZĄD GMINY')?.sure).toBe(true);
  });

  it.each(['faktura FV 12/2026', 'FV12/2026', 'fv-12-2026 obiady'])(
    'is known by the invoice: %s',
    (title) => {
      const invoiced = [
        payable(1, { invoiceNumber: 'FV 12/2026' }),
        payable(2, { invoiceNumber: 'FV 112/2026' }),
      ];
      expect(match(title, 10_000, invoiced)).toMatchObject({ parts: [{ receivableId: 'r1' }], sure: true });
      expect(match(title, 9_000, invoiced)).toMatchObject({ warnings: ['part'], sure: false });
      expect(match('FV 212/2026', 1, invoiced, 'Nieznany')).toBeNull();
    },
  );

  it('without a name for it is proposed by its payer and amount, never as sure', () => {
    const theirs = [payable(2), payable(1), payable(3, { balance: 7_000 })];
    const byName = match('obiady', 10_000, theirs);
    expect(byName).toMatchObject({
      parts: [{ receivableId: 'r1' }],
      reasons: ['payer', 'amount'],
      sure: false,
    });
    const nip = match('NIP 739-000-00-16', 7_000, theirs, 'X');
    expect(nip).toMatchObject({ parts: [{ receivableId: 'r3' }], sure: false });
    expect(match('razem', 20_000, theirs)?.parts).toEqual([
      { receivableId: 'r2', amount: 10_000 },
      { receivableId: 'r1', amount: 10_000 },
    ]);
    // Two sets of theirs add up to it: nobody can know which.
    expect(match('razem', 17_000, theirs)?.reasons).toEqual(['payer']);
    expect(match('obiady', 3_000, theirs)).toMatchObject({
      reasons: ['payer'],
      warnings: ['part'],
      sure: false,
    });
    expect(match('x', 7_000, theirs, 'Nieznany')).toMatchObject({ reasons: ['amount'], sure: false });
    expect(match('x', 10_000, theirs, 'Nieznany')).toBeNull();
  });

  it('that comes twice pays once, and the second shows as one', () => {
    const twice = [line('WR/2026/0001/1', 10_000), line('WR/2026/0001/1', 10_000)];
    expect(matchLines(twice, [payable(1)]).map((found) => [found?.sure, found?.warnings])).toEqual([
      [true, []],
      [false, ['paid']],
    ]);
    const parts = [line('WR/2026/0001/1', 4_000), line('WR/2026/0001/1', 6_000)];
    expect(matchLines(parts, [payable(1)]).map((found) => found?.reasons)).toEqual([
      ['reference'],
      ['reference', 'amount'],
    ]);
  });

  it('is shared to the grosz, whatever it is', () => {
    let seed = 11;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 300; round += 1) {
      const payables = [1, 2, 3, 4].map((number) => payable(number, { balance: random(30_000) - 5_000 }));
      const named = payables.filter(() => random(3) > 0).map(({ reference }) => reference);
      const amount = 1 + random(60_000);
      const found = match(named.join(' '), amount, payables);
      if (!found) continue;
      expect(found.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
      expect(found.parts.every((part) => part.amount > 0)).toBe(true);
    }
  });
});

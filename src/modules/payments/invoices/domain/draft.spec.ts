import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import { decimal } from '../../../../shared/decimal.js';
import type { VatRate } from '../../../../shared/vat.js';
import { draftOf, type DraftChoices, type DraftFacts } from './draft.js';
import { fa3Of, NO_NUMBER } from './fa3.js';
import { fitsKsef, lacksOf } from './lacks.js';

const on = '2026-11-27' as LocalDate;
const line = (net: number, vat: VatRate) => ({
  ...{ name: 'Obiad', quantity: decimal('1'), unit: 'szt.', unitPrice: decimal('1'), vat, net },
});
const address = ['Kwiatowa 3', '10-001 Olsztyn'];
const facts = (more: Partial<DraftFacts> = {}): DraftFacts => ({
  ...{ deliveredOn: on, dueOn: on, paymentDays: 14, reference: 'WR/2026/0001/1', performer: null },
  seller: { name: 'Smak', nip: '7390000016', krs: null, address },
  buyer: { name: 'Gmina', nip: '7390000022', address },
  ...{ recipient: null, lines: [line(100, '23')], contract: { number: 'WR/2026/0001', concludedOn: on } },
  ...{ account: '61109010140000071219812874', statusBasis: null, caseNumber: null },
  splitPaymentAbove: 1_500_000,
  ...more,
});
const chosen: DraftChoices = {
  ...{ number: 'FV/1', issuedOn: on, orderNumber: null, basis: null, annex15: [], recipientId: null },
};
const draft = (more: Partial<DraftFacts> = {}, choices: Partial<DraftChoices> = {}) =>
  draftOf(facts(more), { ...chosen, ...choices });
const lacking = (...args: Parameters<typeof draft>) =>
  lacksOf(draft(...args), 'active').map(({ kind }) => kind);
const madeAt = new Date('2026-11-27T10:00:00Z');

describe('a draft', () => {
  it('exempts by what the supplier typed, else by its VAT status, and only where a line is exempt', () => {
    const exempt = { lines: [line(100, 'zw')], statusBasis: 'art. 113' };
    expect(draft(exempt).exemption).toBe('art. 113');
    expect(draft(exempt, { basis: 'art. 43' }).exemption).toBe('art. 43');
    expect(draft({ statusBasis: 'art. 113' }, { basis: 'art. 43' }).exemption).toBeNull();
  });

  it('is paid split only above the amount, and only with a line of annex 15', () => {
    const above = { lines: [line(1_500_001, '0'), line(0, '0')] };
    expect(draft(above, { annex15: [2] })).toMatchObject({
      splitPayment: true,
      lines: [{}, { annex15: true }],
    });
    expect(draft(above).splitPayment).toBe(false);
    expect(draft({ lines: [line(1_500_000, '0')] }, { annex15: [1] }).splitPayment).toBe(false);
  });

  it('takes the recipient’s own number before the one that the supplier typed', () => {
    const recipient = { name: 'Szkoła', nip: null, address, municipal: true, internalId: null };
    expect(draft({ recipient }, { recipientId: 'b' }).recipient?.internalId).toBe('b');
    const known = { ...recipient, internalId: 'a' };
    expect(draft({ recipient: known }, { recipientId: 'b' }).recipient?.internalId).toBe('a');
  });
});

describe('what a draft lacks', () => {
  it('is nothing, or said one by one, what hinders the file first', () => {
    expect(lacking()).toEqual([]);
    const nobody = { name: 'X', nip: null, address: [] };
    expect(
      lacking(
        { seller: { ...nobody, krs: null }, buyer: nobody, account: null, lines: [line(1, 'zw')] },
        { number: null },
      ),
    ).toEqual([
      ...[
        'seller-nip',
        'seller-address',
        'exemption-basis',
        'number',
        'account',
        'buyer-nip',
        'buyer-address',
      ],
    ]);
    expect(lacksOf(draft(), null).map(({ kind }) => kind)).toEqual(['vat-status']);
    expect(lacksOf(draft(), 'exempt').map(({ kind }) => kind)).toEqual(['taxed-though-exempt']);
    expect(lacksOf(draft({ lines: [line(1, 'zw')], statusBasis: 'x' }), 'exempt')).toEqual([]);
  });

  it('hinders the file exactly where the file cannot be made', () => {
    const [{ seller }, exempt] = [facts(), { lines: [line(1, 'zw')] }];
    for (const more of [
      { seller: { ...seller, nip: null } },
      { seller: { ...seller, address: [] } },
      exempt,
    ] satisfies Partial<DraftFacts>[]) {
      expect(lacksOf(draft(more), 'active').some(({ blocking }) => blocking)).toBe(true);
      expect(() => fa3Of(draft(more), madeAt)).toThrow(/^No /);
    }
    expect(fa3Of(draft({}, { number: null }), madeAt)).toContain(`<P_2>${NO_NUMBER}</P_2>`);
  });

  it('knows the form of NIP that KSeF takes', () => {
    expect(['7390000016', '7000000016', '0390000016', '7090000016'].map(fitsKsef)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

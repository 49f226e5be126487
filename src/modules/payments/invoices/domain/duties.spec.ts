import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import { vatTotals } from '../../../../shared/vat.js';
import { ruleOn, warningsOf, type DatedRule, type InvoiceRule, type WarnedDraft } from './duties.js';

const day = (text: string) => text as LocalDate;
const rule = (name: InvoiceRule, validFrom: string, amount: number): DatedRule => ({
  ...{ rule: name, validFrom: day(validFrom), amount, source: `${name} ${validFrom}` },
});
const rules = [
  rule('ksef-issue', '2026-04-01', 0),
  rule('ksef-issue', '2026-02-01', 20_000_000_000),
  rule('ksef-month', '2026-02-01', 1_000_000),
  rule('ksef-month', '2027-01-01', 0),
  rule('ksef-fines', '2027-01-01', 0),
  rule('small-turnover', '2026-01-01', 24_000_000),
  rule('split-payment', '2019-11-01', 1_500_000),
  rule('white-list', '2020-01-01', 1_500_000),
  rule('jst-mark', '2026-02-01', 0),
];
const warned = (issuedOn: string, net: number, more: Partial<WarnedDraft> = {}, monthSoFar = 0) => {
  const totals = vatTotals([{ net, vat: '0' }]);
  const draft = {
    issuedOn: day(issuedOn),
    totals,
    recipient: null,
    splitPayment: false,
    exemption: null,
    ...more,
  };
  return warningsOf(draft, rules, monthSoFar).map(({ kind, from }) => (from ? `${kind} ${from}` : kind));
};

it('finds the rule that holds on a day, whatever order they are in', () => {
  expect(ruleOn(rules, 'ksef-issue', day('2026-01-31'))).toBeNull();
  expect(ruleOn(rules, 'ksef-issue', day('2026-03-31'))?.amount).toBe(20_000_000_000);
  expect(ruleOn(rules, 'ksef-issue', day('2026-04-01'))?.amount).toBe(0);
});

describe('what a supplier is warned of', () => {
  it('follows the day: nobody, the largest sellers, all but small months, everybody', () => {
    expect(warned('2026-01-31', 100)).toEqual([]);
    expect(warned('2026-03-31', 100)).toEqual(['ksef-large', 'ksef-relief']);
    expect(warned('2026-06-30', 100)).toEqual(['ksef-all', 'ksef-relief']);
    expect(warned('2026-11-27', 100)).toEqual([
      ...['ksef-all', 'ksef-relief', 'ksef-relief-ends 2027-01-01', 'ksef-fines 2027-01-01'],
    ]);
    expect(warned('2027-01-01', 100)).toEqual(['ksef-all', 'ksef-fines']);
  });

  it('binds above its amount, not at it', () => {
    expect(warned('2026-06-30', 1_000_000)).toContain('ksef-relief');
    expect(warned('2026-06-30', 1_000_001)).toContain('ksef-relief-over');
    expect(warned('2026-06-30', 1, {}, 1_000_000)).toContain('ksef-relief-over');
    expect(warned('2026-06-30', 1_500_000)).not.toContain('white-list');
    expect(warned('2026-06-30', 1_500_001)).toEqual(expect.arrayContaining(['white-list', 'split-payment']));
    expect(warned('2026-06-30', 1_500_001, { splitPayment: true })).toContain('split-payment-marked');
  });

  it('tells of the mark for local government and of the limit of art. 113 where they concern the invoice', () => {
    const unit = { ...{ name: 'Szkoła', nip: null, address: [] }, municipal: true, internalId: null };
    expect(warned('2026-06-30', 1, { recipient: unit })).toContain('jst-mark');
    expect(warned('2026-06-30', 1, { recipient: { ...unit, municipal: false } })).not.toContain('jst-mark');
    expect(warned('2026-06-30', 1, { exemption: 'art.113 ust. 1 i 9' })).toContain('small-turnover');
    expect(warned('2026-06-30', 1, { exemption: 'art. 43 ust. 1 pkt 22' })).not.toContain('small-turnover');
  });
});

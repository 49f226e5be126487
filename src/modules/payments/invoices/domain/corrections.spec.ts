import { expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import { postingsOf, reversed } from '../../domain/ledger.js';
import { correctionsOf, loweredSince, type NotedCase } from './corrections.js';
import type { DatedRule, InvoiceRule } from './duties.js';

const day = (text: string) => text as LocalDate;
const rule = (name: InvoiceRule, validFrom: string): DatedRule => ({
  ...{ rule: name, validFrom: day(validFrom), amount: 0, source: name },
});
const rules = [rule('correction', '2014-01-01'), rule('ksef-correction', '2026-02-01')];
const notedAt = new Date('2026-11-10T10:00:00Z');
const [before, after] = [new Date('2026-11-09T10:00:00Z'), new Date('2026-11-11T10:00:00Z')];
const charge = { kind: 'charge', at: before, postings: postingsOf('charge', 1_000) } as const;
const credit = { kind: 'credit', at: after, postings: postingsOf('credit', 300) } as const;
const refund = {
  kind: 'online-refund',
  at: after,
  postings: [
    { account: 'due', amount: 50 },
    { account: 'delivered', amount: 150 },
    { account: 'stripe', amount: -200 },
  ],
} as const;
const warned = (more: Partial<NotedCase>, ksefNumber: string | null = 'x', today = '2026-11-27') =>
  correctionsOf(
    {
      invoice: { issuedOn: day('2026-11-10'), ksefNumber, notedAt },
      ...{ entries: [charge], acceptedOn: day('2026-11-09'), sentBack: false, ...more },
    },
    rules,
    day(today),
  ).map(({ kind, amount }) => `${kind} ${amount}`);

it('counts what is no longer asked for, not what was paid too much or taken back', () => {
  expect(loweredSince([charge, credit, refund], notedAt)).toBe(450);
  expect(loweredSince([{ ...credit, at: before }], notedAt)).toBe(0);
  const takenBack = { kind: 'reversal', at: after, postings: reversed(credit.postings) } as const;
  expect(loweredSince([charge, credit, takenBack], notedAt)).toBe(0);
  const overpaid = { kind: 'refund', at: after, postings: postingsOf('refund', 70) } as const;
  expect(loweredSince([overpaid], notedAt)).toBe(0);
});

it('warns of a correction where less is asked for since the invoice was noted, in KSeF where it is there', () => {
  expect(warned({ entries: [charge, credit, refund] })).toEqual(['correct-lowered 450', 'correct-in-ksef 0']);
  expect(warned({ entries: [charge, credit] }, null)).toEqual(['correct-lowered 300']);
  expect(warned({ entries: [charge, { ...credit, at: before }] })).toEqual([]);
  expect(warned({ entries: [charge, credit] }, 'x', '2026-01-31')).toEqual(['correct-lowered 300']);
});

it('warns where the invoice is older than the acceptance of what came in the place of a delivery sent back', () => {
  expect(warned({ sentBack: true, acceptedOn: day('2026-11-12') }, null)).toEqual(['correct-sent-back 0']);
  expect(warned({ sentBack: true, acceptedOn: day('2026-11-10') })).toEqual([]);
  expect(warned({ acceptedOn: day('2026-11-12') })).toEqual([]);
});

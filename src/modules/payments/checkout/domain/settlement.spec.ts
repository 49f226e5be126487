import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import {
  entriesOfFacts,
  entryName,
  type ChargebackFacts,
  type DueEntry,
  type Facts,
  type RefundFacts,
} from './settlement.js';

const day = '2026-11-27' as LocalDate;
const lines = [
  { receivableId: 'r1', amount: 10_000 },
  { receivableId: 'r2', amount: 3_333 },
];
const paid: Facts = {
  payment: { id: 'pi_1', amount: 13_333, fee: 187, day },
  refunds: [],
  chargebacks: [],
};
const refund: RefundFacts = { id: 're_1', amount: 2_000, state: 'made', day, ours: null };
const chargeback: ChargebackFacts = {
  ...{ id: 'dp_1', state: 'open', returned: null },
  withheld: { amount: 13_333, fee: 5_000, day },
};

const total = (entries: readonly DueEntry[], account: string, receivableId?: string) =>
  entries
    .filter((entry) => !receivableId || entry.receivableId === receivableId)
    .flatMap(({ postings }) => postings)
    .reduce((sum, posting) => (posting.account === account ? sum + posting.amount : sum), 0);

describe('what a payment online enters into the ledger', () => {
  it('is nothing before the money came, then the whole of each line and its share of the fee', () => {
    expect(entriesOfFacts(lines, { ...paid, payment: null })).toEqual([]);
    const entries = entriesOfFacts(lines, paid);
    expect(entries.map(entryName)).toEqual([
      ...['online-payment pi_1 r1', 'online-payment pi_1 r2', 'online-fee pi_1 r1', 'online-fee pi_1 r2'],
    ]);
    expect([total(entries, 'due', 'r1'), total(entries, 'due', 'r2')]).toEqual([-10_000, -3_333]);
    expect([total(entries, 'stripe'), total(entries, 'stripe-fee')]).toEqual([13_333 - 187, 187]);
  });

  it('takes a refund that was asked for here from its receivable, and lowers that as far as agreed', () => {
    const ours = { receivableId: 'r2', lowers: 1_500 };
    const entries = entriesOfFacts(lines, { ...paid, refunds: [{ ...refund, ours }] });
    expect([total(entries, 'due', 'r2'), total(entries, 'delivered', 'r2')]).toEqual([-3_333 + 500, 1_500]);
    expect(total(entries, 'due', 'r1')).toBe(-10_000);
    const waiting = { ...paid, refunds: [{ ...refund, ours, state: 'asked' as const }] };
    expect(entriesOfFacts(lines, waiting)).toEqual(entriesOfFacts(lines, paid));
  });

  it('makes what was refunded in Stripe owed again, and owes nothing of a refund that failed', () => {
    const elsewhere = entriesOfFacts(lines, { ...paid, refunds: [refund] });
    expect(total(elsewhere, 'due')).toBe(-13_333 + 2_000);
    const failed = entriesOfFacts(lines, { ...paid, refunds: [{ ...refund, state: 'failed' }] });
    expect(total(failed, 'due')).toBe(-13_333);
    expect(failed.filter(({ kind }) => kind === 'reversal')).toHaveLength(2);
  });

  it('holds what a bank disputes apart, gives it back when won and makes it owed again when lost', () => {
    const held = entriesOfFacts(lines, { ...paid, chargebacks: [chargeback] });
    expect([total(held, 'due'), total(held, 'stripe-held'), total(held, 'stripe-fee')]).toEqual([
      ...[-13_333, 13_333, 5_187],
    ]);
    const returned = { amount: 13_333, fee: -5_000, day };
    const won = entriesOfFacts(lines, { ...paid, chargebacks: [{ ...chargeback, state: 'won', returned }] });
    expect([total(won, 'due'), total(won, 'stripe-held'), total(won, 'stripe-fee')]).toEqual([
      -13_333, 0, 187,
    ]);
    const lost = entriesOfFacts(lines, { ...paid, chargebacks: [{ ...chargeback, state: 'lost' }] });
    expect([total(lost, 'due'), total(lost, 'stripe-held')]).toEqual([0, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { entriesOfFacts, type Facts } from '../checkout/domain/settlement.js';
import {
  balanceOf,
  ledgerAccounts,
  mostOf,
  onlineKinds,
  postingsOf,
  reversed,
  type LedgerAccount,
  type Posting,
} from './ledger.js';

const sum = (postings: readonly Posting[]) => postings.reduce((total, { amount }) => total + amount, 0);

/** A small generator with a seed, so that a failure can be repeated. */
const generator = (seed: number) => (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
type Random = ReturnType<typeof generator>;

const day = '2026-11-27' as LocalDate;

/** What Stripe may have told of a payment over these receivables, and what each account has to hold after it, by hand. */
const paidOnline = (random: Random, lines: readonly { receivableId: string; amount: number }[]) => {
  const amount = lines.reduce((total, line) => total + line.amount, 0);
  const fee = random(3) === 0 ? null : random(amount);
  const held: Record<LedgerAccount, number> = {
    ...{ due: -amount, delivered: 0, bank: 0 },
    ...{ stripe: amount - (fee ?? 0), 'stripe-fee': fee ?? 0, 'stripe-held': 0 },
  };
  let left = amount;
  const refunds = Array.from({ length: random(4) }, (_, at) => {
    const taken = 1 + random(Math.max(1, Math.floor(left / 2)));
    left -= taken;
    const state = (['asked', 'sent', 'made', 'failed'] as const)[random(4)]!;
    const lowers = random(taken + 1);
    const ours = random(2) ? { receivableId: lines[random(lines.length)]!.receivableId, lowers } : null;
    if (state === 'sent' || state === 'made') {
      held.stripe -= taken;
      held.due += ours ? taken - lowers : taken;
      held.delivered += ours ? lowers : 0;
    }
    return { id: `re_${at}`, amount: taken, state, day, ours };
  });
  const chargebacks = Array.from({ length: random(3) }, (_, at) => {
    const state = (['open', 'answered', 'won', 'lost'] as const)[random(4)]!;
    const withheld = random(8) === 0 ? null : { amount: 1 + random(amount), fee: random(9_000), day };
    const returned = withheld && state === 'won' ? { ...withheld, fee: -withheld.fee } : null;
    if (withheld && state !== 'won') {
      held.stripe -= withheld.amount + withheld.fee;
      held['stripe-fee'] += withheld.fee;
      held[state === 'lost' ? 'due' : 'stripe-held'] += withheld.amount;
    }
    return { id: `dp_${at}`, state, withheld, returned };
  });
  const facts: Facts = { payment: { id: 'pi_1', amount, fee, day }, refunds, chargebacks };
  return { facts, held };
};

describe('the ledger', () => {
  it('keeps every history of payments online at zero, each account at what Stripe told, split to the grosz', () => {
    const random = generator(13);
    const seen = new Set<string>();
    for (let history = 0; history < 400; history += 1) {
      const lines = Array.from({ length: 1 + random(3) }, (_, at) => ({
        ...{ receivableId: `r${at}`, amount: 1 + random(1_000_000) },
      }));
      const { facts, held } = paidOnline(random, lines);
      const entries = entriesOfFacts(lines, facts);
      for (const { kind, postings } of entries) {
        seen.add(kind);
        expect(postings.length).toBeGreaterThan(1);
        expect(sum(postings)).toBe(0);
        expect(postings.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0)).toBe(true);
      }
      const all = entries.flatMap(({ postings }) => postings);
      const perAccount = ledgerAccounts.map(
        (account) => [account, sum(all.filter((posting) => posting.account === account))] as const,
      );
      expect(Object.fromEntries(perAccount)).toEqual(held);
      // Each receivable is charged apart; what is left of all is what is left of the whole.
      const charged = lines.map(({ receivableId, amount }) =>
        balanceOf([
          ...postingsOf('charge', amount),
          ...entries
            .filter((entry) => entry.receivableId === receivableId)
            .flatMap(({ postings }) => postings),
        ]),
      );
      expect(charged.reduce((total, balance) => total + balance, 0)).toBe(
        held.due + lines.reduce((total, { amount }) => total + amount, 0),
      );
    }
    expect([...seen].sort()).toEqual([...onlineKinds, 'reversal'].sort());
  });

  it('keeps every history at zero, and what is due at charge less payments and credits plus refunds', () => {
    const random = generator(7);
    for (let history = 0; history < 500; history += 1) {
      const gross = 1 + random(1_000_000);
      const entries = [postingsOf('charge', gross)];
      let due = gross;
      for (let step = 0; step < 12; step += 1) {
        const kind = (['payment', 'refund', 'credit'] as const)[random(3)]!;
        const amount = 1 + random(gross);
        if (amount > (mostOf(kind, due) ?? amount)) continue;
        const postings = postingsOf(kind, amount);
        entries.push(postings);
        const change = kind === 'refund' ? amount : -amount;
        if (random(4) === 0) entries.push(reversed(postings));
        else due += change;
        expect(sum(entries.flat())).toBe(0);
        expect(balanceOf(entries.flat())).toBe(due);
      }
      const perAccount = ledgerAccounts.map((account) =>
        sum(entries.flat().filter((posting) => posting.account === account)),
      );
      expect(sum(perAccount.map((amount) => ({ account: 'due', amount })))).toBe(0);
    }
  });

  it.each([0, -1, 0.5, Number.MAX_SAFE_INTEGER + 1])('takes no amount of %s', (amount) => {
    expect(() => postingsOf('payment', amount)).toThrow(RangeError);
  });

  it('refunds no more than was overpaid, credits no more than is owed, and takes any payment', () => {
    expect(mostOf('refund', -30)).toBe(30);
    expect(mostOf('refund', 30)).toBe(0);
    expect(mostOf('credit', 30)).toBe(30);
    expect(mostOf('credit', -30)).toBe(0);
    expect(mostOf('payment', 30)).toBeNull();
  });
});

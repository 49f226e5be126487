import { describe, expect, it } from 'vitest';
import { balanceOf, ledgerAccounts, mostOf, postingsOf, reversed, type Posting } from './ledger.js';

const sum = (postings: readonly Posting[]) => postings.reduce((total, { amount }) => total + amount, 0);

describe('the ledger', () => {
  it('keeps every history at zero, and what is due at charge less payments and credits plus refunds', () => {
    // A small generator with a fixed seed, so that a failure can be repeated.
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
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

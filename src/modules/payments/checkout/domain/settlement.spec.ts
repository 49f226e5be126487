import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import {
  chargebackTransitions,
  latestState,
  onlineRefundTransitions,
  type ChargebackState,
  type OnlineRefundState,
} from './checkout-states.js';
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

/** A small generator with a seed, so that a failure can be repeated. */
const generator = (seed: number) => (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
type Random = ReturnType<typeof generator>;

const shuffled = <Item>(items: readonly Item[], random: Random): Item[] => {
  const left = [...items];
  return items.map(() => left.splice(random(left.length), 1)[0]!);
};

/** All that Stripe could have said, one after the other, from before the payment on. */
const someHistory = (random: Random): Facts[] => {
  const known: Facts[] = [{ ...paid, payment: null }];
  let now: Facts = { ...paid, payment: { ...paid.payment!, fee: null } };
  const happens = (more: Facts) => known.push((now = more));
  happens(now);
  happens(paid);
  const steps = shuffled(['refund', 'refund', 'elsewhere', 'chargeback'], random).slice(0, 1 + random(4));
  steps.forEach((step, index) => {
    if (step === 'chargeback') {
      const end = (['won', 'lost'] as const)[random(2)]!;
      for (const state of ['open', 'answered', end] as const) {
        const returned = state === 'won' ? chargeback.withheld : null;
        happens({ ...now, chargebacks: [{ ...chargeback, state, returned }] });
      }
      return;
    }
    const ours = step === 'refund' ? { receivableId: 'r1', lowers: random(700) } : null;
    const states: OnlineRefundState[] = ['asked', 'sent', ...(random(2) ? ['made' as const] : [])];
    if (random(3) === 0) states.push('failed');
    const others = now.refunds;
    for (const state of states) {
      const told = { ...refund, id: `re_${index}`, amount: 700, state, ours };
      happens({ ...now, refunds: [...others, told] });
    }
  });
  return known;
};

type Kept = {
  readonly entries: Map<string, DueEntry>;
  readonly refunds: Map<string, OnlineRefundState>;
  readonly chargebacks: Map<string, ChargebackState>;
};
/** Counted once for each look, however often it comes. */
const due = new WeakMap<Facts, (readonly [name: string, entry: DueEntry])[]>();
const named = (facts: Facts) => {
  const known =
    due.get(facts) ?? entriesOfFacts(lines, facts).map((entry) => [entryName(entry), entry] as const);
  due.set(facts, known);
  return known;
};
const nothing = (): Kept => ({ entries: new Map(), refunds: new Map(), chargebacks: new Map() });

/** What the program keeps of one look at Stripe. */
const keep = (kept: Kept, facts: Facts): void => {
  for (const [name, entry] of named(facts)) {
    if (!kept.entries.has(name)) kept.entries.set(name, entry);
  }
  for (const { id, state } of facts.refunds) {
    kept.refunds.set(id, latestState(onlineRefundTransitions, kept.refunds.get(id) ?? 'asked', state));
  }
  for (const { id, state } of facts.chargebacks) {
    kept.chargebacks.set(id, latestState(chargebackTransitions, kept.chargebacks.get(id) ?? 'open', state));
  }
};

const seen = ({ entries, refunds, chargebacks }: Kept) => {
  const inOrder = <Value>(map: Map<string, Value>) =>
    [...map].toSorted(([one], [two]) => (one < two ? -1 : 1));
  return JSON.stringify([inOrder(entries), inOrder(refunds), inOrder(chargebacks)]);
};

describe('webhooks that come late, twice, out of order or never', () => {
  it('leave the same as those that come in order: 10 000 permutations of 1 000 histories', () => {
    const random = generator(11);
    for (let round = 0; round < 1_000; round += 1) {
      const history = someHistory(random);
      const ordered = nothing();
      for (const facts of history) keep(ordered, facts);
      const expected = seen(ordered);
      for (const { postings } of ordered.entries.values()) {
        expect(postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
      }
      for (let permutation = 0; permutation < 10; permutation += 1) {
        const permuted = nothing();
        // Each look finds Stripe as it was when it asked, which may be overtaken by a later look that ended sooner.
        const looks = shuffled([...history, ...history], random).slice(random(history.length));
        // What was lost altogether the hourly comparison finds.
        for (const facts of [...looks, history.at(-1)!]) keep(permuted, facts);
        expect(seen(permuted)).toBe(expected);
      }
    }
  });
});

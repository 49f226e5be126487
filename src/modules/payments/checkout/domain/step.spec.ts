import { describe, expect, it, vi } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import type {
  GatewayCheckout,
  GatewayDispute,
  GatewayPayment,
  GatewayRefund,
} from '../../stripe/payment-gateway.js';
import type { Told } from './facts.js';
import { entryName, type DueEntry } from './settlement.js';
import { stepOf, type ChargebackNews, type OnRecord } from './step.js';

// The few instants are asked for a million times: the calendar is asked once for each.
vi.mock(import('../../../../shared/dates.js'), async (original) => {
  const dates = await original();
  const known = new Map<number, LocalDate>();
  const localDateOf = (instant: Date) => {
    const day = known.get(instant.getTime()) ?? dates.localDateOf(instant);
    known.set(instant.getTime(), day);
    return day;
  };
  return { ...dates, localDateOf };
});

const HISTORIES = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '') ? 1_000 : 200;

const at = new Date('2026-11-27T10:00:00Z');
const lines = [
  { receivableId: 'r1', amount: 10_000 },
  { receivableId: 'r2', amount: 3_333 },
];
const session: GatewayCheckout = {
  ...{ id: 'cs_1', state: 'open', paid: false, reference: 'c1', amount: 13_333, currency: 'pln' },
  ...{ url: 'https://checkout.stripe.com/1', paymentId: null, expiresAt: at, livemode: false },
};
const payment: GatewayPayment = {
  ...{ id: 'pi_1', state: 'succeeded', amount: 13_333, received: 13_333, currency: 'pln', method: 'blik' },
  ...{ requestKey: 'k0', paidAt: at, fee: 187, livemode: false },
};
const nothing: Told = {
  ...{ checkout: session, payment: null, refunds: [], disputes: [], refused: new Set<string>() },
  shutOut: false,
};
const dispute: GatewayDispute = {
  ...{ id: 'dp_1', paymentId: 'pi_1', amount: 13_333, state: 'needs-response', reason: 'fraudulent' },
  ...{ dueBy: at, at, moves: [{ id: 'txn_1', amount: -13_333, fee: 5_000, at }] },
};
const back = { id: 'txn_2', amount: 13_333, fee: -5_000, at: new Date(at.getTime() + 1) };

/** A small generator with a seed, so that a failure can be repeated. */
const generator = (seed: number) => (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
type Random = ReturnType<typeof generator>;

const shuffled = <Item>(items: readonly Item[], random: Random): Item[] => {
  const left = [...items];
  return items.map(() => left.splice(random(left.length), 1)[0]!);
};

type Asked = OnRecord['refunds'];

/** All that Stripe could have said, one after the other, from before the payment on; and what was asked for here. */
const someHistory = (random: Random): { told: Told[]; asked: Asked } => {
  let now: Told = nothing;
  const told: Told[] = [now];
  const asked: Asked[number][] = [];
  const happens = (more: Partial<Told>) => told.push((now = { ...now, ...more }));
  const complete: GatewayCheckout = { ...session, state: 'complete', url: null, paymentId: 'pi_1' };
  happens({
    checkout: complete,
    payment: { ...payment, state: 'processing', received: 0, paidAt: null, fee: null },
  });
  happens({ checkout: { ...complete, paid: true }, payment: { ...payment, fee: null } });
  happens({ payment });
  const steps = shuffled(['refund', 'refund', 'elsewhere', 'chargeback'], random).slice(0, 1 + random(4));
  steps.forEach((step, index) => {
    if (step === 'chargeback') {
      happens({ disputes: [dispute] });
      happens({ disputes: [{ ...dispute, state: 'under-review', dueBy: null }] });
      const won = random(2) === 1;
      const moves = won ? [...dispute.moves, back] : dispute.moves;
      happens({ disputes: [{ ...dispute, state: won ? 'won' : 'lost', dueBy: null, moves }] });
      return;
    }
    const key = step === 'refund' ? `k${index + 1}` : null;
    const of = { receivableId: 'r1', amount: 700, lowers: random(700) };
    if (key) asked.push({ ...of, id: `f${index}`, requestKey: key, state: 'asked', refundId: null });
    const states: GatewayRefund['state'][] = ['pending', ...(random(2) ? ['succeeded' as const] : [])];
    if (random(3) === 0) states.push('failed');
    const others = now.refunds;
    for (const state of states) {
      const refund = { id: `re_${index}`, paymentId: 'pi_1', amount: 700, state, requestKey: key, at };
      happens({ refunds: [...others, refund] });
    }
  });
  return { told, asked };
};

/** A record as the database keeps it, brought forward by the program's own step. */
class Kept {
  private state: OnRecord['state'] = 'starting';
  readonly entries = new Map<string, DueEntry>();
  private readonly chargebacks = new Map<string, ChargebackNews>();
  private readonly refunds: Map<string, Asked[number]>;

  constructor(asked: Asked) {
    this.refunds = new Map(asked.map((refund) => [refund.id, refund]));
  }

  hears(told: Told): void {
    const step = stepOf(
      {
        ...{ state: this.state, lines, recorded: new Set(this.entries.keys()) },
        refunds: [...this.refunds.values()],
        chargebacks: [...this.chargebacks.values()],
      },
      told,
    );
    this.state = step.state;
    for (const entry of step.entries) {
      // As the unique index of the ledger would.
      if (this.entries.has(entryName(entry))) throw new Error(`Twice: ${entryName(entry)}`);
      this.entries.set(entryName(entry), entry);
    }
    for (const { refund, state, refundId } of step.refunds)
      this.refunds.set(refund.id, { ...refund, state, refundId });
    for (const news of step.chargebacks) this.chargebacks.set(news.id, { ...news, earlier: null });
  }

  get seen(): string {
    const inOrder = <Value>(map: Map<string, Value>) =>
      [...map].toSorted(([one], [two]) => (one < two ? -1 : 1));
    return JSON.stringify([
      ...[this.state, inOrder(this.entries), inOrder(this.refunds), inOrder(this.chargebacks)],
    ]);
  }
}

describe('webhooks that come late, twice, out of order or never', () => {
  it(`leave the same as those that come in order: ${10 * HISTORIES} permutations of ${HISTORIES} histories`, () => {
    const random = generator(11);
    const ends = new Set<string>();
    for (let round = 0; round < HISTORIES; round += 1) {
      const { told: history, asked } = someHistory(random);
      const ordered = new Kept(asked);
      for (const told of history) ordered.hears(told);
      const expected = ordered.seen;
      ends.add(expected);
      for (const { postings } of ordered.entries.values()) {
        expect(postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
      }
      for (let permutation = 0; permutation < 10; permutation += 1) {
        const permuted = new Kept(asked);
        // Each look finds Stripe as it was when it asked, which may be overtaken by a later look that ended sooner.
        const looks = shuffled([...history, ...history], random).slice(random(history.length));
        // What was lost altogether the hourly comparison finds.
        for (const told of [...looks, history.at(-1)!]) permuted.hears(told);
        if (permuted.seen !== expected) expect(permuted.seen).toBe(expected);
      }
    }
    expect(ends.size).toBeGreaterThan(HISTORIES / 2);
  });

  it('change nothing when they come again', () => {
    const { told, asked } = someHistory(generator(5));
    const kept = new Kept(asked);
    for (const each of told) kept.hears(each);
    const { seen } = kept;
    kept.hears(told.at(-1)!);
    expect(kept.seen).toBe(seen);
  });
});

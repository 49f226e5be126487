import type { LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import type { OnlineKind, Posting } from '../../domain/ledger.js';
import type { ChargebackState, OnlineRefundState } from './checkout-states.js';
import { shares } from './shares.js';

/** A checkout as it was agreed: which receivables it pays, and how much of each. */
export type CheckoutLine = { readonly receivableId: string; readonly amount: Grosze };

/** What Stripe says of a payment; days in Poland. */
export type PaymentFacts = {
  readonly id: string;
  readonly amount: Grosze;
  /** Null while Stripe has not counted it. */
  readonly fee: Grosze | null;
  readonly day: LocalDate;
};

export type RefundFacts = {
  readonly id: string;
  readonly amount: Grosze;
  /** `asked`: it waits, and no money has left. */
  readonly state: OnlineRefundState;
  readonly day: LocalDate;
  /** What the supplier asked for here; null for a refund made in Stripe's own panel. */
  readonly ours: { readonly receivableId: string; readonly lowers: Grosze } | null;
};

type Moved = { readonly amount: Grosze; readonly fee: Grosze; readonly day: LocalDate };

export type ChargebackFacts = {
  readonly id: string;
  readonly state: ChargebackState;
  /** What Stripe took from the supplier's balance while the bank decides; null while nothing is taken. */
  readonly withheld: Moved | null;
  /** What it gave back. A fee that came back is below zero. */
  readonly returned: Moved | null;
};

/** Everything known of a checkout's payment. Facts only grow: what has happened once is told ever after. */
export type Facts = {
  readonly payment: PaymentFacts | null;
  readonly refunds: readonly RefundFacts[];
  readonly chargebacks: readonly ChargebackFacts[];
};

export type DueEntry = {
  readonly receivableId: string;
  readonly kind: OnlineKind | 'reversal';
  /** The object of Stripe that it records. With kind and receivable it names the entry, so that none is made twice. */
  readonly object: string;
  readonly day: LocalDate;
  readonly postings: readonly Posting[];
};

/** The name by which an entry is recorded once. */
export const entryName = ({ receivableId, kind, object }: Omit<DueEntry, 'day' | 'postings'>): string =>
  `${kind} ${object} ${receivableId}`;

/**
 * Every entry that belongs in the ledger by these facts, however they became known and in whatever order. From grown
 * facts follow the same entries and perhaps more, never others; so to record what is missing is always right.
 */
export const entriesOfFacts = (lines: readonly CheckoutLine[], facts: Facts): DueEntry[] => {
  const { payment, refunds, chargebacks } = facts;
  if (!payment) return [];
  return [
    ...paymentEntries(lines, payment),
    ...refunds.flatMap((refund) => refundEntries(lines, refund)),
    ...chargebacks.flatMap((chargeback) => chargebackEntries(lines, chargeback)),
  ];
};

const paymentEntries = (
  lines: readonly CheckoutLine[],
  { id, amount, fee, day }: PaymentFacts,
): DueEntry[] => [
  ...divided(lines, { kind: 'online-payment', object: id, day }, [{ stripe: amount, due: -amount }]),
  ...divided(lines, { kind: 'online-fee', object: id, day }, [
    { 'stripe-fee': fee ?? 0, stripe: -(fee ?? 0) },
  ]),
];

/** What failed had left and came back, whether or not it was seen in between. */
const refundEntries = (lines: readonly CheckoutLine[], refund: RefundFacts): DueEntry[] => {
  const { id, amount, state, day, ours } = refund;
  if (state === 'asked') return [];
  const made = ours
    ? divided([{ receivableId: ours.receivableId, amount }], { kind: 'online-refund', object: id, day }, [
        { due: amount - ours.lowers, delivered: ours.lowers, stripe: -amount },
      ])
    : divided(lines, { kind: 'online-refund', object: id, day }, [{ due: amount, stripe: -amount }]);
  if (state !== 'failed') return made;
  return [
    ...made,
    ...made.map((entry) => ({
      ...{ ...entry, kind: 'reversal' as const },
      postings: entry.postings.map(({ account, amount: moved }) => ({ account, amount: -moved })),
    })),
  ];
};

const chargebackEntries = (lines: readonly CheckoutLine[], facts: ChargebackFacts): DueEntry[] => {
  const { id, state, withheld, returned } = facts;
  if (!withheld) return [];
  const { amount, fee, day } = withheld;
  return [
    ...divided(lines, { kind: 'chargeback', object: id, day }, [
      { 'stripe-held': amount, stripe: -amount },
      { 'stripe-fee': fee, stripe: -fee },
    ]),
    ...(returned
      ? divided(lines, { kind: 'chargeback-won', object: id, day: returned.day }, [
          { stripe: returned.amount, 'stripe-held': -returned.amount },
          { 'stripe-fee': returned.fee, stripe: -returned.fee },
        ])
      : []),
    ...(state === 'lost'
      ? divided(lines, { kind: 'chargeback-lost', object: id, day }, [
          { due: amount, 'stripe-held': -amount },
        ])
      : []),
  ];
};

type Movement = Partial<Record<Posting['account'], Grosze>>;

/** One entry for each receivable with its share of each amount; none where nothing of it falls to a receivable. */
const divided = (
  lines: readonly CheckoutLine[],
  named: Pick<DueEntry, 'kind' | 'object' | 'day'>,
  movements: readonly Movement[],
): DueEntry[] => {
  const weights = lines.map(({ amount }) => amount);
  return lines.flatMap(({ receivableId }, index) => {
    const sums = new Map<Posting['account'], Grosze>();
    for (const [account, amount] of movements.flatMap((movement) => Object.entries(movement))) {
      const share = Math.sign(amount) * (shares(Math.abs(amount), weights)[index] ?? 0);
      sums.set(account as Posting['account'], (sums.get(account as Posting['account']) ?? 0) + share);
    }
    const postings = [...sums].flatMap(([account, amount]) => (amount === 0 ? [] : [{ account, amount }]));
    return postings.length > 0 ? [{ receivableId, ...named, postings }] : [];
  });
};

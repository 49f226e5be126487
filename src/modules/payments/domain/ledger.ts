import type { Grosze } from '../../../shared/money.js';

/**
 * Accounts of the ledger, kept for each receivable: what is `due` from the buyer, what was `delivered` for it, and the
 * supplier's own `bank`, through which it was paid. Of payments online: the supplier's balance at `stripe`, what Stripe
 * took of it (`stripe-fee`), and what it holds while a chargeback is open (`stripe-held`). Debits are above zero.
 */
export const ledgerAccounts = ['due', 'delivered', 'bank', 'stripe', 'stripe-fee', 'stripe-held'] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];

/**
 * What enters the ledger: the `charge` for a delivery, a `payment`, a `refund` of what was paid too much, a `credit`
 * by which the supplier asks for less, and the `reversal` of one of the last three that was a mistake. The rest the
 * program records by itself, as Stripe tells it.
 */
export const entryKinds = [
  ...(['charge', 'payment', 'refund', 'credit', 'reversal'] as const),
  ...(['online-payment', 'online-fee', 'online-refund'] as const),
  ...(['chargeback', 'chargeback-won', 'chargeback-lost'] as const),
] as const;
export type EntryKind = (typeof entryKinds)[number];
/** Of these, what names the object of Stripe that it records, and can so be recorded once only. */
export const onlineKinds = [
  ...(['online-payment', 'online-fee', 'online-refund'] as const),
  ...(['chargeback', 'chargeback-won', 'chargeback-lost'] as const),
] as const satisfies readonly EntryKind[];
export type OnlineKind = (typeof onlineKinds)[number];
/** Of these, what the supplier notes itself. */
export const notedKinds = ['payment', 'refund', 'credit'] as const satisfies readonly EntryKind[];
export type NotedKind = (typeof notedKinds)[number];

export type Posting = { readonly account: LedgerAccount; readonly amount: Grosze };

const sides: Record<'charge' | NotedKind, readonly [debit: LedgerAccount, credit: LedgerAccount]> = {
  charge: ['due', 'delivered'],
  payment: ['bank', 'due'],
  refund: ['due', 'bank'],
  credit: ['delivered', 'due'],
};

/** The postings of an entry over an amount above zero; they sum to zero. RangeError for any other amount. */
export const postingsOf = (kind: 'charge' | NotedKind, amount: Grosze): Posting[] => {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`No amount of an entry: ${amount}`);
  const [debit, credit] = sides[kind];
  return [
    { account: debit, amount },
    { account: credit, amount: -amount },
  ];
};

/** The postings that take an entry back. */
export const reversed = (postings: readonly Posting[]): Posting[] =>
  postings.map(({ account, amount }) => ({ account, amount: -amount }));

/** What the postings leave to be paid; below zero when too much was. */
export const balanceOf = (postings: readonly Posting[]): Grosze =>
  postings.reduce((sum, { account, amount }) => (account === 'due' ? sum + amount : sum), 0);

const MONEY: ReadonlySet<LedgerAccount> = new Set(['bank', 'stripe', 'stripe-fee']);

/** What an entry moved to the supplier, below zero away from it, apart from what Stripe took. */
export const movedBy = (postings: readonly Posting[]): Grosze =>
  postings.reduce((sum, { account, amount }) => (MONEY.has(account) ? sum + amount : sum), 0);

/** How much of a kind may be noted while so much is owed: no more is refunded than was overpaid, nor credited than owed. */
export const mostOf = (kind: NotedKind, balance: Grosze): Grosze | null => {
  if (kind === 'refund') return Math.max(0, -balance);
  return kind === 'credit' ? Math.max(0, balance) : null;
};

/** Whether an entry can be taken back: what somebody noted, once. */
export const isReversible = ({
  kind,
  reversed: taken,
}: {
  readonly kind: EntryKind;
  readonly reversed: boolean;
}): boolean => !taken && (notedKinds as readonly EntryKind[]).includes(kind);

import type { Grosze } from '../../../../shared/money.js';
import type { CheckoutState } from './checkout-states.js';
import type { CheckoutLine } from './settlement.js';

/** What Stripe takes in one payment in złoty: from 2 zł to 999 999,99 zł. */
export const LEAST_ONLINE: Grosze = 200;
export const MOST_ONLINE: Grosze = 99_999_999;

/** At most so many receivables at once. */
export const MOST_AT_ONCE = 50;

/** How long a buyer has to pay before a new start is needed; Stripe's least is half an hour. */
export const OPEN_MINUTES = 60;

type Owed = { readonly supplierId: string; readonly balance: Grosze; readonly disputed: boolean };

/** Why these cannot be paid online together; null when they can. */
export const whyNotOnline = (
  owed: readonly Owed[],
): 'nothing-owed' | 'disputed' | 'several-suppliers' | 'too-little' | 'too-much' | null => {
  const total = owed.reduce((sum, { balance }) => sum + balance, 0);
  if (owed.length === 0 || owed.some(({ balance }) => balance <= 0)) return 'nothing-owed';
  if (owed.some(({ disputed }) => disputed)) return 'disputed';
  if (new Set(owed.map(({ supplierId }) => supplierId)).size > 1) return 'several-suppliers';
  if (total < LEAST_ONLINE) return 'too-little';
  return total > MOST_ONLINE ? 'too-much' : null;
};

type Standing = {
  readonly state: CheckoutState;
  readonly expiresAt: Date;
  readonly lines: readonly CheckoutLine[];
};

const LEFT_MS = 5 * 60_000;

/** Whether an open checkout is for just these amounts and leaves time enough, so that it is shown again. */
export const isForThese = (
  { state, expiresAt, lines }: Standing,
  wanted: readonly CheckoutLine[],
  now: Date,
): boolean =>
  (state === 'starting' || state === 'open') &&
  expiresAt.getTime() - now.getTime() > LEFT_MS &&
  lines.length === wanted.length &&
  wanted.every(({ receivableId, amount }) =>
    lines.some((line) => line.receivableId === receivableId && line.amount === amount),
  );

/**
 * How much less is asked for when so much is given back: what goes beyond what was paid too much. `promised`: of the
 * overpayment, what other refunds under way give back already.
 */
export const lowersBy = (amount: Grosze, balance: Grosze, promised: Grosze): Grosze =>
  Math.max(0, amount - Math.max(0, -balance - promised));

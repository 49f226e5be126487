/** Where the money of an organisation can go. */
export const payoutKinds = ['bank-account', 'stripe-account'] as const;
export type PayoutKind = (typeof payoutKinds)[number];

/** How long a change is known to all owners before it is used, and how long one belongs to the organisation before one confirms. */
export const PAYOUT_WAIT_HOURS = 72;
const WAIT = PAYOUT_WAIT_HOURS * 3_600_000;

/**
 * What a change is at a moment; it follows from its dates and from whether anything is due to the organisation.
 * `frozen`: something is due, and no second owner has confirmed. `ready`: to be used at once.
 */
export const payoutChangeStates = ['waiting', 'frozen', 'ready', 'used', 'withdrawn'] as const;
export type PayoutChangeState = (typeof payoutChangeStates)[number];

export type PayoutDates = {
  readonly usableAt: Date;
  readonly confirmedAt: Date | null;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/** When what is asked for now can be used. What replaces nothing there ever was diverts nothing, and need not wait. */
export const usableFrom = (now: Date, first: boolean): Date => (first ? now : new Date(now.getTime() + WAIT));

export const payoutChangeState = (
  { usableAt, confirmedAt, usedAt, withdrawnAt }: PayoutDates,
  now: Date,
  anythingDue: boolean,
): PayoutChangeState => {
  if (usedAt) return 'used';
  if (withdrawnAt) return 'withdrawn';
  if (anythingDue && !confirmedAt) return 'frozen';
  return now < usableAt ? 'waiting' : 'ready';
};

/**
 * Why the owner cannot confirm; null when it can. `same`: it asked for the change itself; `new`: it has belonged to
 * the organisation for less than the wait, as somebody would whom a thief has just let in.
 */
export const whyNotConfirm = (
  requestedBy: string | null,
  { accountId, since }: { readonly accountId: string; readonly since: Date },
  now: Date,
): 'same' | 'new' | null => {
  if (requestedBy === accountId) return 'same';
  return now.getTime() - since.getTime() < WAIT ? 'new' : null;
};

import { payoutChangeState, type PayoutChangeState } from '../domain/payout-change.js';
import type { PayoutChange } from './data/payout-change.queries.js';
import type { PayoutOverview } from './payout-changes.service.js';
import type { PayoutDestinations } from './payout-destinations.js';

export type ShownPayoutChange = PayoutChange & {
  readonly state: PayoutChangeState;
  readonly from: string | null;
  readonly to: string;
};

/** Changes as owners read them: what waits is whole, so that they can check it; the rest shows its end. */
export const shownChanges = (
  destinations: PayoutDestinations,
  { changes, anythingDue, now }: Pick<PayoutOverview, 'changes' | 'anythingDue' | 'now'>,
): ShownPayoutChange[] =>
  changes.map((change) => {
    const { shown, masked } = destinations.of(change.kind);
    const state = payoutChangeState(change, now, anythingDue);
    const open = state !== 'used' && state !== 'withdrawn';
    const from = change.oldValue && masked(change.oldValue);
    return { ...change, state, from, to: (open ? shown : masked)(change.newValue) };
  });

/** The same for the JSON API. */
export const payoutChangeBodyOf = (change: ShownPayoutChange) => ({
  ...change,
  requestedAt: change.requestedAt.toISOString(),
  usableAt: change.usableAt.toISOString(),
  confirmedAt: change.confirmedAt?.toISOString() ?? null,
  usedAt: change.usedAt?.toISOString() ?? null,
  withdrawnAt: change.withdrawnAt?.toISOString() ?? null,
});

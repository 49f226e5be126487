import type { GatewayAccount } from '../payment-gateway.js';

/**
 * `begun`: the form at Stripe is not finished. `checking`: Stripe looks at what it got. `asking`: payments are
 * taken, and Stripe asks for more. `stopped`: no payments until it has what it asks for. `refused`: for good.
 */
export const accountStates = ['begun', 'checking', 'ready', 'asking', 'stopped', 'refused'] as const;
export type AccountState = (typeof accountStates)[number];

type Facts = Pick<
  GatewayAccount,
  'chargesEnabled' | 'payoutsEnabled' | 'detailsSubmitted' | 'due' | 'disabledReason'
>;

export const accountState = (facts: Facts): AccountState => {
  const { chargesEnabled, payoutsEnabled, detailsSubmitted, due, disabledReason } = facts;
  if (disabledReason?.startsWith('rejected.')) return 'refused';
  if (!detailsSubmitted) return 'begun';
  if (chargesEnabled) return due.length > 0 || !payoutsEnabled ? 'asking' : 'ready';
  return due.length > 0 ? 'stopped' : 'checking';
};

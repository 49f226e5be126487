import type { GatewayAccount } from '../payment-gateway.js';

/**
 * `begun`: the form at Stripe is not finished. `checking`: Stripe looks at what it got. `asking`: payments are
 * taken, and Stripe asks for more. `stopped`: no payments until it has what it asks for. `refused`: for good.
 * `shut-out`: the cooperative, or Stripe, has withdrawn our access; what the account does now is not known here.
 */
export const accountStates = [
  'begun',
  'checking',
  'ready',
  'asking',
  'stopped',
  'refused',
  'shut-out',
] as const;
export type AccountState = (typeof accountStates)[number];

type Facts = Pick<
  GatewayAccount,
  'chargesEnabled' | 'payoutsEnabled' | 'detailsSubmitted' | 'due' | 'disabledReason'
> & { readonly shutOutAt?: Date | null };

export const accountState = (facts: Facts): AccountState => {
  const { chargesEnabled, payoutsEnabled, detailsSubmitted, due, disabledReason } = facts;
  if (facts.shutOutAt) return 'shut-out';
  if (disabledReason?.startsWith('rejected.')) return 'refused';
  if (!detailsSubmitted) return 'begun';
  if (chargesEnabled) return due.length > 0 || !payoutsEnabled ? 'asking' : 'ready';
  return due.length > 0 ? 'stopped' : 'checking';
};

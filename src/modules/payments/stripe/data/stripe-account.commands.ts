import type { Tx } from '../../../../platform/database/db.js';
import type { GatewayFee } from '../domain/gateway-fee.js';
import type { GatewayAccount } from '../payment-gateway.js';
import { GatewayFeeRow, StripeAccountRow } from './stripe-account.entities.js';

type Made = { readonly organisationId: string; readonly requestKey: string; readonly livemode: boolean };

/** An account that Stripe has just made, not yet in use. */
export const addAccount = async (
  tx: Tx,
  { id, ...state }: GatewayAccount,
  made: Made,
  at: Date,
): Promise<void> => {
  const row = { accountId: id, ...made, ...state, methods: { ...state.methods }, madeAt: at, fetchedAt: at };
  await tx.getRepository(StripeAccountRow).insert({ ...row, shutOutAt: null, usedAt: null, endedAt: null });
};

/** What Stripe says of it now. */
export const keepAccountState = async (
  tx: Tx,
  { id: accountId, ...state }: GatewayAccount,
  fetchedAt: Date,
): Promise<void> => {
  await tx.getRepository(StripeAccountRow).update({ accountId }, { ...state, fetchedAt, shutOutAt: null });
};

/** Stripe no longer lets us see it. */
export const keepShutOut = async (tx: Tx, accountId: string, shutOutAt: Date): Promise<void> => {
  await tx.getRepository(StripeAccountRow).update({ accountId }, { shutOutAt });
};

/** Puts an account in use in the place of the one that was. */
export const useAccount = async (
  tx: Tx,
  accountId: string,
  { organisationId, livemode, at }: { organisationId: string; livemode: boolean; at: Date },
): Promise<void> => {
  await tx.query(
    `update stripe_account set ended_at = $3
     where organisation_id = $1 and livemode = $2 and used_at is not null and ended_at is null`,
    [organisationId, livemode, at],
  );
  await tx.getRepository(StripeAccountRow).update({ accountId, organisationId }, { usedAt: at });
};

/** A price of Stripe's; one of the same kind and day is put right. */
export const keepGatewayFee = async (tx: Tx, fee: GatewayFee): Promise<void> => {
  await tx.getRepository(GatewayFeeRow).delete({ kind: fee.kind, validFrom: fee.validFrom });
  await tx.getRepository(GatewayFeeRow).insert({ ...fee });
};

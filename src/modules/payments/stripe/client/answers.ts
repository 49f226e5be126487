import type Stripe from 'stripe';
import { localDateOf } from '../../../../shared/dates.js';
import {
  onlineMethods,
  type GatewayAccount,
  type GatewayCheckout,
  type GatewayDispute,
  type GatewayEvent,
  type GatewayPayment,
  type GatewayPayout,
  type GatewayRefund,
  type MethodState,
  type OnlineMethod,
} from '../payment-gateway.js';

const at = (seconds: number): Date => new Date(seconds * 1000);
const idOf = (thing: string | { id: string } | null | undefined): string | null =>
  typeof thing === 'string' ? thing : (thing?.id ?? null);
const whole = <Thing extends object>(thing: string | Thing | null | undefined): Thing | null =>
  typeof thing === 'string' ? null : (thing ?? null);

const methodState = (capability: string | undefined): MethodState =>
  capability === 'active' || capability === 'pending' ? capability : 'off';

export const accountOf = (account: Stripe.Account): GatewayAccount => ({
  id: account.id,
  chargesEnabled: account.charges_enabled,
  payoutsEnabled: account.payouts_enabled,
  detailsSubmitted: account.details_submitted,
  methods: Object.fromEntries(
    onlineMethods.map((method) => [method, methodState(account.capabilities?.[`${method}_payments`])]),
  ) as Record<OnlineMethod, MethodState>,
  due: account.requirements?.currently_due ?? [],
  pastDue: account.requirements?.past_due ?? [],
  pending: account.requirements?.pending_verification ?? [],
  deadline: account.requirements?.current_deadline ? at(account.requirements.current_deadline) : null,
  disabledReason: account.requirements?.disabled_reason ?? null,
});

const checkoutStates: Readonly<Record<string, GatewayCheckout['state']>> = {
  complete: 'complete',
  expired: 'expired',
};

export const checkoutOf = (session: Stripe.Checkout.Session): GatewayCheckout => ({
  id: session.id,
  state: checkoutStates[session.status ?? ''] ?? 'open',
  paid: session.payment_status === 'paid',
  reference: session.client_reference_id,
  amount: session.amount_total ?? 0,
  currency: (session.currency ?? '').toUpperCase(),
  url: session.url,
  paymentId: idOf(session.payment_intent),
  expiresAt: at(session.expires_at),
  livemode: session.livemode,
});

const paymentStates: Readonly<Record<string, GatewayPayment['state']>> = {
  succeeded: 'succeeded',
  processing: 'processing',
  canceled: 'canceled',
};

/** Asks for `latest_charge.balance_transaction` to be expanded. */
export const paymentOf = (intent: Stripe.PaymentIntent): GatewayPayment => {
  const charge = whole(intent.latest_charge);
  return {
    id: intent.id,
    state: paymentStates[intent.status] ?? 'waiting',
    amount: intent.amount,
    received: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    method: charge?.payment_method_details?.type ?? null,
    requestKey: intent.metadata?.['request'] ?? null,
    paidAt: charge?.paid ? at(charge.created) : null,
    fee: whole(charge?.balance_transaction)?.fee ?? null,
    livemode: intent.livemode,
  };
};

const refundStates: Readonly<Record<string, GatewayRefund['state']>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'canceled',
};

export const refundOf = (refund: Stripe.Refund): GatewayRefund => ({
  id: refund.id,
  paymentId: idOf(refund.payment_intent),
  amount: refund.amount,
  state: refundStates[refund.status ?? ''] ?? 'pending',
  requestKey: refund.metadata?.['request'] ?? null,
  at: at(refund.created),
});

const disputeStates: Readonly<Record<string, GatewayDispute['state']>> = {
  warning_needs_response: 'asked',
  warning_under_review: 'asked',
  warning_closed: 'closed',
  prevented: 'closed',
  needs_response: 'needs-response',
  appeal_needs_response: 'needs-response',
  under_review: 'under-review',
  appeal_under_review: 'under-review',
  won: 'won',
  lost: 'lost',
};

export const disputeOf = (dispute: Stripe.Dispute): GatewayDispute => ({
  id: dispute.id,
  paymentId: idOf(dispute.payment_intent),
  amount: dispute.amount,
  state: disputeStates[dispute.status] ?? 'under-review',
  reason: dispute.reason,
  dueBy: dispute.evidence_details.due_by ? at(dispute.evidence_details.due_by) : null,
  at: at(dispute.created),
  moves: dispute.balance_transactions.map(({ id, amount, fee, created }) => ({
    id,
    amount,
    fee,
    at: at(created),
  })),
});

const payoutStates: Readonly<Record<string, GatewayPayout['state']>> = {
  in_transit: 'in-transit',
  paid: 'paid',
  failed: 'failed',
  canceled: 'canceled',
};

export const payoutOf = (payout: Stripe.Payout): GatewayPayout => ({
  id: payout.id,
  amount: payout.amount,
  currency: payout.currency.toUpperCase(),
  state: payoutStates[payout.status] ?? 'pending',
  arrivesOn: localDateOf(at(payout.arrival_date)),
  at: at(payout.created),
});

export const eventOf = (event: Stripe.Event): GatewayEvent => {
  const object = event.data.object as { object?: string; id?: string; payment_intent?: string | null };
  const kind = object.object ?? '';
  const id = object.id ?? '';
  return {
    id: event.id,
    type: event.type,
    accountId: event.account ?? null,
    at: at(event.created),
    livemode: event.livemode,
    object: { kind, id, paymentId: kind === 'payment_intent' ? id : idOf(object.payment_intent) },
  };
};

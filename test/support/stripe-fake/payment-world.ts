import type { StripeAccount } from './account-world.js';
import { listAt, mapAt, textAt, type Form } from './form.js';
import { pageOf } from './lists.js';
import { newStripeId, StripeError } from './stripe-error.js';

type Metadata = Record<string, string>;
type Session = {
  id: string;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'paid' | 'unpaid';
  payment_intent: string | null;
  url: string | null;
  amount_total: number;
  success_url: string;
  cancel_url: string;
  expires_at: number;
  payment_metadata: Metadata;
} & Record<string, unknown>;
type Intent = {
  id: string;
  amount: number;
  amount_received: number;
  status: string;
  latest_charge: string | null;
} & Record<string, unknown>;
type Charge = {
  id: string;
  amount: number;
  amount_refunded: number;
  disputed: boolean;
  payment_intent: string;
  balance_transaction: string | null;
} & Record<string, unknown>;
type Balance = { id: string; created: number; amount: number; fee: number };
type Refund = {
  id: string;
  created: number;
  amount: number;
  status: string;
  payment_intent: string;
} & Record<string, unknown>;
type Dispute = {
  id: string;
  created: number;
  amount: number;
  status: string;
  payment_intent: string;
  balance_transactions: Balance[];
} & Record<string, unknown>;

const DISPUTE_FEE = 9000;
/** Any: the program reads it and never counts it. */
const feeOf = (amount: number) => Math.round(amount * 0.015) + 100;

/** What buyers pay to one account, what comes back, and what is disputed. */
export class AccountPayments {
  readonly sessions = new Map<string, Session>();
  readonly intents = new Map<string, Intent>();
  readonly charges = new Map<string, Charge>();
  readonly balance = new Map<string, Balance>();
  readonly refunds: Refund[] = [];
  readonly disputes: Dispute[] = [];

  constructor(private readonly account: StripeAccount) {}

  private get now(): number {
    return this.account.world.now();
  }

  private tell(type: string, object: object): void {
    this.account.world.tell(this.account.id, type, object);
  }

  createSession(params: Form) {
    if (!this.account.canCharge)
      throw new StripeError(400, 'account_cannot_charge', 'Charges are not enabled');
    if (
      params['payment_intent_data'] &&
      'application_fee_amount' in (params['payment_intent_data'] as Form)
    ) {
      throw new StripeError(400, 'parameter_invalid', 'The cluster takes no fee (agreement §5.2)');
    }
    const lines = listAt(params, 'line_items');
    const amount = lines.reduce(
      (sum, line) => sum + Number(textAt(line, 'quantity')) * Number(textAt(line, 'price_data.unit_amount')),
      0,
    );
    const expiresAt = Number(textAt(params, 'expires_at') ?? this.now + 86_400);
    if (expiresAt < this.now + 1800 || expiresAt > this.now + 86_400) {
      throw new StripeError(400, 'parameter_invalid', 'expires_at: from 30 minutes to 24 hours away');
    }
    // Two złoty is the least that Stripe takes in this currency.
    if (lines.length === 0 || amount < 200) throw new StripeError(400, 'amount_too_small', 'At least 2 zł');
    const id = newStripeId('cs_test');
    const session: Session = {
      ...{
        id,
        object: 'checkout.session',
        mode: 'payment',
        created: this.now,
        livemode: this.account.world.livemode,
      },
      ...{ amount_total: amount, amount_subtotal: amount, currency: 'pln', expires_at: expiresAt },
      ...{ status: 'open', payment_status: 'unpaid', payment_intent: null },
      client_reference_id: textAt(params, 'client_reference_id'),
      success_url: textAt(params, 'success_url') ?? '',
      cancel_url: textAt(params, 'cancel_url') ?? '',
      metadata: mapAt(params, 'metadata'),
      payment_metadata: mapAt((params['payment_intent_data'] ?? {}) as Form, 'metadata'),
      url: `${this.account.world.origin}/c/pay/${this.account.id}/${id}`,
    };
    this.sessions.set(id, session);
    return this.session(id);
  }

  session(id: string): Session {
    const session = this.sessions.get(id);
    if (!session) throw new StripeError(404, 'resource_missing', `No such checkout.session: '${id}'`);
    if (session.status === 'open' && session.expires_at <= this.now) this.end(session);
    return session;
  }

  expire(id: string): Session {
    const session = this.session(id);
    if (session.status !== 'open') {
      throw new StripeError(
        400,
        'resource_not_open',
        'Only Checkout Sessions with a status in ["open"] can be expired.',
      );
    }
    return this.end(session);
  }

  private end(session: Session): Session {
    Object.assign(session, { status: 'expired', url: null });
    this.tell('checkout.session.expired', session);
    return session;
  }

  /** The buyer pays; with `later` the buyer's bank has not answered yet. */
  pay(sessionId: string, { method = 'blik', later = false } = {}): string {
    const session = this.session(sessionId);
    if (session.status !== 'open') throw new StripeError(400, 'resource_not_open', 'No longer open');
    const intent: Intent = {
      ...{
        id: newStripeId('pi'),
        object: 'payment_intent',
        created: this.now,
        livemode: session['livemode'],
      },
      ...{ amount: session.amount_total, amount_received: 0, currency: 'pln', status: 'processing' },
      ...{ latest_charge: null, metadata: session.payment_metadata, payment_method_types: [method] },
    };
    this.intents.set(intent.id, intent);
    Object.assign(session, { status: 'complete', url: null, payment_intent: intent.id });
    this.tell('payment_intent.created', intent);
    if (later) this.tell('payment_intent.processing', intent);
    else this.succeed(intent, method, session);
    this.tell('checkout.session.completed', session);
    return intent.id;
  }

  /** The buyer's bank answers a payment that was left `later`. */
  settle(intentId: string, well: boolean): void {
    const intent = this.intents.get(intentId)!;
    const session = [...this.sessions.values()].find((each) => each.payment_intent === intentId)!;
    if (well) {
      this.succeed(intent, (intent['payment_method_types'] as string[])[0]!, session);
      this.tell('checkout.session.async_payment_succeeded', session);
    } else {
      intent.status = 'requires_payment_method';
      this.tell('payment_intent.payment_failed', intent);
      this.tell('checkout.session.async_payment_failed', session);
    }
  }

  private succeed(intent: Intent, method: string, session: Session): void {
    const booked = this.book(intent.amount, feeOf(intent.amount));
    const charge: Charge = {
      ...{
        id: newStripeId('ch'),
        object: 'charge',
        created: this.now,
        amount: intent.amount,
        currency: 'pln',
      },
      ...{ amount_refunded: 0, disputed: false, refunded: false, paid: true, status: 'succeeded' },
      ...{ payment_intent: intent.id, balance_transaction: booked.id, livemode: intent['livemode'] },
      payment_method_details: { type: method },
    };
    this.charges.set(charge.id, charge);
    Object.assign(intent, {
      ...{ status: 'succeeded', amount_received: intent.amount, latest_charge: charge.id },
    });
    session.payment_status = 'paid';
    this.tell('charge.succeeded', charge);
    this.tell('payment_intent.succeeded', intent);
  }

  private book(amount: number, fee: number): Balance {
    const entry = {
      ...{ id: newStripeId('txn'), object: 'balance_transaction', created: this.now, currency: 'pln' },
      ...{ amount, fee, net: amount - fee, status: 'pending', fee_details: [] },
    };
    this.balance.set(entry.id, entry);
    return entry;
  }

  intent(id: string, params: Form) {
    const intent = this.intents.get(id);
    if (!intent) throw new StripeError(404, 'resource_missing', `No such payment_intent: '${id}'`);
    const charge = this.charges.get(intent.latest_charge ?? '');
    if (!charge || textAt(params, 'expand.0') !== 'latest_charge.balance_transaction') return intent;
    const booked = this.balance.get(charge.balance_transaction ?? '') ?? null;
    return { ...intent, latest_charge: { ...charge, balance_transaction: booked } };
  }

  private chargeOf(intentId: string): Charge {
    const charge = this.charges.get(this.intents.get(intentId)?.latest_charge ?? '');
    if (!charge)
      throw new StripeError(400, 'payment_intent_unexpected_state', 'No successful charge to refund');
    return charge;
  }

  createRefund(params: Form) {
    const charge = this.chargeOf(textAt(params, 'payment_intent') ?? '');
    const left = charge.amount - charge.amount_refunded;
    const amount = Number(textAt(params, 'amount') ?? left);
    if (left === 0) throw new StripeError(400, 'charge_already_refunded', 'Already refunded');
    if (amount < 1 || amount > left) throw new StripeError(400, 'amount_too_large', 'More than what is left');
    return this.refund(charge.payment_intent, amount, mapAt(params, 'metadata'));
  }

  /** Asked by the program, or by the cooperative in Stripe's own panel. Stripe keeps the fee of the payment. */
  refund(intentId: string, amount: number, metadata: Metadata = {}): Refund {
    const charge = this.chargeOf(intentId);
    const refund: Refund = {
      ...{ id: newStripeId('re'), object: 'refund', created: this.now, amount, currency: 'pln', metadata },
      ...{ status: 'succeeded', payment_intent: intentId, charge: charge.id, reason: null },
      balance_transaction: this.book(-amount, 0).id,
    };
    this.refunds.push(refund);
    charge.amount_refunded += amount;
    charge['refunded'] = charge.amount_refunded === charge.amount;
    this.tell('refund.created', refund);
    this.tell('charge.refunded', charge);
    return refund;
  }

  /** The bank could not give it back after all: the money returns to the account. */
  failRefund(refundId: string): void {
    const refund = this.refunds.find(({ id }) => id === refundId)!;
    this.chargeOf(refund.payment_intent).amount_refunded -= refund.amount;
    refund.status = 'failed';
    this.tell('refund.failed', refund);
  }

  listRefunds(params: Form) {
    const of = textAt(params, 'payment_intent');
    return pageOf(
      of === null ? this.refunds : this.refunds.filter((each) => each.payment_intent === of),
      params,
    );
  }

  /** The buyer's bank takes a payment back until somebody is right. */
  dispute(intentId: string, { days = 7, reason = 'product_not_received' } = {}): string {
    const charge = this.chargeOf(intentId);
    const dispute: Dispute = {
      ...{
        id: newStripeId('du'),
        object: 'dispute',
        created: this.now,
        amount: charge.amount,
        currency: 'pln',
      },
      ...{
        status: 'needs_response',
        payment_intent: intentId,
        charge: charge.id,
        reason,
        livemode: charge['livemode'],
      },
      evidence_details: { due_by: this.now + days * 86_400, has_evidence: false, past_due: false },
      balance_transactions: [this.book(-charge.amount, DISPUTE_FEE)],
    };
    charge.disputed = true;
    this.disputes.push(dispute);
    this.tell('charge.dispute.created', dispute);
    this.tell('charge.dispute.funds_withdrawn', dispute);
    return dispute.id;
  }

  closeDispute(id: string, status: 'won' | 'lost'): void {
    const dispute = this.disputes.find((each) => each.id === id)!;
    dispute.status = status;
    if (status === 'won') {
      dispute.balance_transactions.push(this.book(dispute.amount, 0));
      this.tell('charge.dispute.funds_reinstated', dispute);
    }
    this.tell('charge.dispute.closed', dispute);
  }

  listDisputes(params: Form) {
    const of = textAt(params, 'payment_intent');
    return pageOf(
      of === null ? this.disputes : this.disputes.filter((each) => each.payment_intent === of),
      params,
    );
  }
}

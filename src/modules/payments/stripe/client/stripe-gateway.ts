import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { Config } from '../../../../platform/config/config.js';
import { refuseInsideTransaction } from '../../../../platform/database/db.js';
import { PaymentGateway, onlineMethods, type NewCheckout, type NewRefund } from '../payment-gateway.js';
import { accountOf, checkoutOf, disputeOf, eventOf, paymentOf, payoutOf, refundOf } from './answers.js';
import { asOurs } from './failures.js';

/** Of the API, whose types the library has; a newer one comes with a newer library, by a commit. */
export const API_VERSION = '2026-10-28.endive';

const TIMEOUT_MS = 15_000;
/** How old a signed message may be, in seconds. */
const TOLERANCE = 300;
const MOST_OF_ONE_PAYMENT = 100;
const PAYOUTS_A_PAGE = 25;
const MOST_EVENTS = 10_000;

/** Stripe, by its official library. Nothing of its types leaves this folder. */
@Injectable()
export class StripeGateway extends PaymentGateway {
  private made: Stripe | null = null;

  constructor(private readonly config: Config) {
    super();
  }

  async createAccount(key: string, organisationId: string): Promise<string> {
    const account = await this.call((stripe) =>
      stripe.accounts.create(
        {
          country: 'PL',
          default_currency: 'pln',
          controller: {
            fees: { payer: 'account' },
            losses: { payments: 'stripe' },
            stripe_dashboard: { type: 'full' },
            requirement_collection: 'stripe',
          },
          capabilities: {
            card_payments: { requested: true },
            blik_payments: { requested: true },
            p24_payments: { requested: true },
          },
          metadata: { organisation: organisationId, request: key },
        },
        { idempotencyKey: key },
      ),
    );
    return account.id;
  }

  async accountLink(accountId: string, { back, again }: { back: string; again: string }): Promise<string> {
    const link = await this.call((stripe) =>
      stripe.accountLinks.create({
        account: accountId,
        type: 'account_onboarding',
        return_url: back,
        refresh_url: again,
      }),
    );
    return link.url;
  }

  async account(accountId: string) {
    return accountOf(await this.call((stripe) => stripe.accounts.retrieve(accountId)));
  }

  /** A direct charge: the cooperative is the payee, and there is no application fee. */
  async createCheckout(key: string, accountId: string, checkout: NewCheckout): Promise<string> {
    const metadata = { request: key };
    const session = await this.call((stripe) =>
      stripe.checkout.sessions.create(
        {
          mode: 'payment',
          allowed_payment_method_types: [...onlineMethods],
          line_items: checkout.lines.map(({ name, amount }) => ({
            quantity: 1,
            price_data: { currency: 'pln', unit_amount: amount, product_data: { name } },
          })),
          client_reference_id: checkout.reference,
          success_url: checkout.successUrl,
          cancel_url: checkout.cancelUrl,
          expires_at: Math.floor(Date.parse(checkout.expiresAt) / 1000),
          locale: checkout.lang,
          metadata,
          payment_intent_data: { metadata },
        },
        { idempotencyKey: key, stripeAccount: accountId },
      ),
    );
    return session.id;
  }

  async checkout(accountId: string, id: string) {
    const session = await this.call((stripe) => stripe.checkout.sessions.retrieve(id, {}, of(accountId)));
    return checkoutOf(session);
  }

  async expireCheckout(key: string, accountId: string, id: string): Promise<void> {
    const options = { idempotencyKey: key, ...of(accountId) };
    await this.call((stripe) => stripe.checkout.sessions.expire(id, {}, options));
  }

  async payment(accountId: string, id: string) {
    const expand = ['latest_charge.balance_transaction'];
    return paymentOf(
      await this.call((stripe) => stripe.paymentIntents.retrieve(id, { expand }, of(accountId))),
    );
  }

  async createRefund(key: string, accountId: string, { paymentId, amount }: NewRefund): Promise<string> {
    const params = { payment_intent: paymentId, amount, metadata: { request: key } };
    const options = { idempotencyKey: key, ...of(accountId) };
    return (await this.call((stripe) => stripe.refunds.create(params, options))).id;
  }

  async refunds(accountId: string, paymentId: string) {
    const params = { payment_intent: paymentId, limit: MOST_OF_ONE_PAYMENT };
    const { data } = await this.call((stripe) => stripe.refunds.list(params, of(accountId)));
    return data.map(refundOf);
  }

  async disputes(accountId: string, paymentId: string) {
    const params = { payment_intent: paymentId, limit: MOST_OF_ONE_PAYMENT };
    const { data } = await this.call((stripe) => stripe.disputes.list(params, of(accountId)));
    return data.map(disputeOf);
  }

  async payouts(accountId: string, after?: string) {
    const params = { limit: PAYOUTS_A_PAGE, ...(after && { starting_after: after }) };
    const list = await this.call((stripe) => stripe.payouts.list(params, of(accountId)));
    return { items: list.data.map(payoutOf), more: list.has_more };
  }

  async events(accountId: string, since: Date, types: readonly string[]) {
    const created = { gte: Math.floor(since.getTime() / 1000) };
    const params = { created, types: [...types], limit: 100 };
    const found = await this.call((stripe) =>
      stripe.events.list(params, of(accountId)).autoPagingToArray({ limit: MOST_EVENTS }),
    );
    return found.reverse().map(eventOf);
  }

  readEvent(body: Buffer, signature: string, receivedAt: Date) {
    const { webhookSecret } = this.settings;
    try {
      const [secret, received] = [webhookSecret.reveal(), receivedAt.getTime()];
      return eventOf(
        this.client.webhooks.constructEvent(body, signature, secret, TOLERANCE, undefined, received),
      );
    } catch {
      // A misshapen header makes the library fail in ways of its own; whatever fails here was not signed by Stripe.
      return null;
    }
  }

  private call<Answer>(work: (stripe: Stripe) => Promise<Answer>): Promise<Answer> {
    refuseInsideTransaction('The payment gateway');
    return asOurs(work(this.client));
  }

  private get client(): Stripe {
    return (this.made ??= new Stripe(this.settings.secretKey.reveal(), {
      apiVersion: API_VERSION,
      ...this.settings.api,
      timeout: TIMEOUT_MS,
      maxNetworkRetries: 1,
      telemetry: false,
    }));
  }

  private get settings() {
    if (!this.config.stripe) throw new Error('Stripe is off, so nothing may ask for it');
    return this.config.stripe;
  }
}

const of = (accountId: string) => ({ stripeAccount: accountId });

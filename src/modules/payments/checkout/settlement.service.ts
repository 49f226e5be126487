import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { databaseNow, Db, type Tx } from '../../../platform/database/db.js';
import { Notices } from '../../notices/index.js';
import { lockReceivables } from '../data/receivable.queries.js';
import {
  GatewayRefused,
  GatewayShutOut,
  GatewayUnreachable,
  PaymentGateway,
} from '../stripe/payment-gateway.js';
import { StripeAccounts } from '../stripe/accounts/stripe-accounts.service.js';
import { GatewayRequests } from '../stripe/requests/gateway-requests.service.js';
import { addEntries, keepCheckout } from './data/checkout.commands.js';
import {
  chargebacksOf,
  checkoutOf,
  lockCheckout,
  recordedOf,
  refundsOf,
  type Checkout,
} from './data/checkout.queries.js';
import type { CheckoutState } from './domain/checkout-states.js';
import type { Told } from './domain/facts.js';
import { stepOf } from './domain/step.js';
import { keepChargebacks, keepRefunds } from './kept-news.js';
import { tellPaid } from './online-news.js';

/** How often news are fetched again because somebody else kept some in between. */
const ROUNDS = 5;
const TOO_OLD = 'too-old-to-repeat';

export type Settled = { readonly checkout: Checkout; readonly payAt: string | null };

/**
 * Brings a checkout to what the gateway says of it now. Events, returning buyers and the hourly comparison all end here,
 * so that nothing depends on which of them came, how often and in what order: the gateway is asked, and the ledger gets
 * what it lacks.
 */
@Injectable()
export class Settlement {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
    private readonly gateway: PaymentGateway,
    private readonly requests: GatewayRequests,
    private readonly accounts: StripeAccounts,
    private readonly notices: Notices,
  ) {}

  /**
   * `paymentId` where an event named a payment that is not on record yet. What was asked for and whose answer was lost is
   * asked for again first, with the same key. `payAt`: where the buyer can pay, if it still can. Where the gateway refuses us
   * the account, nobody can be led there any more: what is open ends.
   * @throws GatewayUnreachable
   */
  async settle(checkoutId: string, paymentId: string | null = null): Promise<Settled> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { known, asked } = await this.db.read('system', async (reader) => ({
        known: await checkoutOf(reader, checkoutId),
        asked: (await refundsOf(reader, checkoutId)).filter(({ state }) => state === 'asked'),
      }));
      if (!known) throw new Error('There is no such checkout');
      const sessionId = known.sessionId ?? (await this.answerOf(known, known.requestKey));
      const refused = new Set<string>();
      for (const { id, requestKey } of asked) {
        if ((await this.answerOf(known, requestKey)) === null) refused.add(id);
      }
      const told = { ...(await this.askOrSee(known, sessionId, paymentId)), sessionId, refused };
      const checkout = await this.db.tx('system', (tx) => this.keep(tx, known, told));
      if (checkout) return { checkout, payAt: told.checkout?.url ?? null };
    }
    throw new Error('A checkout kept changing while the gateway was asked about it');
  }

  /**
   * What the gateway made by the request's key; null when it was refused. What is a day old cannot be asked again: a
   * checkout then led nobody anywhere, and a refund that was made after all is found among those of its payment.
   */
  private async answerOf({ accountId }: Checkout, requestKey: string): Promise<string | null> {
    try {
      return await this.requests.perform(requestKey);
    } catch (error) {
      if (error instanceof GatewayShutOut) await this.accounts.follow(accountId);
      if (error instanceof GatewayRefused) return null;
      if (!(error instanceof GatewayUnreachable) || error.code !== TOO_OLD) throw error;
      await this.requests.end(requestKey, { state: 'refused', refusal: TOO_OLD });
      return null;
    }
  }

  /** The same, or that the account is no longer open to us; its own people are told then. */
  private async askOrSee(...asked: Parameters<Settlement['ask']>): Promise<Omit<Told, 'refused'>> {
    try {
      return { ...(await this.ask(...asked)), shutOut: false };
    } catch (error) {
      if (!(error instanceof GatewayShutOut)) throw error;
      if (await this.accounts.follow(asked[0].accountId)) throw error;
      return { shutOut: true, checkout: null, payment: null, refunds: [], disputes: [] };
    }
  }

  private async ask(
    { id, accountId, requestKey, paymentId: known }: Checkout,
    sessionId: string | null,
    named: string | null,
  ): Promise<Omit<Told, 'refused' | 'shutOut'>> {
    const checkout = sessionId ? await this.gateway.checkout(accountId, sessionId) : null;
    if (checkout && checkout.reference !== id) throw new Error('The gateway answered another checkout');
    const paymentId = checkout?.paymentId ?? known ?? named;
    const found = paymentId ? await this.gateway.payment(accountId, paymentId) : null;
    // Whose account it is can make payments of any kind there, and name them as it likes.
    const payment = found?.requestKey === requestKey ? found : null;
    if (payment?.state !== 'succeeded') return { checkout, payment, refunds: [], disputes: [] };
    if (payment.livemode !== this.config.stripe?.livemode) throw new Error('Money of another mode');
    const refunds = await this.gateway.refunds(accountId, payment.id);
    const disputes = await this.gateway.disputes(accountId, payment.id);
    return { checkout, payment, refunds, disputes };
  }

  /** Null when the checkout has changed since it was read: what was told may be older than that. */
  private async keep(tx: Tx, known: Checkout, told: ToldNow): Promise<Checkout | null> {
    await lockReceivables(
      tx,
      known.lines.map(({ receivableId }) => receivableId),
    );
    const checkout = await lockCheckout(tx, known.id);
    if (!checkout || checkout.revision !== known.revision) return null;
    const recorded = await recordedOf(tx, checkout.id);
    const { state, entries, ...news } = stepOf(
      {
        ...{ state: checkout.state, lines: checkout.lines, recorded: new Set(recorded.keys()) },
        refunds: await refundsOf(tx, checkout.id),
        chargebacks: await chargebacksOf(tx, checkout.id),
      },
      told,
    );
    await addEntries(tx, checkout.id, recorded, { entries, at: await databaseNow(tx) });
    await keepRefunds(tx, this.notices, checkout, news.refunds);
    await keepChargebacks(tx, this.notices, checkout, news.chargebacks);
    const now = asTold(checkout, told, state);
    const moved = entries.length + news.refunds.length + news.chargebacks.length;
    if (moved === 0 && isSame(checkout, now)) return checkout;
    await keepCheckout(tx, checkout, now);
    if (now.state === 'paid' && checkout.state !== 'paid') await tellPaid(this.notices, tx, checkout);
    return { ...checkout, ...now, revision: checkout.revision + 1 };
  }
}

type ToldNow = Told & { readonly sessionId: string | null };

const asTold = (checkout: Checkout, told: ToldNow, state: CheckoutState) => {
  const paid = state === 'paid' ? told.payment : null;
  return {
    ...{ state, sessionId: told.sessionId, paymentId: told.payment?.id ?? checkout.paymentId },
    shutOut: state === 'ended' && told.shutOut && (checkout.shutOut || checkout.state !== 'ended'),
    ...{ method: paid?.method ?? checkout.method, paidAt: paid?.paidAt ?? checkout.paidAt },
  };
};

const isSame = (checkout: Checkout, now: ReturnType<typeof asTold>): boolean =>
  now.state === checkout.state &&
  now.sessionId === checkout.sessionId &&
  now.paymentId === checkout.paymentId &&
  now.method === checkout.method &&
  now.shutOut === checkout.shutOut;

import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { checkoutNamed, checkoutRequested, type Checkout } from '../checkout/data/checkout.queries.js';
import { Settlement } from '../checkout/settlement.service.js';
import { StripeAccounts } from '../stripe/accounts/stripe-accounts.service.js';
import { GatewayRefused, PaymentGateway } from '../stripe/payment-gateway.js';
import { eventOf, type KeptEvent } from './data/stripe-event.queries.js';
import { isOfAccount } from './domain/followed-events.js';

/** From an event to what it is about, as the gateway has it now. */
@Injectable()
export class EventLooks {
  constructor(
    private readonly db: Db,
    private readonly gateway: PaymentGateway,
    private readonly settlement: Settlement,
    private readonly accounts: StripeAccounts,
  ) {}

  /** Does nothing for what did not come of a checkout of ours: a supplier may sell elsewhere by the same account. */
  async look(eventId: string): Promise<void> {
    const event = await this.db.read('system', (reader) => eventOf(reader, eventId));
    if (!event) return;
    if (isOfAccount(event.type)) {
      await this.accounts.follow(event.accountId);
      return;
    }
    const checkout = await this.checkoutOf(event);
    if (checkout) await this.settlement.settle(checkout.id, event.paymentId);
  }

  /** By what the event names; or, where the gateway's answer has not been kept yet, by the request that made it. */
  private async checkoutOf({ accountId, objectId, paymentId }: KeptEvent): Promise<Checkout | null> {
    const names = paymentId ? [objectId, paymentId] : [objectId];
    const known = await this.db.read('system', (reader) => checkoutNamed(reader, accountId, names));
    if (known || !paymentId) return known;
    const requestKey = await this.requestOf(accountId, paymentId);
    if (!requestKey) return null;
    return this.db.read('system', (reader) => checkoutRequested(reader, accountId, requestKey));
  }

  private async requestOf(accountId: string, paymentId: string): Promise<string | null> {
    try {
      return (await this.gateway.payment(accountId, paymentId)).requestKey;
    } catch (error) {
      if (error instanceof GatewayRefused) return null;
      throw error;
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, type Reader } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import { newId } from '../../../shared/ids.js';
import { formatMoney, type Grosze } from '../../../shared/money.js';
import { may } from '../domain/policy.js';
import { paymentProblems } from '../domain/problems.js';
import { lockFor, personOf, record } from '../receivable-steps.js';
import { GatewayUnreachable } from '../stripe/payment-gateway.js';
import { GatewayRequests } from '../stripe/requests/gateway-requests.service.js';
import { insertRefund } from './data/checkout.commands.js';
import { checkoutOf, promisedOf, refundableOf, refundsOf, type Checkout } from './data/checkout.queries.js';
import { lowersBy } from './domain/checkout-rules.js';
import { onlineProblems } from './domain/online-problems.js';
import { Settlement } from './settlement.service.js';

export type AskedRefund = { readonly receivableId: string; readonly amount: Grosze; readonly reason: string };

export type Refundable = {
  readonly checkout: Checkout;
  readonly line: Checkout['lines'][number];
  /** Grosze that can still be given back. */
  readonly most: Grosze;
};

/** The supplier gives back what was paid online, whole or in part, with its reason. */
@Injectable()
export class OnlineRefunds {
  constructor(
    private readonly db: Db,
    private readonly requests: GatewayRequests,
    private readonly settlement: Settlement,
  ) {}

  /** What the supplier can give back. @throws Problem to all but the parties; `payments/suppliers-part` for the buyer */
  async toAsk(actor: Representative, checkoutId: string, receivableId: string): Promise<Refundable> {
    return this.db.read(actor, (reader) => refundable(reader, actor, checkoutId, receivableId));
  }

  /**
   * Asks for a refund and sends it; its id. What goes beyond an overpayment lowers what is owed. When the gateway does not
   * answer, it stays asked for and is sent again by the hourly comparison.
   * @throws Problem `online-payments/refund-refused`
   */
  async ask(
    actor: Representative,
    checkoutId: string,
    { receivableId, amount, reason }: AskedRefund,
    key: string | undefined,
  ): Promise<string> {
    const id = await this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.refund-online:${checkoutId}`, key, async () => {
        await refundable(tx, actor, checkoutId, receivableId);
        const { receivable, at } = await lockFor(tx, actor, receivableId);
        // Once more, for another refund may have been first.
        const { checkout, most } = await refundable(tx, actor, checkoutId, receivableId);
        if (amount > most) throw onlineProblems.wrongRefund(undefined, [tooMuch(most)]);
        const promised = await promisedOf(tx, receivableId);
        const refundId = newId<'OnlineRefund'>();
        const { accountId, supplierId: organisationId, paymentId } = checkout;
        const body = { paymentId: paymentId ?? '', amount };
        const requestKey = await this.requests.begin(tx, { kind: 'refund', organisationId, accountId, body });
        const by = personOf(actor);
        await insertRefund(tx, {
          ...{ id: refundId, checkoutId, receivableId, amount, reason, requestKey, askedAt: at },
          lowers: lowersBy(amount, receivable.balance, promised),
          ...{ askedBy: by.id, askedByName: by.name },
        });
        await record(tx, actor, receivableId, 'refund-asked', at);
        return refundId;
      }),
    );
    await this.settlement.settle(checkoutId).catch((error: unknown) => {
      if (!(error instanceof GatewayUnreachable)) throw error;
    });
    const refunds = await this.db.read(actor, (reader) => refundsOf(reader, checkoutId));
    const asked = refunds.find((refund) => refund.id === id);
    if (asked?.state === 'failed' && !asked.refundId) throw onlineProblems.refundRefused(undefined);
    return id;
  }
}

const refundable = async (
  reader: Reader,
  actor: Representative,
  checkoutId: string,
  receivableId: string,
): Promise<Refundable> => {
  const checkout = await checkoutOf(reader, checkoutId);
  const line = checkout?.lines.find((each) => each.receivableId === receivableId);
  if (!checkout || !line || !may(actor, 'read', checkout)) throw onlineProblems.notFound();
  if (!may(actor, 'refund', checkout)) throw paymentProblems.suppliersPart(undefined);
  return { checkout, line, most: await refundableOf(reader, checkoutId, receivableId) };
};

const tooMuch = (most: Grosze) => ({
  pointer: '/amount',
  text: {
    pl: `Najwyżej ${formatMoney(most, 'pl')}: tyle zostało z tej wpłaty.`,
    en: `${formatMoney(most, 'en')} at most: so much is left of this payment.`,
  },
});

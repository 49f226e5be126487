import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, type Reader } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import { newId } from '../../../shared/ids.js';
import { formatMoney, type Grosze } from '../../../shared/money.js';
import { receivablesByIds } from '../data/receivable.queries.js';
import { may } from '../domain/policy.js';
import { paymentProblems } from '../domain/problems.js';
import { overpaid } from '../domain/receivable-state.js';
import { lockFor, personOf, record } from '../receivable-steps.js';
import { GatewayRefused, GatewayUnreachable } from '../stripe/payment-gateway.js';
import { GatewayRequests } from '../stripe/requests/gateway-requests.service.js';
import { insertRefund } from './data/checkout.commands.js';
import { checkoutOf, promisedOf, refundableOf, refundsOf, type Checkout } from './data/checkout.queries.js';
import { lowersBy } from './domain/checkout-rules.js';
import { checkoutProblems } from './domain/checkout-problems.js';
import { Settlement } from './settlement.service.js';

export type AskedRefund = { readonly receivableId: string; readonly amount: Grosze; readonly reason: string };

export type Refundable = {
  readonly checkout: Checkout;
  /** Each receivable that was paid by it: grosze that can still be given back, and of these what was paid too much. */
  readonly lines: readonly (Checkout['lines'][number] & {
    readonly most: Grosze;
    readonly tooMuch: Grosze;
  })[];
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
  async toAsk(actor: Representative, checkoutId: string): Promise<Refundable> {
    return this.db.read(actor, async (reader) => {
      const checkout = await readForRefund(reader, actor, checkoutId);
      const ids = checkout.lines.map(({ receivableId }) => receivableId);
      const owed = await receivablesByIds(reader, ids, actor.organisation.id);
      const balances = new Map(owed.map(({ id, balance }) => [id as string, balance]));
      const lines = [];
      for (const line of checkout.lines) {
        const most = await refundableOf(reader, checkoutId, line.receivableId);
        lines.push({ ...line, most, tooMuch: overpaid(balances.get(line.receivableId) ?? 0) });
      }
      return { checkout, lines };
    });
  }

  /**
   * Asks for a refund and sends it; its id. What goes beyond an overpayment lowers what is owed. When the gateway does not
   * answer, it stays asked for and is sent again by the hourly comparison.
   * @throws Problem `checkouts/refund-refused`
   */
  async ask(
    actor: Representative,
    checkoutId: string,
    { receivableId, amount, reason }: AskedRefund,
    key: string | undefined,
  ): Promise<string> {
    const id = await this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.refund-online:${checkoutId}`, key, async () => {
        const checkout = await readForRefund(tx, actor, checkoutId);
        if (!checkout.lines.some((line) => line.receivableId === receivableId))
          throw checkoutProblems.wrongRefund(undefined, [notOfIt]);
        const { receivable, at } = await lockFor(tx, actor, receivableId, 'refund');
        const most = await refundableOf(tx, checkoutId, receivableId);
        if (amount > most) throw checkoutProblems.wrongRefund(undefined, [tooMuch(most)]);
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
      // The supplier has shut us out of its account.
      if (error instanceof GatewayRefused) throw checkoutProblems.refundRefused(undefined);
      if (!(error instanceof GatewayUnreachable)) throw error;
    });
    const refunds = await this.db.read(actor, (reader) => refundsOf(reader, checkoutId));
    const asked = refunds.find((refund) => refund.id === id);
    if (asked?.state === 'failed' && !asked.refundId) throw checkoutProblems.refundRefused(undefined);
    return id;
  }
}

const readForRefund = async (
  reader: Reader,
  actor: Representative,
  checkoutId: string,
): Promise<Checkout> => {
  const checkout = await checkoutOf(reader, checkoutId);
  if (!checkout || !may(actor, 'read', checkout)) throw checkoutProblems.notFound();
  if (!may(actor, 'refund', checkout)) throw paymentProblems.suppliersPart(undefined);
  return checkout;
};

const notOfIt = {
  pointer: '/receivableId',
  text: { pl: 'Tej należności ta wpłata nie dotyczy.', en: 'This payment was not for that.' },
};

const tooMuch = (most: Grosze) => ({
  pointer: '/amount',
  text: {
    pl: `Najwyżej ${formatMoney(most, 'pl')}: tyle zostało z tej wpłaty.`,
    en: `${formatMoney(most, 'en')} at most: so much is left of this payment.`,
  },
});

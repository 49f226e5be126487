import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Config } from '../../../platform/config/config.js';
import { Db, type Reader } from '../../../platform/database/db.js';
import type { Grosze } from '../../../shared/money.js';
import { owedToEach, suppliersOwedBy, type Receivable } from '../data/receivable.queries.js';
import { may } from '../domain/policy.js';
import { receivableFor } from '../receivable-steps.js';
import { payableSuppliers } from './data/account.queries.js';
import {
  chargebacksOf,
  chargebacksWaitingFor,
  feeOf,
  checkoutsOf,
  refundableOf,
  refundsOf,
  type Chargeback,
  type Checkout,
  type OnlineRefund,
  type WaitingChargeback,
} from './data/checkout.queries.js';
import { MOST_AT_ONCE, whyNotOnline } from './domain/checkout-rules.js';
import { shares } from './domain/shares.js';

/** A chargeback as it falls on one of the receivables that were paid together, divided as in the ledger. */
export type ChargebackPart = Chargeback & { readonly part: Grosze };

/** One payment online of a receivable, with what was given back or taken back of it. */
export type OnlinePayment = {
  readonly checkout: Checkout;
  readonly line: Checkout['lines'][number];
  readonly refunds: readonly OnlineRefund[];
  readonly chargebacks: readonly ChargebackPart[];
  /** Grosze that the supplier can still give back. */
  readonly refundable: Grosze;
  /** Grosze that the gateway took of it; the supplier's own matter. */
  readonly fee: Grosze;
};

export type OnlineCase = {
  readonly receivable: Receivable;
  readonly payments: readonly OnlinePayment[];
  /** The reader is its buyer and can pay it online now. */
  readonly payable: boolean;
  /** How many others the buyer owes the same supplier. */
  readonly others: number;
};

/** What both parties read of payments online. */
@Injectable()
export class OnlinePayments {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  /** What was paid online of a receivable. @throws Problem `payments/not-found` to all but the parties */
  async ofReceivable(actor: Representative, receivableId: string): Promise<OnlineCase> {
    const known = await this.db.read(actor, async (reader) => {
      const receivable = await receivableFor(reader, actor, receivableId);
      const checkouts = await checkoutsOf(reader, receivableId);
      const payments = [];
      for (const checkout of checkouts) payments.push(await paymentOf(reader, checkout, receivableId));
      const owed = may(actor, 'pay', receivable) && whyNotOnline([receivable]) === null;
      return { receivable, payments, owed };
    });
    const { receivable, payments, owed } = known;
    const owing = await this.owing(actor, owed ? await this.takers([receivable.supplierId]) : []);
    const others = owing.filter(({ id }) => id !== receivableId);
    return { receivable, payments, payable: owing.length > 0, others: others.length };
  }

  /** What the buyer owes to suppliers that take payments online, by supplier: of each as many as can be paid at once. */
  async together(actor: Representative): Promise<readonly (readonly Receivable[])[]> {
    const suppliers = await this.db.read(actor, (reader) => suppliersOwedBy(reader, actor.organisation.id));
    const owing = await this.owing(actor, await this.takers(suppliers));
    return [...Map.groupBy(owing, ({ supplierId }) => supplierId).values()];
  }

  /** What the supplier has to answer at the gateway, the most urgent first. */
  async waitingFor(actor: Representative): Promise<WaitingChargeback[]> {
    return this.db.read(actor, (reader) => chargebacksWaitingFor(reader, actor.organisation.id));
  }

  private async owing(actor: Representative, supplierIds: readonly string[]): Promise<Receivable[]> {
    if (supplierIds.length === 0) return [];
    return this.db.read(actor, (reader) =>
      owedToEach(reader, actor.organisation.id, supplierIds, MOST_AT_ONCE),
    );
  }

  /** Those of them that take payments online. */
  private async takers(supplierIds: readonly string[]): Promise<string[]> {
    const { stripe } = this.config;
    if (!stripe || supplierIds.length === 0) return [];
    return this.db.read('system', (reader) => payableSuppliers(reader, supplierIds, stripe.livemode));
  }
}

const paymentOf = async (
  reader: Reader,
  checkout: Checkout,
  receivableId: string,
): Promise<OnlinePayment> => {
  const at = checkout.lines.findIndex((each) => each.receivableId === receivableId);
  const line = checkout.lines[at];
  if (!line) throw new Error('A checkout without the receivable by which it was found');
  const refunds = (await refundsOf(reader, checkout.id)).filter((each) => each.receivableId === receivableId);
  const weights = checkout.lines.map(({ amount }) => amount);
  const chargebacks = (await chargebacksOf(reader, checkout.id)).map((each) => ({
    ...each,
    part: shares(each.amount, weights)[at] ?? 0,
  }));
  return {
    ...{ checkout, line, refunds, chargebacks },
    refundable: await refundableOf(reader, checkout.id, receivableId),
    fee: await feeOf(reader, checkout.id, receivableId),
  };
};

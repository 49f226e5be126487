import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Config } from '../../../platform/config/config.js';
import { Db, type Reader } from '../../../platform/database/db.js';
import type { Grosze } from '../../../shared/money.js';
import { openUntil, type Receivable } from '../data/receivable.queries.js';
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
      return { receivable, payments, owing: owed ? await this.owing(reader, actor) : null };
    });
    const { receivable, payments, owing } = known;
    const { supplierId } = receivable;
    const takers = owing ? await this.takers([supplierId]) : new Set<string>();
    const others = owing?.filter((each) => each.supplierId === supplierId && each.id !== receivableId);
    return { receivable, payments, payable: takers.has(supplierId), others: others?.length ?? 0 };
  }

  /** What the buyer owes to suppliers that take payments online, by supplier. */
  async together(actor: Representative): Promise<readonly (readonly Receivable[])[]> {
    const owing = await this.db.read(actor, (reader) => this.owing(reader, actor));
    const bySupplier = Map.groupBy(owing, ({ supplierId }) => supplierId);
    const takers = await this.takers([...bySupplier.keys()]);
    return [...bySupplier].flatMap(([supplierId, owed]) => (takers.has(supplierId) ? [owed] : []));
  }

  /** What the supplier has to answer at the gateway, the most urgent first. */
  async waitingFor(actor: Representative): Promise<WaitingChargeback[]> {
    return this.db.read(actor, (reader) => chargebacksWaitingFor(reader, actor.organisation.id));
  }

  private owing(reader: Reader, actor: Representative): Promise<Receivable[]> {
    return openUntil(reader, actor.organisation.id, 'buyer', null, MOST_AT_ONCE);
  }

  private async takers(supplierIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { stripe } = this.config;
    if (!stripe) return new Set();
    return new Set(
      await this.db.read('system', (reader) => payableSuppliers(reader, supplierIds, stripe.livemode)),
    );
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

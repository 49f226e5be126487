import { Injectable, Logger } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { acceptedDeliveryOf, type Contract } from '../contracts/index.js';
import { Notices } from '../notices/index.js';
import { publicKinds } from '../organisations/index.js';
import { addEntry } from './data/ledger.commands.js';
import { missedDeliveries, type AcceptedDelivery, type MissedDelivery } from './data/missed.queries.js';
import { insertReceivable } from './data/receivable.commands.js';
import { paymentRulesOn } from './data/rules.queries.js';
import { chargeFor } from './domain/charge.js';
import { bindingDays, dueDay } from './domain/due-day.js';
import { postingsOf } from './domain/ledger.js';
import { tellArisen } from './payment-news.js';

/** How many missed deliveries are read at once. */
const BATCH = 200;

/** A receivable arises from each accepted delivery, once. A contract without deliveries has one: its completion. */
@Injectable()
export class Charging {
  private readonly logger = new Logger('Charging');

  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  /**
   * Does nothing for a delivery that is not accepted, or was charged already. What is past, accepted before there were
   * receivables, is charged without a word: it may long be paid, which the supplier says in bulk.
   * `asOf`: as though it had been accepted then; for the demonstration alone.
   */
  async charge(
    { deliveryId, supplierId }: AcceptedDelivery,
    { past = false, asOf }: { readonly past?: boolean; readonly asOf?: Date | undefined } = {},
  ): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const found = await acceptedDeliveryOf(tx, deliveryId, supplierId);
      if (!found?.delivery.answeredAt) return;
      const at = asOf ?? found.delivery.answeredAt;
      const { contract, delivery } = found;
      const { lines, totals } = chargeFor(contract.lines, delivery.lines);
      const aroseOn = localDateOf(at);
      const rules = await paymentRulesOn(tx, aroseOn);
      const paymentDays = bindingDays(contract.terms.paymentDays, paysPublicly(contract), rules);
      const receivable = {
        ...{ id: newId<'Receivable'>(), contractId: contract.id, deliveryId, supplierId, lines, aroseOn },
        ...{ buyerId: contract.buyerId, reference: `${contract.number}/${delivery.number}`, paymentDays },
        ...{ net: totals.net, vat: totals.vat, gross: totals.gross },
        dueOn: dueDay(aroseOn, null, paymentDays),
        past,
      };
      if (!(await insertReceivable(tx, receivable))) return;
      if (totals.gross > 0) {
        await addEntry(tx, {
          ...{ receivableId: receivable.id, kind: 'charge', day: aroseOn, reason: null, reverses: null, at },
          ...{ by: null, postings: postingsOf('charge', totals.gross) },
        });
      }
      if (!past) await tellArisen(this.notices, tx, receivable, contract);
    });
  }

  /**
   * Charges what an event did not reach: accepted deliveries without a receivable, each in its own transaction. One
   * that cannot be charged is logged, looked at again the next time, and keeps nobody else waiting.
   */
  async chargeMissed(): Promise<void> {
    let last: MissedDelivery | null = null;
    do {
      const missed: MissedDelivery[] = await this.db.read('system', (reader) =>
        missedDeliveries(reader, last, BATCH),
      );
      for (const delivery of missed) await this.tryToCharge(delivery);
      last = missed.length === BATCH ? (missed.at(-1) ?? null) : null;
    } while (last);
  }

  private async tryToCharge(delivery: MissedDelivery): Promise<void> {
    try {
      await this.charge(delivery, delivery);
    } catch (error) {
      this.logger.error(`Delivery ${delivery.deliveryId} cannot be charged: ${String(error)}`);
    }
  }
}

const paysPublicly = ({ buyer }: Contract): boolean =>
  (publicKinds as readonly string[]).includes(buyer.kind);

import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { acceptedDeliveryOf, type Contract } from '../contracts/index.js';
import { Notices } from '../notices/index.js';
import { publicKinds } from '../organisations/index.js';
import { addEntry } from './data/ledger.commands.js';
import { missedDeliveries, type MissedDelivery } from './data/missed.queries.js';
import { insertReceivable } from './data/receivable.commands.js';
import { paymentRulesOn } from './data/rules.queries.js';
import { chargeFor } from './domain/charge.js';
import { bindingDays, dueDay } from './domain/due-day.js';
import { postingsOf } from './domain/ledger.js';
import { tellArisen } from './payment-news.js';

/** A receivable arises from each accepted delivery, once. A contract without deliveries has one: its completion. */
@Injectable()
export class Charging {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  /** Does nothing for a delivery that is not accepted, or was charged already. */
  async charge({ deliveryId, supplierId }: MissedDelivery): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const found = await acceptedDeliveryOf(tx, deliveryId, supplierId);
      const at = found?.delivery.answeredAt;
      if (!found || !at) return;
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
      };
      if (!(await insertReceivable(tx, receivable))) return;
      if (totals.gross > 0) {
        await addEntry(tx, {
          ...{ receivableId: receivable.id, kind: 'charge', day: aroseOn, reason: null, reverses: null, at },
          ...{ by: null, postings: postingsOf('charge', totals.gross) },
        });
      }
      await tellArisen(this.notices, tx, receivable, contract);
    });
  }

  /** Charges what an event did not reach: accepted deliveries without a receivable. */
  async chargeMissed(): Promise<void> {
    const missed = await this.db.read('system', missedDeliveries);
    for (const delivery of missed) await this.charge(delivery);
  }
}

const paysPublicly = ({ buyer }: Contract): boolean =>
  (publicKinds as readonly string[]).includes(buyer.kind);

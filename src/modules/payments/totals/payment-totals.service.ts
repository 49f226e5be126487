import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { addDays, localDateOf } from '../../../shared/dates.js';
import { addMonths, firstDayOf, monthOf, monthsFrom } from '../../../shared/months.js';
import { keepSharing, sharesSums, totalsGroups } from './data/totals.queries.js';
import { totalsOf, type PaymentTotals } from './domain/totals.js';

const MONTHS = 12;

/** Payments of all members in totals, for coordinator and council; each member agrees to sums by itself. */
@Injectable()
export class PaymentTotalsReports {
  constructor(private readonly db: Db) {}

  /**
   * What arose in the last twelve whole months, as it stood at their end: a report that changed by the day would tell
   * of single payments.
   */
  async report(): Promise<PaymentTotals> {
    return this.db.read('system', async (reader) => {
      const present = monthOf(localDateOf(await databaseNow(reader)));
      const first = addMonths(present, -MONTHS);
      const day = addDays(firstDayOf(present), -1);
      const groups = await totalsGroups(reader, { from: firstDayOf(first), to: day });
      return totalsOf(groups, day, monthsFrom(first, MONTHS));
    });
  }

  async sharing(actor: Representative): Promise<boolean> {
    return this.db.read(actor, (reader) => sharesSums(reader, actor.organisation.id));
  }

  /** The acting organisation agrees that its sums go into totals of three members and more, or takes it back. */
  async share(actor: Representative, shares: boolean): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { id } = actor.organisation;
      const at = await databaseNow(tx);
      if (!(await keepSharing(tx, id, shares, at))) return;
      const action = shares ? 'payment-sums-shared' : 'payment-sums-kept';
      await recordActivity(tx, actor, { action, subject: { kind: 'organisation', id }, at });
    });
  }
}

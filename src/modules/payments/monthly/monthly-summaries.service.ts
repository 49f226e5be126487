import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { localDateOf } from '../../../shared/dates.js';
import type { Month } from '../../../shared/months.js';
import { Notices } from '../../notices/index.js';
import { statementPath } from '../account-statement/account-statement-paths.js';
import { monthlyPairs, type MonthlyPair } from './data/monthly.queries.js';
import { daysOf, monthBefore, summaryWords } from './domain/monthly-summary.js';

/** How many pairs are read at once. */
const BATCH = 200;

/** After each month one summary for each buyer and cooperative between whom something happened, to both. */
@Injectable()
export class MonthlySummaries {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {}

  /**
   * Tells of the month before `now`. May be killed and repeated: each pair is told in a transaction of its own, under
   * a key of pair and month, so that nobody is told twice and nobody is left out.
   */
  async tell(now: Date): Promise<void> {
    const month = monthBefore(localDateOf(now));
    const days = daysOf(month);
    let last: MonthlyPair | null = null;
    do {
      const pairs: MonthlyPair[] = await this.db.read('system', (reader) =>
        monthlyPairs(reader, days, last, BATCH),
      );
      for (const pair of pairs) await this.tellPair(month, pair);
      last = pairs.length === BATCH ? (pairs.at(-1) ?? null) : null;
    } while (last);
  }

  private async tellPair(month: Month, pair: MonthlyPair): Promise<void> {
    const { supplierId, buyerId, supplierName, buyerName } = pair;
    await this.db.tx('system', async (tx) => {
      for (const { organisationId, side, partner, other } of [
        { organisationId: buyerId, side: 'buyer', partner: supplierId, other: supplierName },
        { organisationId: supplierId, side: 'supplier', partner: buyerId, other: buyerName },
      ] as const) {
        await this.notices.tellOnce(tx, `payments.month:${supplierId}:${buyerId}:${month}`, {
          ...{ organisationId, kind: 'payments.month' },
          path: statementPath({ side, partner, ...daysOf(month) }),
          ...summaryWords(month, { side, name: other }, pair),
        });
      }
    });
  }
}

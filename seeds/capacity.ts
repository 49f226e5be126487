import type { INestApplicationContext } from '@nestjs/common';
import { CapacityLedgers } from '../src/modules/catalog/index.js';
import { Clock } from '../src/platform/clock/clock.js';
import { localDateOf } from '../src/shared/dates.js';
import { monthOf, monthsFrom } from '../src/shared/months.js';
import type { ActingFor } from './acting.js';
import { capacities, listings } from './data.js';

/** What some suppliers can still take on, from this month on; a ledger that is kept already stays. */
export const keepCapacity = async (
  app: INestApplicationContext,
  /** Ids of the listings by SKU. */
  ids: ReadonlyMap<string, string>,
  as: ActingFor,
): Promise<void> => {
  const ledgers = app.get(CapacityLedgers, { strict: false });
  const present = monthOf(localDateOf(app.get(Clock).now()));
  for (const { listing: sku, unit, disclosure, free } of capacities()) {
    const listingId = ids.get(sku);
    const supplier = listings().find((listing) => listing.sku === sku)?.supplier;
    if (!listingId || !supplier) throw new Error(`There is no listing ${sku}`);
    const [kept] = await ledgers.own(as(supplier), [listingId]);
    if (kept && kept.version > 0) continue;
    const months = Object.fromEntries(
      monthsFrom(present, free.length).map((month, place) => [month, free[place] ?? null]),
    );
    await ledgers.edit(as(supplier), [{ listingId, version: 0, unit, disclosure, months }]);
  }
};

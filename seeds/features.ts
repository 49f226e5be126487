import type { INestApplicationContext } from '@nestjs/common';
import { Features } from '../src/modules/campaigns/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock/clock.js';
import { addDays, localDateOf } from '../src/shared/dates.js';
import { features } from './data.js';

/** What the coordinator shows on the home page; a listing that was featured before is left alone. */
export const featureListings = async (
  app: INestApplicationContext,
  /** Ids of the listings by SKU. */
  listings: ReadonlyMap<string, string>,
  coordinator: Representative,
): Promise<void> => {
  const service = app.get(Features, { strict: false });
  const startsOn = localDateOf(app.get(Clock).now());
  const featured = (await service.list(coordinator)).map(({ listingId }) => listingId);
  for (const { listing: sku, days, reason } of features()) {
    const listing = listings.get(sku);
    if (!listing) throw new Error(`There is no listing ${sku}`);
    if (featured.includes(listing)) continue;
    await service.add(coordinator, { listing, startsOn, endsOn: addDays(startsOn, days - 1), reason });
  }
};

import type { INestApplicationContext } from '@nestjs/common';
import { Listings, PriceOffers } from '../src/modules/catalog/index.js';
import { Clock } from '../src/platform/clock/clock.js';
import { addDays, localDateOf } from '../src/shared/dates.js';
import { decimal } from '../src/shared/decimal.js';
import type { ActingFor } from './acting.js';

/** One for everybody, one from a quantity on; `L…` are the numbers of the example listings. */
const examples = [
  { supplier: 'apropos', sku: 'L06', basisPoints: 1000, minQuantity: null },
  { supplier: 'eko-free', sku: 'L04', basisPoints: 1500, minQuantity: '20' },
];
const DAYS = 21;

/** Lower prices of two example listings; a listing that had an offer keeps to it. */
export const makePriceOffers = async (
  app: INestApplicationContext,
  /** Ids of the example listings by number. */
  listings: ReadonlyMap<string, string>,
  as: ActingFor,
): Promise<void> => {
  const service = app.get(PriceOffers, { strict: false });
  const startsOn = localDateOf(app.get(Clock).now());
  for (const { supplier, sku, basisPoints, minQuantity } of examples) {
    const [member, listingId] = [as(supplier), listings.get(sku)];
    if (!listingId) throw new Error(`There is no listing ${sku}`);
    const { listing, offers } = await service.own(member, listingId);
    if (offers.length > 0) continue;
    // The examples have a range of prices, which has no offers.
    const { version, priceKind, priceMin: min, unit, vat } = listing;
    const price = { kind: 'from' as const, min, max: null, unit, vat };
    if (priceKind !== 'from')
      await app.get(Listings, { strict: false }).patch(member, listingId, { version, price });
    await service.make(member, listingId, {
      ...{ kind: 'percent', basisPoints, price: null, startsOn, endsOn: addDays(startsOn, DAYS) },
      minQuantity: minQuantity === null ? null : decimal(minQuantity),
    });
  }
};

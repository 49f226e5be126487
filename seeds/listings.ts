import { ListingImport } from '../src/modules/catalog/index.js';
import { listings } from './data.js';

/** The example listings, public for their suppliers; those already there stay as they are. Ids by SKU. */
export const publishListings = async (
  service: ListingImport,
  /** Ids of the founders by slug. */
  founders: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  for (const [supplier, own] of Map.groupBy(listings(), (listing) => listing.supplier)) {
    const founder = founders.get(supplier);
    if (!founder) throw new Error(`There is no founder ${supplier}`);
    const fields = own.map(({ supplier: _, example: __, ...rest }) => rest);
    const made = await service.publishFor(founder, fields, { example: true });
    own.forEach(({ sku }, at) => ids.set(sku, made[at]!));
  }
  return ids;
};

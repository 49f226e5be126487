import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { newId } from '../../shared/ids.js';
import { insertListing, setListingState } from './data/listing.commands.js';
import { listingIdBySku } from './data/own-listings.queries.js';
import type { ListingFields } from './domain/listing-fields.js';
import { missingForPublishing, settledPrice } from './domain/listing-rules.js';
import { catalogProblems } from './domain/problems.js';
import { checkFields } from './listing-checks.js';

/** Listings that the site itself brings: the demonstration's examples. Never offered to a person's request. */
@Injectable()
export class ListingImport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes listings for an organisation, all or none. One whose number (`sku`) the organisation has
   * already is left as it is, so that an import may be repeated. `example` marks them as invented. Returns
   * the ids in the order given.
   */
  async publishFor(
    organisationId: string,
    listings: readonly (ListingFields & { readonly sku: string })[],
    options: { example: boolean },
  ): Promise<string[]> {
    return this.db.tx('system', async (tx) => {
      const ids: string[] = [];
      for (const given of listings) {
        const known = await listingIdBySku(tx, organisationId, given.sku);
        if (known) {
          ids.push(known);
          continue;
        }
        const fields = { ...given, price: settledPrice(given.price) };
        await checkFields(tx, organisationId, null, fields);
        const missing = missingForPublishing(fields);
        if (missing.length > 0) throw catalogProblems.incomplete(undefined, missing);
        const id = newId<'Listing'>();
        const at = this.clock.now();
        await insertListing(tx, { id, organisationId, fields, example: options.example, at });
        await setListingState(tx, id, 'published', at);
        await publish(tx, 'catalog.listing-changed', { listingId: id });
        ids.push(id);
      }
      return ids;
    });
  }
}

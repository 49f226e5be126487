import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Db } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { offsetOf, type PageOf } from '../../shared/paging.js';
import { Hiding, ModeratedThings } from '../moderation/index.js';
import { DESCRIPTION_MAX, TITLE_MAX } from './catalog.schemas.js';
import { setListingHidden } from './data/listing.commands.js';
import { ListingIndexing } from './listing-indexing.service.js';
import { Listings } from './listings.service.js';
import {
  listingText,
  moderatedListing,
  moderatedListings,
  type ModeratedLine,
} from './data/moderated-listings.queries.js';

/** The coordinator's say over listings: hide and restore with a reason, nothing else (agreement §5.1). */
@Injectable()
export class ListingModeration {
  constructor(
    private readonly db: Db,
    private readonly hiding: Hiding,
    things: ModeratedThings,
    listings: Listings,
    indexing: ListingIndexing,
  ) {
    things.register('listing', {
      segment: 'oferty',
      find: moderatedListing,
      setHidden: async (tx, id, at) => {
        await setListingHidden(tx, id, at);
        if (at) await indexing.takeOut(tx, id);
        await publish(tx, 'catalog.listing-changed', { listingId: id });
      },
      fields: {
        title: { max: TITLE_MAX, lines: false },
        description: { max: DESCRIPTION_MAX, lines: true },
        titleEn: { max: TITLE_MAX, lines: false },
        descriptionEn: { max: DESCRIPTION_MAX, lines: true },
      },
      readText: listingText,
      writeText: (tx, owner, id, field, text, version) =>
        listings.patchIn(tx, owner, id, { version, [field]: text }),
    });
  }

  list(
    actor: Person,
    filter: { hidden: boolean; text: string | null },
    paging: { page: number; perPage: number },
  ): Promise<PageOf<ModeratedLine>> {
    return this.db.read(actor, async (reader) => {
      const rows = await moderatedListings(reader, filter, paging.perPage, offsetOf(paging));
      return { items: rows, total: rows[0]?.total ?? 0, ...paging };
    });
  }

  /** From the next read on nobody but the owner and the coordinator sees the listing; its texts stay untouched. */
  async hide(actor: Person, id: string, reason: string): Promise<void> {
    await this.hiding.hide(actor, { kind: 'listing', id }, reason);
  }

  async restore(actor: Person, id: string, reason: string): Promise<void> {
    await this.hiding.restore(actor, { kind: 'listing', id }, reason);
  }
}

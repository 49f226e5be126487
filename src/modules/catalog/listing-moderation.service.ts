import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { offsetOf, type PageOf } from '../../shared/paging.js';
import { Moderation } from '../moderation/index.js';
import { setListingHidden } from './data/listing.commands.js';
import {
  lockPublishedListing,
  moderatedListings,
  type ModeratedLine,
} from './data/moderated-listings.queries.js';
import { catalogProblems } from './domain/problems.js';

/** The coordinator's say over listings: hide and restore with a reason, nothing else (agreement §5.1). */
@Injectable()
export class ListingModeration {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly moderation: Moderation,
  ) {}

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
    await this.decide(actor, id, 'hide', reason);
  }

  async restore(actor: Person, id: string, reason: string): Promise<void> {
    await this.decide(actor, id, 'restore', reason);
  }

  private async decide(
    actor: Person,
    id: string,
    decision: 'hide' | 'restore',
    reason: string,
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const listing = await lockPublishedListing(tx, id);
      if (!listing) throw catalogProblems.listingNotFound({});
      if (decision === 'hide' && listing.hiddenAt) throw catalogProblems.alreadyHidden();
      if (decision === 'restore' && !listing.hiddenAt) throw catalogProblems.notHidden();
      await setListingHidden(tx, id, decision === 'hide' ? this.clock.now() : null);
      const { organisationId, title } = listing;
      await this.moderation.decide(tx, actor, {
        subject: { kind: 'listing', id, organisationId, title },
        decision,
        reason,
      });
      await publish(tx, 'catalog.listing-changed', { listingId: id });
    });
  }
}

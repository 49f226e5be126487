import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, type Reader } from '../../platform/database/db.js';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { countListedListings, listedListings } from './data/address.queries.js';
import type { ListingRow } from './data/listing-row.js';
import {
  isActiveMember,
  ownCounts,
  ownListing,
  ownListings,
  ownMembership,
  type OwnListingLine,
  type OwnMembership,
} from './data/own-listings.queries.js';
import { photosOf } from './data/photos.commands.js';
import {
  newestCards,
  newestCardsOf,
  publicCards,
  publicListing,
  publicListingWithMore,
  someMembers,
  type PhotoLine,
  type PublicCard,
  type PublicListing,
  type SupplierLine,
} from './data/public-listings.queries.js';
import { catalogProblems } from './domain/problems.js';
import type { ListingState } from './domain/listing-states.js';
import { offsetOf, type PageOf } from '../../shared/paging.js';

export type OwnListings = PageOf<OwnListingLine> & {
  readonly counts: Partial<Record<ListingState, number>>;
  /** Whether the organisation may publish at all. */
  readonly member: boolean;
};
export type OwnListing = { listing: ListingRow; photos: PhotoLine[]; member: OwnMembership | null };

/** Listings as they are read: by everyone, and by their owner. Public reads ask the present moment, not the index. */
@Injectable()
export class ListingReading {
  constructor(
    private readonly db: Db,
    addresses: SiteAddresses,
  ) {
    addresses.register({
      name: 'oferty',
      count: () => countListedListings(db.public),
      batch: (offset, limit) => listedListings(db.public, offset, limit),
    });
  }

  /** @throws Problem `catalog/listing-not-found` when it is not public now */
  async publicListing(id: string): Promise<PublicListing> {
    const listing = await publicListing(this.db.public, id);
    if (!listing) throw catalogProblems.listingNotFound({});
    return listing;
  }

  /**
   * The same with up to `limit` others of its supplier.
   * @throws Problem `catalog/listing-not-found` when it is not public now
   */
  async publicListingWithMore(
    id: string,
    limit: number,
  ): Promise<{ listing: PublicListing; more: PublicCard[] }> {
    const found = await publicListingWithMore(this.db.public, id, limit);
    if (!found) throw catalogProblems.listingNotFound({});
    return found;
  }

  /** The public ones among the ids, in the order given. For other modules too, inside their transactions. */
  async cards(ids: readonly string[], reader: Reader = this.db.public): Promise<PublicCard[]> {
    if (ids.length === 0) return [];
    const found = new Map((await publicCards(reader, ids)).map((card) => [card.id, card]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  newest(limit: number): Promise<PublicCard[]> {
    return newestCards(this.db.public, limit);
  }

  /** A supplier's listings, the newest first. */
  ofOrganisation(organisationId: string, limit: number): Promise<PublicCard[]> {
    return newestCardsOf(this.db.public, organisationId, limit);
  }

  members(limit: number): Promise<SupplierLine[]> {
    return someMembers(this.db.public, limit);
  }

  /** The owner's own, in any state. @throws Problem `catalog/listing-not-found` also for a foreign one */
  async own(actor: Representative, id: string): Promise<OwnListing> {
    return this.db.read(actor, async (reader) => {
      const listing = await ownListing(reader, actor.organisation.id, id);
      if (!listing) throw catalogProblems.listingNotFound({});
      const member = await ownMembership(reader, actor.organisation.id);
      return { listing, photos: await photosOf(reader, id), member };
    });
  }

  /** One page of the owner's listings in a state, and how many there are in each. */
  async ownList(
    actor: Representative,
    state: ListingState,
    paging: { page: number; perPage: number },
  ): Promise<OwnListings> {
    return this.db.read(actor, async (reader) => {
      const counts = Object.fromEntries(
        (await ownCounts(reader, actor.organisation.id)).map(({ state: each, count }) => [each, count]),
      ) as Partial<Record<ListingState, number>>;
      const items = await ownListings(reader, actor.organisation.id, state, paging.perPage, offsetOf(paging));
      const member = await isActiveMember(reader, actor.organisation.id);
      return { items, total: counts[state] ?? 0, ...paging, counts, member };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { ListingRow } from './data/listing-row.js';
import { lockOwnListing, ownListing } from './data/own-listings.queries.js';
import {
  endOffer,
  insertOffer,
  offerOverlaps,
  offersOf,
  ownOffer,
  reducedPrice,
  replaceOffer,
  runningOffers,
  type OwnOffer,
} from './data/price-offers.js';
import {
  notLower,
  offerErrors,
  offerState,
  type OfferTerms,
  type RunningOffer,
} from './domain/price-offer.js';
import { catalogProblems } from './domain/problems.js';

/**
 * Dated lower prices of listings. The member alone makes, changes and ends them (§5.1); one holds a day. Whether one
 * holds at this moment is a predicate of the reads: nothing waits for a job.
 */
@Injectable()
export class PriceOffers {
  constructor(private readonly db: Db) {}

  /** The offers of an own listing, with the listing. @throws Problem `catalog/listing-not-found` */
  own(actor: Representative, listingId: string): Promise<{ listing: ListingRow; offers: OwnOffer[] }> {
    return this.db.read(actor, async (reader) => {
      const listing = await ownListing(reader, actor.organisation.id, listingId);
      if (!listing) throw catalogProblems.listingNotFound({});
      return { listing, offers: await offersOf(reader, actor.organisation.id, listingId) };
    });
  }

  /** @throws Problem `catalog/price-offer-not-found` */
  async show(actor: Representative, id: string): Promise<{ listing: ListingRow; offer: OwnOffer }> {
    return this.db.read(actor, async (reader) => {
      const offer = await ownOffer(reader, actor.organisation.id, id);
      const listing = offer && (await ownListing(reader, actor.organisation.id, offer.listingId));
      if (!offer || !listing) throw catalogProblems.priceOfferNotFound();
      return { listing, offer };
    });
  }

  /**
   * Those of the listings that hold today, by listing; for everybody. `reader`: inside a transaction of the caller's.
   */
  async running(
    listingIds: readonly string[],
    reader: Reader = this.db.public,
  ): Promise<ReadonlyMap<string, RunningOffer>> {
    if (listingIds.length === 0) return new Map();
    return new Map((await runningOffers(reader, listingIds)).map((offer) => [offer.listingId, offer]));
  }

  make(actor: Representative, listingId: string, terms: OfferTerms, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `catalog.price-offer:${listingId}`, key, () =>
        this.makeIn(tx, actor, listingId, terms),
      ),
    );
  }

  /**
   * The same in a transaction of the caller's, who may say what it is made for. Returns the offer's id.
   * @throws Problem `catalog/price-offer-invalid` with the field, `catalog/price-offer-overlaps`
   */
  async makeIn(
    tx: Tx,
    actor: Representative,
    listingId: string,
    terms: OfferTerms,
    occasion: string | null = null,
  ): Promise<string> {
    const organisationId = actor.organisation.id;
    const listing = await lockOwnListing(tx, organisationId, listingId);
    if (!listing) throw catalogProblems.listingNotFound({});
    const createdAt = await databaseNow(tx);
    await judge(tx, listing, terms, createdAt, null);
    const id = newId<'PriceOffer'>();
    const own = { id, listingId, organisationId, occasion, createdBy: actor.accountId, createdAt };
    await insertOffer(tx, own, terms);
    await note(tx, actor, 'price-offer-made', listingId, id, createdAt);
    return id;
  }

  /** Only before it begins: what buyers have seen stays, or is ended. */
  async change(actor: Representative, id: string, terms: OfferTerms, version: number): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { offer, listing } = await this.lock(tx, actor, id);
      const at = await databaseNow(tx);
      if (offerState(offer, localDateOf(at)) !== 'coming') throw catalogProblems.priceOfferBegun(undefined);
      if (offer.version !== version) throw catalogProblems.priceOfferStale(undefined);
      await judge(tx, listing, terms, at, id);
      await replaceOffer(tx, id, terms, version);
      await note(tx, actor, 'price-offer-changed', offer.listingId, id, at);
    });
  }

  /** From this instant on the regular price holds. */
  end(actor: Representative, id: string): Promise<void> {
    return this.db.tx(actor, (tx) => this.endIn(tx, actor, id));
  }

  /** The same in a transaction of the caller's. @throws Problem `catalog/price-offer-over` when it is over already */
  async endIn(tx: Tx, actor: Representative, id: string): Promise<void> {
    const { offer } = await this.lock(tx, actor, id);
    const at = await databaseNow(tx);
    const state = offerState(offer, localDateOf(at));
    if (state === 'ended' || state === 'over') throw catalogProblems.priceOfferOver(undefined);
    await endOffer(tx, id, at);
    await note(tx, actor, 'price-offer-ended', offer.listingId, id, at);
  }

  /** The offer with its listing locked, for whose offers all changes wait. */
  private async lock(
    tx: Tx,
    actor: Representative,
    id: string,
  ): Promise<{ offer: OwnOffer; listing: ListingRow }> {
    const known = await ownOffer(tx, actor.organisation.id, id);
    const listing = known && (await lockOwnListing(tx, actor.organisation.id, known.listingId));
    const offer = listing && (await ownOffer(tx, actor.organisation.id, id));
    if (!offer) throw catalogProblems.priceOfferNotFound();
    return { offer, listing };
  }
}

const judge = async (
  tx: Tx,
  listing: ListingRow,
  terms: OfferTerms,
  now: Date,
  except: string | null,
): Promise<void> => {
  const { priceKind, priceMin } = listing;
  if (priceMin === null || !['fixed', 'from'].includes(priceKind))
    throw catalogProblems.priceOfferNeedsPrice(undefined);
  const errors = offerErrors(terms, localDateOf(now));
  if (errors.length > 0) throw catalogProblems.priceOfferInvalid(undefined, errors);
  const { lower } = await reducedPrice(tx, terms, priceMin);
  if (!lower) throw catalogProblems.priceOfferInvalid(undefined, [notLower(terms.kind)]);
  if (await offerOverlaps(tx, listing.id, terms, except)) throw catalogProblems.priceOfferOverlaps(undefined);
};

const note = (
  tx: Tx,
  actor: Representative,
  action: string,
  listingId: string,
  offer: string,
  at: Date,
): Promise<void> =>
  recordActivity(tx, actor, { action, subject: { kind: 'listing', id: listingId }, at, details: { offer } });

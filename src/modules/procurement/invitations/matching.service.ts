import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow } from '../../../platform/database/db.js';
import { addDays, localDateOf, warsawInstant, type LocalDate } from '../../../shared/dates.js';
import { CapacityLedgers } from '../../catalog/index.js';
import { shownEvidenceOfMany } from '../../members/index.js';
import { procedureOf } from '../procedures/data/procedure.queries.js';
import { mayAsBuyer } from '../procedures/domain/policy.js';
import { procedureProblems } from '../procedures/domain/problems.js';
import { askedSince } from './data/invitation.queries.js';
import {
  listingsAlike,
  listingsOfMember,
  needsOf,
  type ListingRow,
  type MemberLine,
  type NeedRow,
} from './data/matching.queries.js';
import { coverageOf, type Coverage, type FreeOffer } from './domain/coverage.js';
import { fairOrder, ROTATION_DAYS } from './domain/fair-order.js';
import { fitOf, type Fit, type Need, type OfferedListing } from './domain/matching.js';
import { capacityOf, freeOf, monthsOf, unitsOf, wantedOf } from './need-capacity.js';

/** A member that fits what a procedure asks, with the reasons. */
export type Suggestion = MemberLine & Fit & { readonly asked: number };

/** What is wanted of a unit, and the members who could do it together. */
export type UnitCoverage = Coverage & {
  readonly unit: string;
  readonly offers: readonly (FreeOffer & { readonly name: string })[];
};

/** Who fits what a procedure asks for. By public facts alone: the catalogue, shown capacity, shown evidence. */
@Injectable()
export class Matching {
  constructor(
    private readonly db: Db,
    private readonly ledgers: CapacityLedgers,
  ) {}

  /**
   * Members to ask, the best fit first and equals in rotation (`fairOrder`); the count behind the order is for this
   * module alone. @throws Problem `procurement/not-found` to all but the buyer
   */
  async suggestions(actor: Representative, procedureId: string): Promise<Suggestion[]> {
    const { need, today } = await this.needOf(actor, procedureId);
    const listings = (await listingsAlike(this.db.public, need)).filter(
      ({ supplierId }) => supplierId !== actor.organisation.id,
    );
    const fits = await this.fitsOf([need], listings, today);
    // Whom others have asked is nobody's business: only the order leaves here.
    const since = warsawInstant(addDays(today, -ROTATION_DAYS), '00:00');
    const asked = await this.db.read('system', (reader) =>
      askedSince(
        reader,
        fits.map(({ supplierId }) => supplierId),
        since,
      ),
    );
    const found = fits.map(({ supplierId, fit }) => {
      const { name, slug, town } = listings.find((listing) => listing.supplierId === supplierId)!;
      return { supplierId, name, slug, town, ...fit, asked: asked.get(supplierId) ?? 0 };
    });
    return fairOrder(found, { day: today, procedureId });
  }

  /** Who could do together what is wanted, for each unit of which somebody shows free amounts. */
  async coverage(actor: Representative, procedureId: string): Promise<UnitCoverage[]> {
    const { need, today } = await this.needOf(actor, procedureId);
    const listings = (await listingsAlike(this.db.public, need)).filter(
      ({ supplierId }) => supplierId !== actor.organisation.id,
    );
    const fitting = new Set((await this.fitsOf([need], listings, today)).map(({ supplierId }) => supplierId));
    const shown = await this.ledgers.shownOfMany(listings.map(({ listingId }) => listingId));
    return unitsOf(need.lines).flatMap((unit) => {
      const wanted = wantedOf(need.lines, unit, today);
      const offers = freeOf(
        listings.filter(({ supplierId }) => fitting.has(supplierId)),
        shown,
        unit,
      ).map((offer) => ({
        ...offer,
        name: listings.find(({ supplierId }) => supplierId === offer.supplierId)!.name,
      }));
      return wanted.length > 0 && offers.length > 0 ? [{ unit, ...coverageOf(wanted, offers), offers }] : [];
    });
  }

  /** How well the organisation itself fits each of the procedures that it may read; those it does not fit are left out. */
  async ownFits(actor: Representative, procedureIds: readonly string[]): Promise<ReadonlyMap<string, Fit>> {
    if (procedureIds.length === 0) return new Map();
    const { needs, today } = await this.db.read(actor, async (reader) => ({
      needs: await needsOf(reader, procedureIds),
      today: localDateOf(await databaseNow(reader)),
    }));
    const listings = await listingsOfMember(this.db.public, actor.organisation.id);
    const fits = await this.fitsOf(needs, listings, today);
    return new Map(fits.map(({ procedureId, fit }) => [procedureId, fit]));
  }

  private async needOf(
    actor: Representative,
    procedureId: string,
  ): Promise<{ need: NeedRow; today: LocalDate }> {
    return this.db.read(actor, async (reader) => {
      const procedure = await procedureOf(reader, procedureId);
      const [need] = await needsOf(reader, [procedureId]);
      if (!procedure || !need || !mayAsBuyer(actor, 'read', procedure)) throw procedureProblems.notFound();
      return { need, today: localDateOf(await databaseNow(reader)) };
    });
  }

  /** Every supplier of the listings against every need; who does not fit is left out. */
  private async fitsOf(
    needs: readonly NeedRow[],
    listings: readonly ListingRow[],
    today: LocalDate,
  ): Promise<{ procedureId: string; supplierId: string; fit: Fit }[]> {
    const suppliers = [...new Set(listings.map(({ supplierId }) => supplierId))];
    const evidence = await shownEvidenceOfMany(this.db.public, suppliers);
    const shown = await this.ledgers.shownOfMany(listings.map(({ listingId }) => listingId));
    return needs.flatMap((row) => {
      const need: Need = { ...row, today };
      const months = monthsOf(row.lines, today);
      const offered = (listing: ListingRow): OfferedListing => ({
        ...{ category: listing.category, cpv: listing.cpv ? [listing.cpv] : [], areas: listing.areas },
        capacity: capacityOf(row.lines, months, shown.get(listing.listingId) ?? null, today),
      });
      return suppliers.flatMap((supplierId) => {
        const fit = fitOf(need, {
          listings: listings.filter((listing) => listing.supplierId === supplierId).map(offered),
          evidence: evidence.filter((each) => each.organisationId === supplierId),
        });
        return fit ? [{ procedureId: row.procedureId, supplierId, fit }] : [];
      });
    });
  }
}

import type { Tx } from '../../../platform/database/db.js';
import type { ListingFields } from '../domain/listing-fields.js';
import type { ListingState } from '../domain/listing-states.js';
import { Listing } from './catalog.entities.js';
import { columnsOf } from './listing-row.js';

/** A new draft, version 1. */
export const insertListing = async (
  tx: Tx,
  listing: { id: string; organisationId: string; fields: ListingFields; example: boolean; at: Date },
): Promise<void> => {
  await tx.getRepository(Listing).insert({
    id: listing.id,
    organisationId: listing.organisationId,
    state: 'draft',
    ...columnsOf(listing.fields),
    example: listing.example,
    version: 1,
    indexVersion: 0,
    hiddenAt: null,
    publishedAt: null,
    createdAt: listing.at,
    updatedAt: listing.at,
  });
};

/** Writes the supplier's fields and counts the version up; the caller holds the row and has compared it. */
export const updateListingFields = async (
  tx: Tx,
  id: string,
  version: number,
  fields: ListingFields,
  at: Date,
): Promise<void> => {
  await tx
    .getRepository(Listing)
    .update({ id }, { ...columnsOf(fields), version: version + 1, updatedAt: at });
};

/** The first publication stays the date of the listing. */
export const setListingState = async (tx: Tx, id: string, state: ListingState, at: Date): Promise<void> => {
  await tx.query(
    `update listing set state = $2, updated_at = $3,
       published_at = case when $2 = 'published' then coalesce(published_at, $3) else published_at end
     where id = $1`,
    [id, state, at],
  );
};

export const setListingHidden = async (tx: Tx, id: string, hiddenAt: Date | null): Promise<void> => {
  await tx.getRepository(Listing).update({ id }, { hiddenAt });
};

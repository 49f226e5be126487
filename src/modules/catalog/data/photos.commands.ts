import type { Reader, Tx } from '../../../platform/database/db.js';
import { ListingPhoto } from './catalog.entities.js';
import type { PhotoLine } from './public-listings.queries.js';

/** A listing's photos in their order. */
export const photosOf = (reader: Reader, listingId: string): Promise<PhotoLine[]> =>
  reader.query<PhotoLine>(
    `select p.file_id as id, p.alt, f.width, f.height
     from listing_photo p join stored_file f on f.id = p.file_id where p.listing_id = $1 order by p.position`,
    [listingId],
  );

/** Adds a photo at the end; its file is recorded already. */
export const insertPhoto = async (
  tx: Tx,
  listingId: string,
  fileId: string,
  position: number,
  alt: string,
): Promise<void> => {
  await tx.getRepository(ListingPhoto).insert({ listingId, fileId, position, alt });
};

/** The same photos for another listing. */
export const copyPhotos = async (tx: Tx, fromListingId: string, toListingId: string): Promise<void> => {
  await tx.query(
    `insert into listing_photo (listing_id, file_id, position, alt)
     select $2, file_id, position, alt from listing_photo where listing_id = $1`,
    [fromListingId, toListingId],
  );
};

/** False when the listing has no such photo. */
export const updatePhotoAlt = async (
  tx: Tx,
  listingId: string,
  fileId: string,
  alt: string,
): Promise<boolean> => {
  const { affected } = await tx.getRepository(ListingPhoto).update({ listingId, fileId }, { alt });
  return affected === 1;
};

/** False when the listing has no such photo. */
export const deletePhoto = async (tx: Tx, listingId: string, fileId: string): Promise<boolean> => {
  const { affected } = await tx.getRepository(ListingPhoto).delete({ listingId, fileId });
  return affected === 1;
};

/** Numbers the photos anew in the given order. */
export const orderPhotos = async (tx: Tx, listingId: string, fileIds: readonly string[]): Promise<void> => {
  await tx.query(
    `update listing_photo p set position = o.position::int
     from unnest($2::uuid[]) with ordinality as o (file_id, position)
     where p.listing_id = $1 and p.file_id = o.file_id`,
    [listingId, fileIds],
  );
};

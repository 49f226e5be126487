import type { LocalDate } from '../../../shared/dates.js';
import type { Reader, Tx } from '../../../platform/database/db.js';
import { LISTING_COLUMNS, type ListingRow } from './listing-row.js';
import type { ListingState } from '../domain/listing-states.js';

/** The listing locked for a change; null when there is none or it is another organisation's. */
export const lockOwnListing = async (
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<ListingRow | null> =>
  (
    await tx.query<ListingRow>(
      `select ${LISTING_COLUMNS} from listing l where l.id = $1 and l.organisation_id = $2 for update`,
      [id, organisationId],
    )
  )[0] ?? null;

/** The listing as its owner sees it; null when there is none or it is another organisation's. */
export const ownListing = async (
  reader: Reader,
  organisationId: string,
  id: string,
): Promise<ListingRow | null> =>
  (
    await reader.query<ListingRow>(
      `select ${LISTING_COLUMNS} from listing l where l.id = $1 and l.organisation_id = $2`,
      [id, organisationId],
    )
  )[0] ?? null;

export type OwnListingLine = Pick<
  ListingRow,
  | 'id'
  | 'sku'
  | 'state'
  | 'title'
  | 'category'
  | 'priceKind'
  | 'priceMin'
  | 'priceMax'
  | 'unit'
  | 'vat'
  | 'hiddenAt'
  | 'updatedAt'
> & { cover: string | null };

/** An organisation's listings in a state, the last changed first. */
export const ownListings = (
  reader: Reader,
  organisationId: string,
  state: ListingState,
  limit: number,
  offset: number,
): Promise<OwnListingLine[]> =>
  reader.query<OwnListingLine>(
    `select l.id, l.sku, l.state, l.title, l.category, l.price_kind as "priceKind", l.price_min as "priceMin",
       l.price_max as "priceMax", l.unit, l.vat, l.hidden_at as "hiddenAt", l.updated_at as "updatedAt",
       (select p.file_id from listing_photo p where p.listing_id = l.id order by p.position limit 1) as cover
     from listing l where l.organisation_id = $1 and l.state = $2
     order by l.updated_at desc, l.id limit $3 offset $4`,
    [organisationId, state, limit, offset],
  );

export const ownCounts = (
  reader: Reader,
  organisationId: string,
): Promise<{ state: ListingState; count: number }[]> =>
  reader.query(
    'select state, count(*)::int as count from listing where organisation_id = $1 group by state',
    [organisationId],
  );

/** Whether the organisation may have public listings now. */
export const isActiveMember = async (reader: Reader, organisationId: string): Promise<boolean> =>
  (await reader.query('select from active_member where organisation_id = $1', [organisationId])).length > 0;

/** The organisation as a member, as its public listings show it; null when it is none now. */
export type OwnMembership = { slug: string; town: string; number: number; joinedOn: LocalDate };

export const ownMembership = async (
  reader: Reader,
  organisationId: string,
): Promise<OwnMembership | null> => {
  const [found] = await reader.query<OwnMembership>(
    'select slug, town, number, joined_on as "joinedOn" from active_member where organisation_id = $1',
    [organisationId],
  );
  return found ?? null;
};

/** Whether another listing of the organisation has the supplier's number. */
export const skuIsTaken = async (
  reader: Reader,
  organisationId: string,
  sku: string,
  except: string | null,
): Promise<boolean> =>
  (
    await reader.query(
      'select from listing where organisation_id = $1 and sku = $2 and id is distinct from $3::uuid',
      [organisationId, sku, except],
    )
  ).length > 0;

export const listingIdBySku = async (
  reader: Reader,
  organisationId: string,
  sku: string,
): Promise<string | null> =>
  (
    await reader.query<{ id: string }>('select id from listing where organisation_id = $1 and sku = $2', [
      organisationId,
      sku,
    ])
  )[0]?.id ?? null;

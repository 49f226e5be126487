import type { Reader } from '../../../platform/database/db.js';
import type { SiteAddress } from '../../../platform/http/site-addresses.js';

// As the page itself says: invented examples are not for search engines.
const LISTED = 'from public_listing where not example';

export const countListedListings = async (reader: Reader): Promise<number> =>
  (await reader.query<{ count: number }>(`select count(*)::int as count ${LISTED}`))[0]?.count ?? 0;

/** Listings for search engines, the oldest first. */
export const listedListings = (reader: Reader, offset: number, limit: number): Promise<SiteAddress[]> =>
  reader.query<SiteAddress>(
    `select '/oferty/' || id as path, updated_at as "changedAt" ${LISTED} order by id limit $1 offset $2`,
    [limit, offset],
  );

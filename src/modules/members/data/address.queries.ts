import type { Reader } from '../../../platform/database/db.js';
import type { SiteAddress } from '../../../platform/http/site-addresses.js';

// As the page itself says: an unclaimed profile is not for search engines.
const LISTED =
  'from active_member a join member_profile p on p.organisation_id = a.organisation_id where a.claimed';

export const countListedProfiles = async (reader: Reader): Promise<number> =>
  (await reader.query<{ count: number }>(`select count(*)::int as count ${LISTED}`))[0]?.count ?? 0;

/** Profiles for search engines, in the order of members' numbers. */
export const listedProfiles = (reader: Reader, offset: number, limit: number): Promise<SiteAddress[]> =>
  reader.query<SiteAddress>(
    `select '/czlonkowie/' || a.slug as path, p.updated_at as "changedAt" ${LISTED}
     order by a.number limit $1 offset $2`,
    [limit, offset],
  );

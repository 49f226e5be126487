import type { Reader } from '../../../platform/database/db.js';
import type { SiteAddress } from '../../../platform/http/site-addresses.js';
import { CAMPAIGNS } from '../campaign-paths.js';

export const countRunning = async (reader: Reader): Promise<number> =>
  (await reader.query<{ count: number }>('select count(*)::int as count from running_campaign'))[0]?.count ??
  0;

/** Campaigns for search engines. */
export const runningAddresses = (reader: Reader, offset: number, limit: number): Promise<SiteAddress[]> =>
  reader.query<SiteAddress>(
    `select '${CAMPAIGNS}/' || slug as path, updated_at as "changedAt" from running_campaign
     order by id limit $1 offset $2`,
    [limit, offset],
  );

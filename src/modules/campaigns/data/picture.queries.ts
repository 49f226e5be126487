import type { Reader } from '../../../platform/database/db.js';

/** Who may see a campaign's picture besides the coordinator; null when the campaign at that address has no such one. */
export const pictureAudience = async (
  reader: Reader,
  slug: string,
  fileId: string,
): Promise<{ everyone: boolean; organisations: string[] } | null> =>
  (
    await reader.query<{ everyone: boolean; organisations: string[] }>(
      `select r.id is not null as everyone,
         array(select p.organisation_id from campaign_participant p where p.campaign_id = c.id)
           || case when c.requested_by is null then '{}' else array[c.requested_by] end as organisations
       from campaign c left join running_campaign r on r.id = c.id where c.slug = $1 and c.picture_id = $2`,
      [slug, fileId],
    )
  )[0] ?? null;

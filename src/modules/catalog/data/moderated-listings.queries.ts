import type { Reader } from '../../../platform/database/db.js';
import type { ModeratedThing } from '../../moderation/index.js';

export type ModeratedLine = {
  id: string;
  title: string;
  supplier: string;
  publishedAt: Date;
  hiddenAt: Date | null;
};

/** Listings that are or would be public, for the coordinator; drafts and paused ones are none of its business. */
export const moderatedListings = (
  reader: Reader,
  filter: { hidden: boolean; text: string | null },
  limit: number,
  offset: number,
): Promise<(ModeratedLine & { total: number })[]> =>
  reader.query(
    `select l.id, l.title, o.name as supplier, l.published_at as "publishedAt", l.hidden_at as "hiddenAt",
       count(*) over ()::int as total
     from listing l join organisation o on o.id = l.organisation_id
     where l.state = 'published' and (l.hidden_at is not null) = $1
       and ($2::text is null or strpos(lower(l.title || ' ' || o.name), lower($2)) > 0)
     order by coalesce(l.hidden_at, l.published_at) desc, l.id limit $3 offset $4`,
    [filter.hidden, filter.text, limit, offset],
  );

/** A published listing for moderation; null when there is none. */
export const moderatedListing = async (
  reader: Reader,
  id: string,
  lock: boolean,
): Promise<ModeratedThing | null> =>
  (
    await reader.query<ModeratedThing>(
      `select l.organisation_id as "organisationId", l.title, '/oferty/' || l.id as path,
         l.hidden_at as "hiddenAt", exists (select from public_listing v where v.id = l.id) as visible
       from listing l where l.id = $1 and l.state = 'published'${lock ? ' for update' : ''}`,
      [id],
    )
  )[0] ?? null;

/** One text of a listing with its version; '' when there is none. */
export const listingText = async (
  reader: Reader,
  id: string,
  field: string,
): Promise<{ text: string; version: number }> =>
  (
    await reader.query<{ text: string; version: number }>(
      `select coalesce(case $2 when 'title' then title when 'description' then description
           when 'titleEn' then title_en when 'descriptionEn' then description_en end, '') as text, version
       from listing where id = $1`,
      [id, field],
    )
  )[0] ?? { text: '', version: 0 };

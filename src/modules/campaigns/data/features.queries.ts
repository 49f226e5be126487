import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';

export type FeatureLine = {
  id: string;
  listingId: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  reason: string;
  endedAt: Date | null;
  title: string;
  supplier: string;
  /** Whether the listing is public now; a feature of one that is not shows nothing. */
  visible: boolean;
};

/** What is featured on a day: id of the feature and its listing, public ones only. */
export const featuresOn = (reader: Reader, day: LocalDate): Promise<{ id: string; listingId: string }[]> =>
  reader.query(
    `select distinct on (f.listing_id) f.id, f.listing_id as "listingId"
     from feature f join public_listing l on l.id = f.listing_id
     where f.starts_on <= $1 and f.ends_on >= $1 and f.ended_at is null
     order by f.listing_id, f.id`,
    [day],
  );

/** Features that run or will, then those of the past, at most `limit`. */
export const allFeatures = (reader: Reader, day: LocalDate, limit: number): Promise<FeatureLine[]> =>
  reader.query<FeatureLine>(
    `select f.id, f.listing_id as "listingId", f.starts_on as "startsOn", f.ends_on as "endsOn", f.reason,
       f.ended_at as "endedAt", l.title, o.name as supplier, v.id is not null as visible
     from feature f join listing l on l.id = f.listing_id join organisation o on o.id = l.organisation_id
     left join public_listing v on v.id = l.id
     order by (f.ended_at is null and f.ends_on >= $1) desc, f.starts_on desc, f.id limit $2`,
    [day, limit],
  );

/** Whether the listing is featured on any of the days already. */
export const overlaps = async (
  reader: Reader,
  listingId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<boolean> =>
  (
    await reader.query(
      `select from feature where listing_id = $1 and ended_at is null and starts_on <= $3 and ends_on >= $2`,
      [listingId, from, to],
    )
  ).length > 0;

/** False when there is no such feature or it has ended. */
export const endFeature = async (tx: Tx, id: string, at: Date): Promise<boolean> =>
  (
    await tx.query('update feature set ended_at = $2 where id = $1 and ended_at is null returning id', [
      id,
      at,
    ])
  ).length > 0;

import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';

/** The organisation that coordinates the cluster on a day; null when none is assigned. */
export const coordinatorOn = async (reader: Reader, day: LocalDate): Promise<string | null> =>
  (
    await reader.query<{ organisationId: string }>(
      `select organisation_id as "organisationId" from coordinator_assignment
       where valid_from <= $1::date and (valid_to is null or valid_to >= $1::date)`,
      [day],
    )
  )[0]?.organisationId ?? null;

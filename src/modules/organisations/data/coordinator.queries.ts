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

/** One assignment of the coordinator's role; `validTo` is its last day, null while it lasts. */
export type AssignmentLine = {
  organisationId: string;
  name: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
  /** Number of the council's resolution; null when nobody voted. */
  resolution: string | null;
};

/** Who has coordinated the cluster and who is to, the latest first. */
export const coordinatorHistory = (reader: Reader): Promise<AssignmentLine[]> =>
  reader.query<AssignmentLine>(
    `select c.organisation_id as "organisationId", o.name, c.valid_from as "validFrom", c.valid_to as "validTo",
       c.resolution
     from coordinator_assignment c join organisation o on o.id = c.organisation_id order by c.valid_from desc`,
  );

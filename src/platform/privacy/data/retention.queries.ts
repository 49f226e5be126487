import type { LocalDate } from '../../../shared/dates.js';
import type { Reader, Tx } from '../../database/db.js';

export type RetentionTerm = { what: string; validFrom: LocalDate; days: number; basis: string };

/** The term of each kind that holds on a day. */
export const termsOn = (reader: Reader, day: LocalDate): Promise<RetentionTerm[]> =>
  reader.query<RetentionTerm>(
    `select distinct on (what) what, valid_from::text as "validFrom", days, basis from retention_term
     where valid_from <= $1::date order by what, valid_from desc`,
    [day],
  );

/** Runs a statement that returns a row for each thing it forgot; its $1 is the instant. */
export const forgotten = async (tx: Tx, sql: string, before: Date): Promise<number> =>
  (await tx.query(sql, [before])).length;

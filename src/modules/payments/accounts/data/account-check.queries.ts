import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';

export type AccountCheck = {
  readonly nrb: string;
  readonly day: LocalDate;
  readonly onList: boolean;
  readonly requestId: string | null;
  readonly notedByName: string;
};

/** The latest that the organisation noted of a receivable's payee; null for none. */
export const latestCheckOf = async (
  reader: Reader,
  receivableId: string,
  organisationId: string,
): Promise<AccountCheck | null> =>
  (
    await reader.query<AccountCheck>(
      `select nrb, day, on_list as "onList", request_id as "requestId", noted_by_name as "notedByName"
       from account_check where receivable_id = $1 and organisation_id = $2 order by day desc, noted_at desc limit 1`,
      [receivableId, organisationId],
    )
  )[0] ?? null;

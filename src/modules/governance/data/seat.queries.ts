import type { Reader } from '../../../platform/database/db.js';

/** A representative or deputy in the council. */
export type SeatLine = {
  id: string;
  organisationId: string;
  organisationName: string;
  number: number;
  slug: string;
  accountId: string;
  person: string;
  deputy: boolean;
  since: Date;
};

const SEAT = `select s.id, s.organisation_id as "organisationId", m.name as "organisationName", m.number, m.slug,
    s.account_id as "accountId", a.name as person, s.deputy, s.since
  from council_seat s join active_member m on m.organisation_id = s.organisation_id
  join account a on a.id = s.account_id`;

/** Everybody who sits in the council now, by member number, the representative before the deputy. */
export const seats = (reader: Reader): Promise<SeatLine[]> =>
  reader.query<SeatLine>(`${SEAT} order by m.number, s.deputy`);

export const seatsOf = (reader: Reader, organisationId: string): Promise<SeatLine[]> =>
  reader.query<SeatLine>(`${SEAT} where s.organisation_id = $1 order by s.deputy`, [organisationId]);

/** Whether the organisation is a member now. */
export const isMember = async (reader: Reader, organisationId: string): Promise<boolean> =>
  (await reader.query('select from active_member where organisation_id = $1', [organisationId])).length > 0;

/** How many members there are now: as many seats could be taken. */
export const memberCount = async (reader: Reader): Promise<number> => {
  const [row] = await reader.query<{ count: number }>('select count(*)::int as count from active_member');
  return row?.count ?? 0;
};

import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { FollowUp } from '../departures.js';
import { SCAN, type Scan } from './application.queries.js';
import { DepartureRow } from './member.entities.js';

export type DepartureLine = {
  id: string;
  organisationId: string;
  organisationName: string;
  number: number;
  joinedOn: LocalDate;
  leftAt: Date;
  /** Who pressed the button. */
  person: string;
  keepQuotes: boolean;
  /** The declaration as it was recorded, and its digest. */
  statement: string;
  sha256: string;
  followed: FollowUp[];
  /** The signed notice. */
  notice: Scan | null;
};

const DEPARTURE = `select d.id, d.organisation_id as "organisationId", o.name as "organisationName", d.number,
    d.joined_on as "joinedOn", d.left_at as "leftAt", a.name as person, d.keep_quotes as "keepQuotes", d.statement,
    d.sha256, d.followed, ${SCAN} as notice
  from departure d join organisation o on o.id = d.organisation_id join account a on a.id = d.left_by
  left join stored_file f on f.id = d.notice_file_id`;

/** The organisation's latest departure; null when it never left. */
export const latestDepartureOf = async (
  reader: Reader,
  organisationId: string,
): Promise<DepartureLine | null> =>
  (
    await reader.query<DepartureLine>(
      `${DEPARTURE} where d.organisation_id = $1 order by d.left_at desc limit 1`,
      [organisationId],
    )
  )[0] ?? null;

export const departureById = async (reader: Reader, id: string): Promise<DepartureLine | null> =>
  (await reader.query<DepartureLine>(`${DEPARTURE} where d.id = $1`, [id]))[0] ?? null;

/** The latest departures. For the coordinator, who keeps the papers. */
export const departures = (reader: Reader, limit: number): Promise<DepartureLine[]> =>
  reader.query<DepartureLine>(`${DEPARTURE} order by d.left_at desc, d.id limit $1`, [limit]);

export const insertDeparture = async (tx: Tx, row: Omit<DepartureRow, 'noticeFileId'>): Promise<void> => {
  const { id, organisationId, number, joinedOn, leftAt, leftBy, keepQuotes, statement, sha256 } = row;
  await tx.getRepository(DepartureRow).insert({
    ...{ id, organisationId, number, joinedOn, leftAt, leftBy, keepQuotes, statement, sha256 },
    followed: row.followed,
    noticeFileId: null,
  });
};

export const attachNotice = async (tx: Tx, id: string, fileId: string): Promise<void> => {
  await tx.query('update departure set notice_file_id = $2 where id = $1', [id, fileId]);
};

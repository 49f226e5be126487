import type { Reader, Tx } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';
import type { LocalDate } from '../../../shared/dates.js';
import { MeetingAttendanceRow, MeetingRow } from './meeting.entities.js';

export type MeetingLine = {
  id: string;
  heldOn: LocalDate;
  subject: string;
  /** Names of the members that were there. */
  present: string[];
};

/** The latest meetings. */
export const meetings = (reader: Reader, limit: number): Promise<MeetingLine[]> =>
  reader.query<MeetingLine>(
    `select m.id, m.held_on as "heldOn", m.subject,
       coalesce((select json_agg(o.name order by ${byPolishName('o.name')})
         from meeting_attendance a join organisation o on o.id = a.organisation_id
         where a.meeting_id = m.id), '[]') as present
     from meeting m order by m.held_on desc, m.id limit $1`,
    [limit],
  );

/** The last meeting, or else the day on which the first one took a seat; null while nobody sits in the council. */
export const lastMeetingOrFirstSeat = async (reader: Reader): Promise<LocalDate | null> => {
  const [row] = await reader.query<{ since: LocalDate | null }>(
    `select coalesce((select max(held_on) from meeting),
       (select min(since at time zone 'Europe/Warsaw')::date from council_seat)) as since
     where exists (select from council_seat)`,
  );
  return row?.since ?? null;
};

export const insertMeeting = async (
  tx: Tx,
  meeting: MeetingRow,
  present: readonly string[],
): Promise<void> => {
  const { id, heldOn, subject, recordedBy, recordedAt } = meeting;
  await tx.getRepository(MeetingRow).insert({ id, heldOn, subject, recordedBy, recordedAt });
  const rows = present.map((organisationId) => ({ meetingId: id, organisationId }));
  if (rows.length > 0) await tx.getRepository(MeetingAttendanceRow).insert(rows);
};

/** Notes that it was told; false when it was before. */
export const noteAlert = async (tx: Tx, since: LocalDate, days: number, at: Date): Promise<boolean> =>
  (
    await tx.query(
      'insert into meeting_alert (since, days, told_at) values ($1, $2, $3) on conflict do nothing returning days',
      [since, days, at],
    )
  ).length > 0;

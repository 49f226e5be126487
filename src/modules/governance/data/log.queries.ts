import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import { offsetOf, type PageOf } from '../../../shared/paging.js';

export type LogFilter = {
  /** Code of what was done; null for everything. */
  readonly action: string | null;
  /** First and last day in Warsaw; null for no bound. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

/** Something that was done as coordinator. */
export type LogLine = {
  id: string;
  at: Date;
  action: string;
  /** Who did it, and for which organisation that coordinated then. */
  person: string | null;
  coordinator: string | null;
  subjectKind: string;
  subjectId: string;
  /** The organisation's name when the subject is one. */
  subjectName: string | null;
  details: Record<string, unknown>;
};

const WHERE = `where a.office = 'coordinator' and ($1::text is null or a.action = $1)
  and ($2::date is null or a.at >= ($2::date)::timestamp at time zone 'Europe/Warsaw')
  and ($3::date is null or a.at < ($3::date + 1)::timestamp at time zone 'Europe/Warsaw')`;

/** The coordinator's log, the latest first. */
export const coordinatorLog = async (
  reader: Reader,
  filter: LogFilter,
  paging: { page: number; perPage: number },
): Promise<PageOf<LogLine>> => {
  const params = [filter.action, filter.from, filter.to];
  const items = await reader.query<LogLine>(
    `select a.id, a.at, a.action, p.name as person, o.name as coordinator, a.subject_kind as "subjectKind",
       a.subject_id as "subjectId", s.name as "subjectName", a.details
     from activity a left join account p on p.id = a.account_id
     left join organisation o on o.id = a.organisation_id
     left join organisation s on s.id = a.subject_id and a.subject_kind = 'organisation'
     ${WHERE} order by a.at desc, a.id desc limit $4 offset $5`,
    [...params, paging.perPage, offsetOf(paging)],
  );
  const [count] = await reader.query<{ total: number }>(
    `select count(*)::int as total from activity a ${WHERE}`,
    params,
  );
  return { items, total: count?.total ?? 0, ...paging };
};

/** What has been done as coordinator so far, as codes. */
export const loggedActions = async (reader: Reader): Promise<string[]> => {
  const rows = await reader.query<{ action: string }>(
    `select distinct action from activity where office = 'coordinator' order by action`,
  );
  return rows.map(({ action }) => action);
};

import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { AppealKind, AppealState } from '../domain/appeal-state.js';

export type AppealLine = {
  id: string;
  subjectKind: AppealKind;
  subjectId: string;
  organisationId: string;
  organisationName: string;
  text: string;
  state: AppealState;
  filedAt: Date;
  /** Number of the council's resolution; null unless the decision was overturned. */
  resolution: string | null;
  decidedAt: Date | null;
};

const APPEAL = `select a.id, a.subject_kind as "subjectKind", a.subject_id as "subjectId",
    a.organisation_id as "organisationId", o.name as "organisationName", a.text, a.state,
    a.filed_at as "filedAt", a.resolution, a.decided_at as "decidedAt"
  from appeal a join organisation o on o.id = a.organisation_id`;

export const appealById = async (reader: Reader, id: string): Promise<AppealLine | null> =>
  (await reader.query<AppealLine>(`${APPEAL} where a.id = $1`, [id]))[0] ?? null;

/** The same, locked until the transaction ends. */
export const lockAppeal = async (tx: Tx, id: string): Promise<AppealLine | null> =>
  (await tx.query<AppealLine>(`${APPEAL} where a.id = $1 for update of a`, [id]))[0] ?? null;

export const appealAgainst = async (
  reader: Reader,
  kind: AppealKind,
  subjectId: string,
): Promise<AppealLine | null> =>
  (
    await reader.query<AppealLine>(`${APPEAL} where a.subject_kind = $1 and a.subject_id = $2`, [
      kind,
      subjectId,
    ])
  )[0] ?? null;

/** What waits for the council, oldest first. */
export const openAppeals = (reader: Reader): Promise<AppealLine[]> =>
  reader.query<AppealLine>(`${APPEAL} where a.state = 'open' order by a.filed_at, a.id`);

/** Days to appeal against something decided on the day. */
export const appealDays = async (reader: Reader, kind: AppealKind, day: LocalDate): Promise<number> => {
  const [row] = await reader.query<{ days: number }>(
    `select days from appeal_term where subject_kind = $1 and valid_from <= $2::date
     order by valid_from desc limit 1`,
    [kind, day],
  );
  if (!row) throw new Error(`No term of appeal for ${kind} on ${day}`);
  return row.days;
};

/** False when somebody has appealed against it already. */
export const insertAppeal = async (
  tx: Tx,
  appeal: {
    id: string;
    subjectKind: AppealKind;
    subjectId: string;
    organisationId: string;
    text: string;
    filedBy: string;
    filedAt: Date;
  },
): Promise<boolean> => {
  const { id, subjectKind, subjectId, organisationId, text, filedBy, filedAt } = appeal;
  const rows = await tx.query(
    `insert into appeal (id, subject_kind, subject_id, organisation_id, text, state, filed_by, filed_at)
     values ($1, $2, $3, $4, $5, 'open', $6, $7) on conflict (subject_kind, subject_id) do nothing returning id`,
    [id, subjectKind, subjectId, organisationId, text, filedBy, filedAt],
  );
  return rows.length > 0;
};

export const closeAppeal = async (
  tx: Tx,
  id: string,
  end: { state: AppealState; resolution: string | null; at: Date },
): Promise<void> => {
  await tx.query('update appeal set state = $2, resolution = $3, decided_at = $4 where id = $1', [
    id,
    end.state,
    end.resolution,
    end.at,
  ]);
};

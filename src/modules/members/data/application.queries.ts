import type { Reader, Tx } from '../../../platform/database/db.js';
import type { ApplicationState } from '../domain/application-state.js';
import type { MemberRole } from '../domain/member-role.js';

export type ApplicationRow = {
  id: string;
  organisationId: string;
  organisationName: string;
  organisationTown: string;
  role: MemberRole;
  statement: string;
  state: ApplicationState;
  reason: string | null;
  submittedAt: Date;
  decidedAt: Date | null;
};

const APPLICATION = `select a.id, a.organisation_id as "organisationId", o.name as "organisationName",
    o.town as "organisationTown", a.role, a.statement, a.state, a.reason, a.submitted_at as "submittedAt",
    a.decided_at as "decidedAt"
  from membership_application a join organisation o on o.id = a.organisation_id`;

/** Applications in a state: waiting ones oldest first, decided ones latest first, at most `limit`. */
export const applicationsIn = (reader: Reader, waiting: boolean, limit: number): Promise<ApplicationRow[]> =>
  waiting
    ? reader.query<ApplicationRow>(
        `${APPLICATION} where a.state = 'submitted' order by a.submitted_at, a.id limit $1`,
        [limit],
      )
    : reader.query<ApplicationRow>(
        `${APPLICATION} where a.state <> 'submitted' order by a.decided_at desc, a.id limit $1`,
        [limit],
      );

export const applicationById = async (reader: Reader, id: string): Promise<ApplicationRow | null> =>
  (await reader.query<ApplicationRow>(`${APPLICATION} where a.id = $1`, [id]))[0] ?? null;

/** The same, locked until the transaction ends. */
export const lockApplication = async (tx: Tx, id: string): Promise<ApplicationRow | null> =>
  (await tx.query<ApplicationRow>(`${APPLICATION} where a.id = $1 for update of a`, [id]))[0] ?? null;

/** The organisation's latest application; null when it never applied. */
export const latestApplicationOf = async (
  reader: Reader,
  organisationId: string,
): Promise<ApplicationRow | null> =>
  (
    await reader.query<ApplicationRow>(
      `${APPLICATION} where a.organisation_id = $1 order by a.submitted_at desc, a.id desc limit 1`,
      [organisationId],
    )
  )[0] ?? null;

import type { Reader, Tx } from '../../../platform/database/db.js';
import type { ApplicationState } from '../domain/application-state.js';
import type { MemberRole } from '../domain/member-role.js';

/** A scan of a signed paper, as it was received. */
export type Scan = { fileId: string; name: string; size: number; sha256: string; at: string };

export type ApplicationRow = {
  id: string;
  organisationId: string;
  organisationName: string;
  organisationTown: string;
  role: MemberRole;
  statement: string;
  /** Who will sign the accession statement, in the applicant's words. */
  signatories: string | null;
  state: ApplicationState;
  /** What the coordinator last asked for. */
  completionRequest: string | null;
  /** Of the decision; a refusal has one always. */
  reason: string | null;
  /** Number of the council's resolution that overturned the refusal. */
  overturnedBy: string | null;
  submittedAt: Date;
  decidedAt: Date | null;
  /** The signed accession statement. */
  signed: Scan | null;
};

/** `select` expression: the scan that a row `f` of stored_file holds, or null. */
export const SCAN = `case when f.id is not null then json_build_object('fileId', f.id, 'name', f.name,
  'size', f.size, 'sha256', f.sha256, 'at', f.created_at) end`;

const APPLICATION = `select a.id, a.organisation_id as "organisationId", o.name as "organisationName",
    o.town as "organisationTown", a.role, a.statement, a.signatories, a.state,
    a.completion_request as "completionRequest", a.reason, a.overturned_by as "overturnedBy",
    a.submitted_at as "submittedAt", a.decided_at as "decidedAt", ${SCAN} as signed
  from membership_application a join organisation o on o.id = a.organisation_id
  left join stored_file f on f.id = a.statement_file_id`;

/** Applications that wait for the coordinator or the applicant, oldest first, at most `limit`. */
export const pendingApplications = (reader: Reader, limit: number): Promise<ApplicationRow[]> =>
  reader.query<ApplicationRow>(
    `${APPLICATION} where a.state in ('submitted', 'incomplete') order by a.submitted_at, a.id limit $1`,
    [limit],
  );

/** Applications that have ended, latest first, at most `limit`. */
export const endedApplications = (reader: Reader, limit: number): Promise<ApplicationRow[]> =>
  reader.query<ApplicationRow>(
    `${APPLICATION} where a.decided_at is not null order by a.decided_at desc, a.id limit $1`,
    [limit],
  );

export const applicationById = async (reader: Reader, id: string): Promise<ApplicationRow | null> =>
  (await reader.query<ApplicationRow>(`${APPLICATION} where a.id = $1`, [id]))[0] ?? null;

/** Those of the ids that there are, in no order. */
export const applicationsById = (reader: Reader, ids: readonly string[]): Promise<ApplicationRow[]> =>
  reader.query<ApplicationRow>(`${APPLICATION} where a.id = any($1::uuid[])`, [ids]);

/** The same, locked until the transaction ends. */
export const lockApplication = async (tx: Tx, id: string): Promise<ApplicationRow | null> =>
  (await tx.query<ApplicationRow>(`${APPLICATION} where a.id = $1 for update of a`, [id]))[0] ?? null;

const LATEST = 'where a.organisation_id = $1 order by a.submitted_at desc, a.id desc limit 1';

/** The organisation's latest application; null when it never applied. */
export const latestApplicationOf = async (
  reader: Reader,
  organisationId: string,
): Promise<ApplicationRow | null> =>
  (await reader.query<ApplicationRow>(`${APPLICATION} ${LATEST}`, [organisationId]))[0] ?? null;

/** The same, locked until the transaction ends. */
export const lockLatestApplicationOf = async (
  tx: Tx,
  organisationId: string,
): Promise<ApplicationRow | null> =>
  (await tx.query<ApplicationRow>(`${APPLICATION} ${LATEST} for update of a`, [organisationId]))[0] ?? null;

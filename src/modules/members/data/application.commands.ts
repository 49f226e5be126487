import type { Tx } from '../../../platform/database/db.js';
import type { ApplicationState } from '../domain/application-state.js';
import type { MemberRole } from '../domain/member-role.js';

export type ApplicationContent = {
  readonly role: MemberRole;
  readonly statement: string;
  readonly signatories: string | null;
};

/** Puts in an application; false when one of the organisation is pending already. */
export const submitApplication = async (
  tx: Tx,
  input: ApplicationContent & { id: string; organisationId: string; submittedBy: string; at: Date },
): Promise<boolean> => {
  const rows = await tx.query(
    `insert into membership_application (id, organisation_id, role, statement, signatories, state, submitted_by,
       submitted_at)
     values ($1, $2, $3, $4, $5, 'submitted', $6, $7)
     on conflict (organisation_id) where state in ('submitted', 'incomplete') do nothing returning id`,
    [
      input.id,
      input.organisationId,
      input.role,
      input.statement,
      input.signatories,
      input.submittedBy,
      input.at,
    ],
  );
  return rows.length > 0;
};

/** Writes how a locked application ended. */
export const decideApplication = async (
  tx: Tx,
  id: string,
  decision: { state: ApplicationState; reason: string | null; decidedBy: string; at: Date },
): Promise<void> => {
  await tx.query(
    'update membership_application set state = $2, reason = $3, decided_by = $4, decided_at = $5 where id = $1',
    [id, decision.state, decision.reason, decision.decidedBy, decision.at],
  );
};

/** The applicant has to add what the text says. */
export const requestCompletion = async (
  tx: Tx,
  id: string,
  state: ApplicationState,
  text: string,
): Promise<void> => {
  await tx.query('update membership_application set state = $2, completion_request = $3 where id = $1', [
    id,
    state,
    text,
  ]);
};

/** Writes a pending application anew; it is the coordinator's turn. */
export const rewriteApplication = async (
  tx: Tx,
  id: string,
  state: ApplicationState,
  content: ApplicationContent,
): Promise<void> => {
  await tx.query(
    'update membership_application set state = $2, role = $3, statement = $4, signatories = $5 where id = $1',
    [id, state, content.role, content.statement, content.signatories],
  );
};

/** The refusal stays on record, with the resolution that overturned it. */
export const overturnRefusal = async (
  tx: Tx,
  id: string,
  state: ApplicationState,
  resolution: string,
): Promise<void> => {
  await tx.query('update membership_application set state = $2, overturned_by = $3 where id = $1', [
    id,
    state,
    resolution,
  ]);
};

/** A pending application that an admission has overtaken ends as its applicant's own. */
export const withdrawPendingOf = async (tx: Tx, organisationId: string, at: Date): Promise<void> => {
  await tx.query(
    `update membership_application set state = 'withdrawn', decided_by = submitted_by, decided_at = $2
     where organisation_id = $1 and state in ('submitted', 'incomplete')`,
    [organisationId, at],
  );
};

export const attachSignedStatement = async (tx: Tx, id: string, fileId: string): Promise<void> => {
  await tx.query('update membership_application set statement_file_id = $2 where id = $1', [id, fileId]);
};

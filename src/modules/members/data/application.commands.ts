import type { Tx } from '../../../platform/database/db.js';
import type { ApplicationState } from '../domain/application-state.js';
import type { MemberRole } from '../domain/member-role.js';

/** Puts in an application; false when one of the organisation is waiting already. */
export const submitApplication = async (
  tx: Tx,
  input: {
    id: string;
    organisationId: string;
    role: MemberRole;
    statement: string;
    submittedBy: string;
    at: Date;
  },
): Promise<boolean> => {
  const rows = await tx.query(
    `insert into membership_application (id, organisation_id, role, statement, state, submitted_by, submitted_at)
     values ($1, $2, $3, $4, 'submitted', $5, $6)
     on conflict (organisation_id) where state = 'submitted' do nothing returning id`,
    [input.id, input.organisationId, input.role, input.statement, input.submittedBy, input.at],
  );
  return rows.length > 0;
};

/** Writes the decision on a locked application. */
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

import type { OrganisationRole } from '../../../platform/access/actor.js';
import type { Tx } from '../../../platform/database/db.js';

/** Withdraws the unanswered invitations of an address. */
export const revokeInvitationsTo = async (
  tx: Tx,
  organisationId: string,
  email: string,
  now: Date,
): Promise<void> => {
  await tx.query(
    `update invitation set revoked_at = $3
     where organisation_id = $1 and email = $2 and accepted_at is null and revoked_at is null`,
    [organisationId, email, now],
  );
};

/** False when the organisation has no such unanswered invitation. */
export const revokeInvitation = async (
  tx: Tx,
  organisationId: string,
  invitationId: string,
  now: Date,
): Promise<boolean> => {
  const revoked = await tx.query(
    `update invitation set revoked_at = $3
     where id = $1 and organisation_id = $2 and accepted_at is null and revoked_at is null returning id`,
    [invitationId, organisationId, now],
  );
  return revoked.length > 0;
};

/** False when the invitation was answered or revoked meanwhile. */
export const setInvitationSecret = async (
  tx: Tx,
  invitationId: string,
  secretHash: string,
): Promise<boolean> => {
  const marked = await tx.query(
    `update invitation set secret_hash = $2
     where id = $1 and accepted_at is null and revoked_at is null returning id`,
    [invitationId, secretHash],
  );
  return marked.length > 0;
};

/** Uses the invitation up and makes the account one of the organisation's people. */
export const joinByInvitation = async (
  tx: Tx,
  invitation: { id: string; organisationId: string; role: OrganisationRole },
  accountId: string,
  now: Date,
): Promise<void> => {
  await tx.query('update invitation set accepted_at = $2 where id = $1', [invitation.id, now]);
  await addPerson(tx, invitation, accountId, now);
};

/** Makes the account one of the organisation's people; one who is there keeps their role. */
export const addPerson = async (
  tx: Tx,
  { organisationId, role }: { organisationId: string; role: OrganisationRole },
  accountId: string,
  now: Date,
): Promise<void> => {
  await tx.query(
    `insert into organisation_person (organisation_id, account_id, role, since)
     values ($1, $2, $3, $4) on conflict do nothing`,
    [organisationId, accountId, role, now],
  );
};

/** False when the person does not belong to the organisation. */
export const setRole = async (
  tx: Tx,
  organisationId: string,
  accountId: string,
  role: OrganisationRole,
): Promise<boolean> => {
  const changed = await tx.query(
    `update organisation_person set role = $3
     where organisation_id = $1 and account_id = $2 returning account_id`,
    [organisationId, accountId, role],
  );
  return changed.length > 0;
};

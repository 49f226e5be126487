import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import { ERASED_NAME, erasedEmail, type ErasedPerson } from '../../../platform/privacy/personal-data.js';

/** Names of the organisations with other people, or with the coordinator's role, whose only owner the account is. */
export const organisationsLeftAlone = async (
  reader: Reader,
  accountId: string,
  today: LocalDate,
): Promise<string[]> => {
  const rows = await reader.query<{ name: string }>(
    `select s.name from sole_owner s where s.account_id = $1 and (
       exists (select from organisation_person p
         where p.organisation_id = s.organisation_id and p.account_id <> s.account_id)
       or exists (select from coordinator_assignment c
         where c.organisation_id = s.organisation_id and (c.valid_to is null or c.valid_to >= $2::date)))
     order by s.name`,
    [accountId, today],
  );
  return rows.map(({ name }) => name);
};

/** Locks the people of the person's organisations, as every change of owners does. */
export const lockOrganisationsOf = async (tx: Tx, accountId: string): Promise<string[]> => {
  const rows = await tx.query<{ organisationId: string }>(
    `select organisation_id as "organisationId", account_id from organisation_person
     where organisation_id in (select organisation_id from organisation_person where account_id = $1)
     order by organisation_id, account_id for update`,
    [accountId],
  );
  return [...new Set(rows.map(({ organisationId }) => organisationId))];
};

/**
 * Takes the person out of their organisations, with keys, requests and invitations. An organisation's own address
 * goes only where it is the person's. Who represents an organisation (`binding_person`) stays its record.
 */
export const erasePerson = async (tx: Tx, { accountId, email }: ErasedPerson, now: Date): Promise<void> => {
  for (const table of ['api_token', 'join_request', 'organisation_person'] as const)
    await tx.query(`delete from ${table} where account_id = $1`, [accountId]);
  await tx.query(
    `update access_grant set revoked_at = $2, revoked_by = account_id
     where account_id = $1 and revoked_at is null`,
    [accountId, now],
  );
  await tx.query('delete from invitation where email = $1', [email]);
  await tx.query(`update claim set name = $2, email = $3 where used_by = $1 or email = $4`, [
    accountId,
    ERASED_NAME,
    erasedEmail(accountId),
    email,
  ]);
  await tx.query('update organisation set email = null where email = $1', [email]);
};

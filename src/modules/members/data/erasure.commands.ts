import type { Reader, Tx } from '../../../platform/database/db.js';
import type { ErasedPerson } from '../../../platform/privacy/personal-data.js';

/** Names of the members whose only owner the account is. */
export const membersLeftAlone = async (reader: Reader, accountId: string): Promise<string[]> => {
  const rows = await reader.query<{ name: string }>(
    `select s.name from sole_owner s join active_member m on m.organisation_id = s.organisation_id
     where s.account_id = $1 order by s.name`,
    [accountId],
  );
  return rows.map(({ name }) => name);
};

/**
 * The person's address as a profile's contact, and what they began to write. A contact that names them goes whole, with
 * the telephone beside the name; so does one that nobody could be reached by any more. Applications and notices of
 * leaving stay.
 */
export const eraseFromMembers = async (tx: Tx, { accountId, name, email }: ErasedPerson): Promise<void> => {
  await tx.query('update member_profile set contact_email = null where contact_email = $1', [email]);
  await tx.query(
    'delete from profile_contact where email = $1 and (phone is null or person_name is not null)',
    [email],
  );
  await tx.query('update profile_contact set email = null where email = $1', [email]);
  // Under an office's address the name alone is theirs: of whom they acted for, since others may be called the same.
  await tx.query(
    `update profile_contact set person_name = null where lower(person_name) = lower($2)
       and organisation_id in (select organisation_id from activity where account_id = $1)`,
    [accountId, name],
  );
  await tx.query(`delete from application_draft where position($1 in content::text) > 0`, [email]);
};

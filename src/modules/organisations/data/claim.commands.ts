import type { Tx } from '../../../platform/database/db.js';
import type { AccountId } from '../../../shared/ids.js';
import type { OrganisationKind } from '../domain/organisation-kinds.js';

/** How an organisation presents itself when its people come. Null keeps what is there. */
export type ClaimFields = {
  readonly nip: string | null;
  readonly street: string | null;
  readonly postCode: string | null;
  readonly email: string | null;
};

/** The organisation's kind, locked; null when there is none or somebody acts for it already. */
export const lockUnclaimed = async (tx: Tx, id: string): Promise<OrganisationKind | null> =>
  (
    await tx.query<{ kind: OrganisationKind }>(
      `select o.kind from organisation o where o.id = $1 and o.confirmed_at is not null
         and not exists (select from organisation_person p where p.organisation_id = o.id) for update of o`,
      [id],
    )
  )[0]?.kind ?? null;

/** Fills in the fields and makes the account the organisation's first owner. */
export const writeClaim = async (
  tx: Tx,
  id: string,
  accountId: AccountId,
  fields: ClaimFields,
  now: Date,
): Promise<void> => {
  const { nip, street, postCode, email } = fields;
  await tx.query(
    `update organisation set nip = coalesce($2, nip), street = coalesce($3, street),
       post_code = coalesce($4, post_code), email = coalesce($5, email), version = version + 1 where id = $1`,
    [id, nip, street, postCode, email],
  );
  await tx.query(
    `insert into organisation_person (organisation_id, account_id, role, since) values ($1, $2, 'owner', $3)`,
    [id, accountId, now],
  );
};

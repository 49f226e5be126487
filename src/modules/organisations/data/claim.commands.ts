import type { Tx } from '../../../platform/database/db.js';
import type { AccountId } from '../../../shared/ids.js';
import type { OrganisationKind } from '../domain/organisation-kinds.js';

/** How an organisation presents itself when its people come. Null keeps what is there. */
export type ClaimFields = {
  readonly nip: string | null;
  readonly krs?: string | null;
  readonly regon?: string | null;
  readonly street: string | null;
  readonly postCode: string | null;
  readonly email: string | null;
  readonly phone?: string | null;
};

export type UnclaimedOrganisation = { readonly kind: OrganisationKind; readonly nip: string | null };

/** The organisation, locked; null when there is none or somebody acts for it already. */
export const lockUnclaimed = async (tx: Tx, id: string): Promise<UnclaimedOrganisation | null> =>
  (
    await tx.query<UnclaimedOrganisation>(
      `select o.kind, o.nip from organisation o where o.id = $1 and o.confirmed_at is not null
         and not exists (select from organisation_person p where p.organisation_id = o.id) for update of o`,
      [id],
    )
  )[0] ?? null;

/** Fills in the fields and makes the account the organisation's first owner. */
export const writeClaim = async (
  tx: Tx,
  id: string,
  accountId: AccountId,
  fields: ClaimFields,
  now: Date,
): Promise<void> => {
  const { nip, krs, regon, street, postCode, email, phone } = fields;
  await tx.query(
    `update organisation set nip = coalesce($2, nip), street = coalesce($3, street),
       post_code = coalesce($4, post_code), email = coalesce($5, email), krs = coalesce($6, krs),
       regon = coalesce($7, regon), phone = coalesce($8, phone), version = version + 1 where id = $1`,
    [id, nip, street, postCode, email, krs ?? null, regon ?? null, phone ?? null],
  );
  await tx.query(
    `insert into organisation_person (organisation_id, account_id, role, since) values ($1, $2, 'owner', $3)`,
    [id, accountId, now],
  );
};

/** Ends the open link of an organisation; its person, or null when there was none. */
export const revokeOpenClaim = async (
  tx: Tx,
  organisationId: string,
  now: Date,
): Promise<{ name: string; email: string } | null> =>
  (
    await tx.query<{ name: string; email: string }>(
      `update claim set revoked_at = $2 where organisation_id = $1 and used_at is null and revoked_at is null
       returning name, email`,
      [organisationId, now],
    )
  )[0] ?? null;

/** False when the claim was used or revoked meanwhile. */
export const setClaimSecret = async (tx: Tx, id: string, secretHash: string): Promise<boolean> => {
  const marked = await tx.query(
    'update claim set secret_hash = $2 where id = $1 and used_at is null and revoked_at is null returning id',
    [id, secretHash],
  );
  return marked.length > 0;
};

export const markClaimUsed = async (tx: Tx, id: string, accountId: AccountId, now: Date): Promise<void> => {
  await tx.query('update claim set used_at = $2, used_by = $3 where id = $1', [id, now, accountId]);
};

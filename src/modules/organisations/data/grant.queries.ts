import type { GrantScope } from '../../../platform/access/actor.js';
import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';

export type GrantLine = {
  id: string;
  /** Who may act, and for which organisation they coordinate. */
  accountId: string;
  person: string;
  grantee: string;
  granteeId: string;
  scopes: GrantScope[];
  validFrom: LocalDate;
  validTo: LocalDate;
  grantedBy: string;
  grantedAt: Date;
  revokedAt: Date | null;
};

const GRANT = `select g.id, g.account_id as "accountId", a.name as person, o.name as grantee,
    g.grantee_id as "granteeId", g.scopes, g.valid_from as "validFrom", g.valid_to as "validTo",
    b.name as "grantedBy", g.granted_at as "grantedAt", g.revoked_at as "revokedAt"
  from access_grant g join account a on a.id = g.account_id join organisation o on o.id = g.grantee_id
    join account b on b.id = g.granted_by`;

/** What the organisation has granted, the latest first. */
export const grantsOf = (reader: Reader, organisationId: string): Promise<GrantLine[]> =>
  reader.query<GrantLine>(`${GRANT} where g.organisation_id = $1 order by g.granted_at desc, g.id desc`, [
    organisationId,
  ]);

/** One grant with the name of who gave it; null when there is none. */
export const grantById = async (
  reader: Reader,
  id: string,
): Promise<(GrantLine & { organisationId: string; organisation: string }) | null> =>
  (
    await reader.query<GrantLine & { organisationId: string; organisation: string }>(
      `select l.*, g.organisation_id as "organisationId", o.name as organisation
       from (${GRANT} where g.id = $1) l join access_grant g on g.id = l.id
         join organisation o on o.id = g.organisation_id`,
      [id],
    )
  )[0] ?? null;

/** An act by a grant. `subjectKind` and `subjectId` say on what. */
export type GrantAct = {
  id: string;
  at: Date;
  grantId: string;
  person: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  details: Record<string, unknown>;
};

const ACTS_LISTED = 200;

/** What was done for the organisation by its grants, the latest first. */
export const actsByGrants = (reader: Reader, organisationId: string): Promise<GrantAct[]> =>
  reader.query<GrantAct>(
    `select v.id, v.at, v.grant_id as "grantId", a.name as person, v.action, v.subject_kind as "subjectKind",
       v.subject_id as "subjectId", v.details
     from activity v join access_grant g on g.id = v.grant_id left join account a on a.id = v.account_id
     where g.organisation_id = $1 order by v.at desc, v.id desc limit ${ACTS_LISTED}`,
    [organisationId],
  );

export const isMember = async (reader: Reader, organisationId: string): Promise<boolean> =>
  (await reader.query('select from active_member where organisation_id = $1', [organisationId])).length > 0;

export const nameOf = async (reader: Reader, organisationId: string): Promise<string | null> =>
  (await reader.query<{ name: string }>('select name from organisation where id = $1', [organisationId]))[0]
    ?.name ?? null;

/** Revokes the grant that the account has from the organisation; false when it has none. */
export const revokeGrantTo = async (
  tx: Tx,
  grant: { organisationId: string; accountId: string },
  by: string,
  at: Date,
): Promise<boolean> =>
  (
    await tx.query(
      `update access_grant set revoked_by = $3, revoked_at = $4
       where organisation_id = $1 and account_id = $2 and revoked_at is null returning id`,
      [grant.organisationId, grant.accountId, by, at],
    )
  ).length > 0;

/** False when the organisation has given no such grant, or revoked it. */
export const revokeGrant = async (
  tx: Tx,
  organisationId: string,
  id: string,
  by: string,
  at: Date,
): Promise<boolean> =>
  (
    await tx.query(
      `update access_grant set revoked_by = $3, revoked_at = $4
       where organisation_id = $1 and id = $2 and revoked_at is null returning id`,
      [organisationId, id, by, at],
    )
  ).length > 0;

import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Lang } from '../../../shared/lang.js';
import type { OrganisationKind } from '../domain/organisation-kinds.js';

export type LiveClaim = {
  id: string;
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
  /** Null: the person will say it. */
  nip: string | null;
  town: string;
  powiat: string | null;
  name: string;
  email: string;
  /** Null when the person who invited is gone, or for the set-up. */
  inviter: string | null;
  expiresAt: Date;
};

const CLAIM = `select c.id, c.organisation_id as "organisationId", o.name as "organisationName", o.kind, o.nip,
    o.town, o.powiat, c.name, c.email, a.name as inviter, c.expires_at as "expiresAt"
  from claim c join organisation o on o.id = c.organisation_id left join account a on a.id = c.invited_by`;

/** The claim behind a secret, locked; null when used, revoked, expired or unknown. */
export const liveClaim = async (tx: Tx, secretHash: string, now: Date): Promise<LiveClaim | null> =>
  (
    await tx.query<LiveClaim>(
      `${CLAIM} where c.secret_hash = $1 and c.used_at is null and c.revoked_at is null
         and c.expires_at > $2 for update of c`,
      [secretHash, now],
    )
  )[0] ?? null;

/** An open claim by id, for its mail, in the language of the person if known, else of who invites. */
export const claimToMail = async (reader: Reader, id: string): Promise<(LiveClaim & { lang: Lang }) | null> =>
  (
    await reader.query<LiveClaim & { lang: Lang }>(
      `select l.*, coalesce(known.lang, inviter.lang, 'pl') as lang
       from (${CLAIM} where c.id = $1 and c.used_at is null and c.revoked_at is null) l
       join claim c on c.id = l.id left join account inviter on inviter.id = c.invited_by
       left join account known on known.email = l.email`,
      [id],
    )
  )[0] ?? null;

export type ClaimLine = {
  name: string;
  email: string;
  invitedAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
};

/** All links to an organisation, newest first. */
export const claimsOf = (reader: Reader, organisationId: string): Promise<ClaimLine[]> =>
  reader.query<ClaimLine>(
    `select name, email, invited_at as "invitedAt", expires_at as "expiresAt", used_at as "usedAt",
       revoked_at as "revokedAt" from claim where organisation_id = $1 order by invited_at desc, id desc`,
    [organisationId],
  );

/** Whether somebody acts for the organisation. */
export const hasPeople = async (reader: Reader, organisationId: string): Promise<boolean> =>
  (await reader.query('select from organisation_person where organisation_id = $1 limit 1', [organisationId]))
    .length > 0;

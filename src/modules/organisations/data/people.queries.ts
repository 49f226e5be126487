import type { OrganisationRole } from '../../../platform/access/actor.js';
import type { Reader, Tx } from '../../../platform/database/db.js';

export type PersonLine = { accountId: string; name: string; email: string; role: OrganisationRole };
export type InvitationLine = { id: string; email: string; role: OrganisationRole; expiresAt: Date };

export const peopleOf = (reader: Reader, organisationId: string): Promise<PersonLine[]> =>
  reader.query<PersonLine>(
    `select p.account_id as "accountId", a.name, a.email, p.role
     from organisation_person p join account a on a.id = p.account_id
     where p.organisation_id = $1 order by a.name, a.email`,
    [organisationId],
  );

export type OwnerLine = { accountId: string; since: Date };

/** The organisation's owners, and since when each has been among its people. */
export const ownersOf = (reader: Reader, organisationId: string): Promise<OwnerLine[]> =>
  reader.query<OwnerLine>(
    `select account_id as "accountId", since from organisation_person
     where organisation_id = $1 and role = 'owner' order by since, account_id`,
    [organisationId],
  );

export const waitingInvitationsOf = (
  reader: Reader,
  organisationId: string,
  now: Date,
): Promise<InvitationLine[]> =>
  reader.query<InvitationLine>(
    `select id, email, role, expires_at as "expiresAt" from invitation
     where organisation_id = $1 and accepted_at is null and revoked_at is null and expires_at > $2
     order by expires_at desc`,
    [organisationId, now],
  );

export type LiveInvitation = {
  id: string;
  organisationId: string;
  organisationName: string;
  invitedByName: string;
  email: string;
  role: OrganisationRole;
};

const LIVE = `select i.id, i.organisation_id as "organisationId", o.name as "organisationName",
    a.name as "invitedByName", i.email, i.role
  from invitation i join organisation o on o.id = i.organisation_id join account a on a.id = i.invited_by`;

/** The invitation behind a secret, locked; null when used, revoked, expired or unknown. */
export const liveInvitation = async (tx: Tx, secretHash: string, now: Date): Promise<LiveInvitation | null> =>
  (
    await tx.query<LiveInvitation>(
      `${LIVE} where i.secret_hash = $1 and i.accepted_at is null and i.revoked_at is null
         and i.expires_at > $2 for update of i`,
      [secretHash, now],
    )
  )[0] ?? null;

/** The same by id, for the mail. */
export const invitationById = async (
  tx: Tx,
  id: string,
): Promise<(LiveInvitation & { lang: 'pl' | 'en' }) | null> =>
  (
    await tx.query<LiveInvitation & { lang: 'pl' | 'en' }>(
      `select l.*, coalesce(known.lang, inviter.lang) as lang from (${LIVE} where i.id = $1
         and i.accepted_at is null and i.revoked_at is null) l
       join invitation i on i.id = l.id join account inviter on inviter.id = i.invited_by
       left join account known on known.email = l.email`,
      [id],
    )
  )[0] ?? null;

/** Account ids of the owners, locked so that two removals cannot both be the last but one. */
export const lockOwners = async (tx: Tx, organisationId: string): Promise<string[]> => {
  const rows = await tx.query<{ accountId: string }>(
    `select account_id as "accountId" from organisation_person
     where organisation_id = $1 and role = 'owner' order by account_id for update`,
    [organisationId],
  );
  return rows.map(({ accountId }) => accountId);
};

/** Mail addresses and languages of an organisation's people with at least the editor's role. */
export const correspondentsOf = (
  reader: Reader,
  organisationId: string,
): Promise<{ accountId: string; name: string; email: string; lang: 'pl' | 'en' }[]> =>
  reader.query(
    `select a.id as "accountId", a.name, a.email, a.lang
     from organisation_person p join account a on a.id = p.account_id
     where p.organisation_id = $1 and p.role in ('editor', 'owner') and a.confirmed_at is not null
     order by a.id`,
    [organisationId],
  );

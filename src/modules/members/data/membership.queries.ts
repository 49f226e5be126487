import type { Representative } from '../../../platform/access/actor.js';
import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { MemberRole } from '../domain/member-role.js';

export type MembershipRow = {
  organisationId: string;
  number: number;
  slug: string;
  role: MemberRole;
  joinedOn: LocalDate;
  leftAt: Date | null;
  suspendedAt: Date | null;
  /** Number of the resolution that suspended it. */
  suspensionResolution: string | null;
};

const MEMBERSHIP = `select organisation_id as "organisationId", number, slug, role, joined_on as "joinedOn",
  left_at as "leftAt", suspended_at as "suspendedAt",
  suspension_resolution as "suspensionResolution" from membership`;

/** The organisation's membership, present or past; null when it never was a member. */
export const membershipOf = async (reader: Reader, organisationId: string): Promise<MembershipRow | null> =>
  (await reader.query<MembershipRow>(`${MEMBERSHIP} where organisation_id = $1`, [organisationId]))[0] ??
  null;

/** The same, locked until the transaction ends. */
export const lockMembership = async (tx: Tx, organisationId: string): Promise<MembershipRow | null> =>
  (
    await tx.query<MembershipRow>(`${MEMBERSHIP} where organisation_id = $1 for update`, [organisationId])
  )[0] ?? null;

/** The organisation behind an address, present or past member; null when nobody ever had it. */
export const organisationBySlug = async (reader: Reader, slug: string): Promise<string | null> =>
  (
    await reader.query<{ id: string }>('select organisation_id as id from membership where slug = $1', [slug])
  )[0]?.id ?? null;

/** Slugs that begin like `base`. */
export const slugsLike = async (reader: Reader, base: string): Promise<Set<string>> => {
  const rows = await reader.query<{ slug: string }>(
    `select slug from membership where slug = $1 or slug like $1 || '-%'`,
    [base],
  );
  return new Set(rows.map(({ slug }) => slug));
};

/** What a page's frame says of a person: one question for every page. */
export type Standing = { readonly unread: number; readonly member: boolean };

/** Unread notices (counting stops at 100) and whether the acting organisation is a member now. */
export const standingOf = async (reader: Reader, actor: Representative): Promise<Standing> => {
  const [row] = await reader.query<Standing>(
    `select exists (select from active_member where organisation_id = $1) as member,
       (select count(*)::int from (select from unread_notice
          where organisation_id = $1 and account_id = $2 limit 100) u) as unread`,
    [actor.organisation.id, actor.accountId],
  );
  return row ?? { unread: 0, member: false };
};

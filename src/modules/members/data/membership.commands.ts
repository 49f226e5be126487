import type { Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import { fold } from '../../../shared/text.js';
import type { MemberRole } from '../domain/member-role.js';

/** Numbers and addresses are given one at a time; held until the transaction ends. */
const NUMBERING_LOCK = 7_640_040;

/** Waits until nobody else is giving out a number; returns the next one. */
export const nextNumber = async (tx: Tx): Promise<number> => {
  await tx.query('select pg_advisory_xact_lock($1)', [NUMBERING_LOCK]);
  const [row] = await tx.query<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from membership',
  );
  return row?.next ?? 1;
};

export type NewMembership = {
  readonly organisationId: string;
  readonly number: number;
  readonly slug: string;
  readonly role: MemberRole;
  readonly joinedOn: LocalDate;
};

/** Makes an organisation a member, with an empty profile. */
export const insertMembership = async (tx: Tx, input: NewMembership, now: Date): Promise<void> => {
  await tx.query(
    `insert into membership (organisation_id, number, slug, role, search_text, joined_on)
     values ($1, $2, $3, $4, '', $5)`,
    [input.organisationId, input.number, input.slug, input.role, input.joinedOn],
  );
  await tx.query(
    'insert into member_profile (organisation_id, updated_at) values ($1, $2) on conflict do nothing',
    [input.organisationId, now],
  );
  await refreshSearchText(tx, input.organisationId);
};

/** A former member is one again, under its old number and address. A council's suspension stays. */
export const rejoin = async (
  tx: Tx,
  organisationId: string,
  role: MemberRole,
  joinedOn: LocalDate,
): Promise<void> => {
  await tx.query(
    'update membership set left_at = null, role = $2, joined_on = $3 where organisation_id = $1',
    [organisationId, role, joinedOn],
  );
  await refreshSearchText(tx, organisationId);
};

/** From `at` on the organisation is no member; everything public of it is gone with this row. */
export const markLeft = async (tx: Tx, organisationId: string, at: Date): Promise<void> => {
  await tx.query('update membership set left_at = $2 where organisation_id = $1', [organisationId, at]);
};

/** Hides a member from everybody until the council lifts it; false when it is suspended already or no member. */
export const markSuspended = async (
  tx: Tx,
  organisationId: string,
  resolution: string,
  at: Date,
): Promise<boolean> =>
  (
    await tx.query(
      `update membership set suspended_at = $2, suspension_resolution = $3
       where organisation_id = $1 and suspended_at is null and left_at is null returning number`,
      [organisationId, at, resolution],
    )
  ).length > 0;

/** False when it was not suspended. */
export const clearSuspension = async (tx: Tx, organisationId: string): Promise<boolean> =>
  (
    await tx.query(
      `update membership set suspended_at = null, suspension_resolution = null
       where organisation_id = $1 and suspended_at is not null returning number`,
      [organisationId],
    )
  ).length > 0;

/** Rewrites what the directory's search box looks through: what is public of the member at this moment. Does nothing for organisations that are no members. */
export const refreshSearchText = async (tx: Tx, organisationId: string): Promise<void> => {
  const [row] = await tx.query<{ name: string; town: string; categories: string[] }>(
    `select o.name, o.town, coalesce(p.categories, '{}') as categories from membership m
     join organisation o on o.id = m.organisation_id left join public_profile p on p.organisation_id = m.organisation_id
     where m.organisation_id = $1`,
    [organisationId],
  );
  if (!row) return;
  await tx.query('update membership set search_text = $2 where organisation_id = $1', [
    organisationId,
    fold([row.name, row.town, ...row.categories].join(' ')),
  ]);
};

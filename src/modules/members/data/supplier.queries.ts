import type { Reader } from '../../../platform/database/db.js';
import type { OrganisationKind } from '../../organisations/index.js';
import type { LocalDate } from '../../../shared/dates.js';
import { fold } from '../../../shared/text.js';
import type { MemberRole } from '../domain/member-role.js';

/** A present or former member, as anybody may check it. Of a former one only name, kind, number and dates. */
export type CheckedSupplier = {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  number: number;
  role: MemberRole;
  since: LocalDate;
  /** The day on which it left; null for a member. */
  until: LocalDate | null;
  town: string | null;
  /** Address of its profile; null for a former member. */
  slug: string | null;
  nip: string | null;
  krs: string | null;
  /** The legal person behind one that is none itself. */
  principal: { name: string; nip: string | null; krs: string | null } | null;
};

// Who is suspended is shown neither as a member nor as a former one: nothing of it is public.
const CHECKED = `select o.id as "organisationId", o.name, o.kind, m.number, m.role, m.joined_on as since,
    (m.left_at at time zone 'Europe/Warsaw')::date as until,
    case when m.left_at is null then o.town end as town, case when m.left_at is null then m.slug end as slug,
    case when m.left_at is null then coalesce(p.nip, o.nip) end as nip,
    case when m.left_at is null then o.krs end as krs,
    case when m.left_at is not null then null
      when p.id is not null then json_build_object('name', p.name, 'nip', p.nip, 'krs', p.krs)
      when o.principal_name is not null then
        json_build_object('name', o.principal_name, 'nip', o.nip, 'krs', o.principal_krs) end as principal
  from membership m join organisation o on o.id = m.organisation_id left join organisation p on p.id = o.principal_id
  where o.confirmed_at is not null and (m.left_at is not null or m.suspended_at is null)`;

/** Members and former members with the NIP, their own or of the legal person behind them; members first. */
export const suppliersByNip = (reader: Reader, nip: string): Promise<CheckedSupplier[]> =>
  reader.query<CheckedSupplier>(
    `${CHECKED} and coalesce(p.nip, o.nip) = $1 order by m.left_at is not null, m.number`,
    [nip],
  );

/** Whether any organisation here has the NIP. */
export const nipIsKnown = async (reader: Reader, nip: string): Promise<boolean> =>
  (await reader.query('select from organisation where nip = $1 and confirmed_at is not null limit 1', [nip]))
    .length > 0;

/** Below this a name has too little in common with what was asked. */
const NEAR = 0.45;
const LISTED = 10;

/** Members and former members whose name is like the one asked for, the closest first; typing errors allowed. */
export const suppliersByName = (reader: Reader, name: string): Promise<CheckedSupplier[]> =>
  reader.query<CheckedSupplier>(
    `select s."organisationId", s.name, s.kind, s.number, s.role, s.since, s.until, s.town, s.slug, s.nip, s.krs,
       s.principal
     from (${CHECKED}) s join membership m on m.organisation_id = s."organisationId",
       lateral (select strict_word_similarity($1, m.search_text) as near) n
     where n.near >= $2 order by n.near desc, s.until is not null, s.number limit $3`,
    [fold(name), NEAR, LISTED],
  );

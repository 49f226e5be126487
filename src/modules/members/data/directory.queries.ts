import type { Reader } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';
import type { OrganisationKind } from '../../organisations/index.js';
import type { LocalDate } from '../../../shared/dates.js';
import { offsetOf, type PageOf } from '../../../shared/paging.js';
import type { AreaCode, PowiatCode } from '../../../shared/territory.js';
import { fold } from '../../../shared/text.js';
import type { MemberRole } from '../domain/member-role.js';

export type MemberLine = {
  organisationId: string;
  number: number;
  slug: string;
  name: string;
  kind: OrganisationKind;
  role: MemberRole;
  town: string;
  powiat: PowiatCode | null;
  joinedOn: LocalDate;
  /** False while nobody acts for it here: such a member cannot be asked. */
  claimed: boolean;
  introPl: string | null;
  introEn: string | null;
  categories: string[];
};

export type PublicProfile = MemberLine & {
  storyPl: string | null;
  storyEn: string | null;
  website: string | null;
  contactRole: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  areas: AreaCode[];
};

export type DirectoryFilter = {
  /** Words of name, town or trade; all must occur. */
  readonly q: string;
  readonly powiat: readonly PowiatCode[];
  readonly role: MemberRole | null;
};

export type DirectoryFacets = {
  powiats: { powiat: PowiatCode; count: number }[];
  roles: { role: MemberRole; count: number }[];
};

const LINE = `a.organisation_id as "organisationId", a.number, a.slug, a.name, a.kind, a.role, a.town, a.powiat,
  a.joined_on as "joinedOn", a.claimed, p.intro_pl as "introPl", p.intro_en as "introEn",
  coalesce(p.categories, '{}') as categories`;

const FROM = 'from active_member a left join public_profile p on p.organisation_id = a.organisation_id';

// Quotation marks around a name say nothing of its place in the alphabet.
const BY_NAME = `order by ${byPolishName('a.name')}, a.number`;

/** LIKE patterns, one a word; the words' own wildcards are taken literally. */
const patternsOf = (q: string): string[] =>
  fold(q)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

/** Current members in the Polish order of their names. */
export const membersPage = async (
  reader: Reader,
  filter: DirectoryFilter,
  paging: { page: number; perPage: number },
): Promise<PageOf<MemberLine>> => {
  const where = `where a.search_text like all($1::text[])
    and (cardinality($2::text[]) = 0 or a.powiat = any($2::text[])) and ($3::text is null or a.role = $3)`;
  const params = [patternsOf(filter.q), filter.powiat, filter.role];
  const [count] = await reader.query<{ total: number }>(
    `select count(*)::int as total from active_member a ${where}`,
    params,
  );
  const items = await reader.query<MemberLine>(
    `select ${LINE} ${FROM} ${where} ${BY_NAME} limit $4 offset $5`,
    [...params, paging.perPage, offsetOf(paging)],
  );
  return { items, total: count?.total ?? 0, ...paging };
};

/** How many members each filter would give, the other filters staying as they are. */
export const directoryFacets = async (reader: Reader, filter: DirectoryFilter): Promise<DirectoryFacets> => {
  const words = patternsOf(filter.q);
  const powiats = await reader.query<{ powiat: PowiatCode; count: number }>(
    `select a.powiat, count(*)::int as count from active_member a
     where a.search_text like all($1::text[]) and a.powiat is not null and ($2::text is null or a.role = $2)
     group by a.powiat order by count(*) desc, a.powiat`,
    [words, filter.role],
  );
  const roles = await reader.query<{ role: MemberRole; count: number }>(
    `select a.role, count(*)::int as count from active_member a
     where a.search_text like all($1::text[]) and (cardinality($2::text[]) = 0 or a.powiat = any($2::text[]))
     group by a.role`,
    [words, filter.powiat],
  );
  return { powiats, roles };
};

/** The public profile at an address; null when no current member has it. */
export const profileBySlug = async (reader: Reader, slug: string): Promise<PublicProfile | null> =>
  (
    await reader.query<PublicProfile>(
      `select ${LINE}, p.story_pl as "storyPl", p.story_en as "storyEn", p.website,
         p.contact_role as "contactRole", p.contact_email as "contactEmail", p.contact_phone as "contactPhone",
         coalesce(p.areas, '{}') as areas
       ${FROM} where a.slug = $1`,
      [slug],
    )
  )[0] ?? null;

/** A current member by its organisation; null when it is none. */
export const currentMember = async (reader: Reader, organisationId: string): Promise<MemberLine | null> =>
  (
    await reader.query<MemberLine>(`select ${LINE} ${FROM} where a.organisation_id = $1`, [organisationId])
  )[0] ?? null;

import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Decimal } from '../../../../shared/decimal.js';
import type { AreaCode } from '../../../../shared/territory.js';

/** A line of a procedure, as far as it says how much is wanted when. A draft may say less. */
export type NeedLine = {
  readonly quantity?: Decimal | null;
  readonly unit?: string | null;
  readonly from?: LocalDate | null;
  readonly to?: LocalDate | null;
};

export type NeedRow = {
  readonly procedureId: string;
  readonly categories: readonly string[];
  readonly cpv: readonly string[];
  readonly areas: readonly AreaCode[];
  readonly evidence: readonly string[];
  readonly lines: readonly NeedLine[];
};

/** What the procedures ask for, in the version that stands; the draft's content where none is published. */
export const needsOf = (reader: Reader, procedureIds: readonly string[]): Promise<NeedRow[]> =>
  reader.query<NeedRow>(
    `select p.id as "procedureId", p.categories, p.cpv, p.areas,
       coalesce(v.content -> 'requiredEvidence', '[]') as evidence,
       coalesce(jsonb_path_query_array(v.content, '$.lots[*].lines[*]'), '[]') as lines
     from procedure p left join procedure_version v on v.procedure_id = p.id and v.number = p.version
     where p.id = any($1::uuid[])`,
    [procedureIds],
  );

export type ListingRow = {
  readonly listingId: string;
  readonly supplierId: string;
  readonly name: string;
  readonly slug: string;
  readonly town: string;
  readonly category: string;
  readonly cpv: string | null;
  readonly areas: readonly AreaCode[];
};

const LISTING = `select l.id as "listingId", l.organisation_id as "supplierId", m.name, m.slug, m.town, l.category,
    l.cpv, l.areas
  from public_listing l join active_member m on m.organisation_id = l.organisation_id and m.claimed`;

/** Public listings of the categories or of the classes of the CPV, of members for whom somebody acts here. */
export const listingsAlike = (
  reader: Reader,
  { categories, cpv }: Pick<NeedRow, 'categories' | 'cpv'>,
): Promise<ListingRow[]> =>
  reader.query<ListingRow>(
    `${LISTING} where l.category = any($1::text[]) or left(l.cpv, 4) = any($2::text[]) order by l.id`,
    [categories, cpv.map((code) => code.slice(0, 4))],
  );

export const listingsOfMember = (reader: Reader, organisationId: string): Promise<ListingRow[]> =>
  reader.query<ListingRow>(`${LISTING} where l.organisation_id = $1 order by l.id`, [organisationId]);

export type MemberLine = {
  readonly supplierId: string;
  readonly name: string;
  readonly slug: string;
  readonly town: string;
};

const MEMBER = `select organisation_id as "supplierId", name, slug, town from active_member`;

/** Members who can be invited, whose name or town holds the folded words. */
export const membersNamed = (reader: Reader, words: string, limit: number): Promise<MemberLine[]> =>
  reader.query<MemberLine>(
    `${MEMBER} where claimed and strpos(search_text, $1) > 0 order by name, organisation_id limit $2`,
    [words, limit],
  );

/** Those of the ids that can be invited. */
export const invitableMembers = (reader: Reader, ids: readonly string[]): Promise<MemberLine[]> =>
  reader.query<MemberLine>(`${MEMBER} where claimed and organisation_id = any($1::uuid[])`, [ids]);

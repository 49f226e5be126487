import type { Reader } from '../../../platform/database/db.js';
import { slugBase } from '../domain/slug.js';

/** An organisation that looks like the applicant. */
export type Lookalike = {
  organisationId: string;
  name: string;
  town: string;
  /** Of its membership, present or past; null when it never was a member. */
  number: number | null;
  slug: string | null;
  /** Whether it is a member now, and so named in public. */
  member: boolean;
  /** False: nobody acts for it here, so it can be claimed. */
  claimed: boolean;
  sameNip: boolean;
  sameKrs: boolean;
  sameName: boolean;
};

const FOLDED = `translate(lower(o.name), 'ąćęłńóśźż', 'acelnoszz')`;

/**
 * Organisations with the same NIP or KRS number or, but for legal form and signs, the same name; at most 10.
 * `except`: the applicant itself when it is known.
 */
export const lookalikesOf = async (
  reader: Reader,
  applicant: { nip: string | null; krs: string | null; name: string | null },
  except: string | null,
): Promise<Lookalike[]> => {
  const base = slugBase(applicant.name ?? '');
  const patterns = base
    .split('-')
    .filter((word) => word !== '')
    .map((word) => `%${word}%`);
  const rows = await reader.query<Omit<Lookalike, 'sameName'>>(
    `select o.id as "organisationId", o.name, o.town, m.number, m.slug, a.organisation_id is not null as member,
       exists (select from organisation_person p where p.organisation_id = o.id) as claimed,
       coalesce(o.nip = $1, false) as "sameNip", coalesce(o.krs = $2, false) as "sameKrs"
     from organisation o left join membership m on m.organisation_id = o.id
     left join active_member a on a.organisation_id = o.id
     where o.confirmed_at is not null and o.id is distinct from $4::uuid
       and (o.nip = $1 or o.krs = $2 or (cardinality($3::text[]) > 0 and ${FOLDED} like all($3::text[])))
     order by a.organisation_id is null, o.name limit 50`,
    [applicant.nip, applicant.krs, patterns, except],
  );
  return rows
    .map((row) => ({ ...row, sameName: base !== '' && slugBase(row.name) === base }))
    .filter(({ sameNip, sameKrs, sameName }) => sameNip || sameKrs || sameName)
    .slice(0, 10);
};

import type { Reader } from '../../../platform/database/db.js';
import type { OrganisationId } from '../../../shared/ids.js';

/** Who is asked, and about which listing if about one. */
export type AskSubject = {
  readonly supplierId: OrganisationId;
  readonly supplierName: string;
  readonly slug: string;
  /** False while nobody acts for the member here: there is nobody to answer. */
  readonly claimed: boolean;
  readonly listing: {
    readonly id: string;
    readonly title: string;
    readonly titleEn: string | null;
    readonly unit: string | null;
  } | null;
};

/** Whom to ask: a listing, a member, or the address of its profile. */
export type Addressee =
  { readonly listingId: string } | { readonly supplierId: string } | { readonly slug: string };

const MEMBER = `m.organisation_id as "supplierId", m.name as "supplierName", m.slug, m.claimed`;

const queries = {
  listing: `select ${MEMBER}, json_build_object('id', l.id, 'title', l.title, 'titleEn', l.title_en,
      'unit', l.unit) as listing
    from public_listing l join active_member m on m.organisation_id = l.organisation_id where l.id = $1`,
  supplier: `select ${MEMBER}, null as listing from active_member m where m.organisation_id = $1`,
  slug: `select ${MEMBER}, null as listing from active_member m where m.slug = $1`,
};

/** The member behind a public listing, an id or a slug; null when there is none now. */
export const askSubjectOf = async (reader: Reader, addressee: Addressee): Promise<AskSubject | null> => {
  const [sql, key] =
    'listingId' in addressee
      ? [queries.listing, addressee.listingId]
      : 'supplierId' in addressee
        ? [queries.supplier, addressee.supplierId]
        : [queries.slug, addressee.slug];
  return (await reader.query<AskSubject>(sql, [key]))[0] ?? null;
};

import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { OrganisationKind } from '../../organisations/index.js';
import type { EvidenceKind } from '../domain/evidence.js';
import { SHOWN_EVIDENCE } from './evidence.queries.js';

/** What is publicly known of a current member as a supplier. */
export type SupplierTraits = {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Kinds of its shown evidence that the coordinator has checked and that holds on the day. */
  readonly verified: readonly EvidenceKind[];
  /** The highest such share of workers of art. 94 in whole percent; null for none. */
  readonly share: number | null;
  /** The names of such certificates, as it writes them. */
  readonly certificates: readonly string[];
};

/** Of every current member, as of a day. */
export const supplierTraits = (reader: Reader, day: LocalDate): Promise<SupplierTraits[]> =>
  reader.query<SupplierTraits>(
    `select a.slug, a.name, a.kind,
       coalesce(array_agg(distinct e.kind) filter (where e.id is not null), '{}') as verified,
       max(e.share) filter (where e.kind = 'reserved-share') as share,
       coalesce(array_agg(distinct e.title) filter (where e.kind = 'certificate'), '{}') as certificates
     from active_member a left join evidence e on e.organisation_id = a.organisation_id
       and e.verified_at is not null and e.valid_from <= $1 and (e.valid_until is null or e.valid_until >= $1)
       and ${SHOWN_EVIDENCE}
     group by a.organisation_id, a.slug, a.name, a.kind`,
    [day],
  );

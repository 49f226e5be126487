import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import { offsetOf, type PageOf } from '../../../shared/paging.js';
import type { EvidenceFacts } from '../domain/evidence.js';

export type EvidenceFile = { id: string; name: string; size: number; mediaType: string };

export type EvidenceLine = EvidenceFacts & {
  id: string;
  organisationId: string;
  file: EvidenceFile | null;
  version: number;
  declaredAt: Date;
  verifiedAt: Date | null;
  /** Which organisation checked it, as coordinator. */
  verifier: string | null;
};

const LINE = `e.id, e.organisation_id as "organisationId", e.kind, e.title, e.number, e.issuer,
  e.issued_on as "issuedOn", e.valid_from as "validFrom", e.valid_until as "validUntil", e.scope, e.share,
  e.disclosure, e.version, e.declared_at as "declaredAt", e.verified_at as "verifiedAt", v.name as verifier,
  case when f.id is null then null else
    json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type) end as file`;
const JOINS = `left join stored_file f on f.id = e.file_id left join organisation v on v.id = e.verified_for`;
/** The predicate of evidence `e` that others see. It is a part of the profile: with a hidden one it is hidden too. */
export const SHOWN_EVIDENCE = `e.disclosure <> 'none' and not exists
  (select from member_profile h where h.organisation_id = e.organisation_id and h.hidden_at is not null)`;
// What holds longest first; without an end before all.
const ORDER = 'order by e.valid_until desc nulls first, e.valid_from desc, e.id';

/** All that an organisation has written in. */
export const evidenceOf = (reader: Reader, organisationId: string): Promise<EvidenceLine[]> =>
  reader.query<EvidenceLine>(
    `select ${LINE} from evidence e ${JOINS} where e.organisation_id = $1 ${ORDER}`,
    [organisationId],
  );

/** What a current member shows; nothing of one that has left or is suspended. */
export const shownEvidenceOf = (reader: Reader, organisationId: string): Promise<EvidenceLine[]> =>
  reader.query<EvidenceLine>(
    `select ${LINE} from evidence e join active_member a on a.organisation_id = e.organisation_id ${JOINS}
     where e.organisation_id = $1 and ${SHOWN_EVIDENCE} ${ORDER}`,
    [organisationId],
  );

/** The same of several members, by kind: what of it they show, and whether the coordinator has checked it. */
export const shownEvidenceOfMany = (
  reader: Reader,
  organisationIds: readonly string[],
): Promise<
  (Pick<EvidenceFacts, 'kind' | 'validFrom' | 'validUntil'> & { organisationId: string; verified: boolean })[]
> =>
  reader.query(
    `select e.organisation_id as "organisationId", e.kind, e.valid_from as "validFrom",
       e.valid_until as "validUntil", e.verified_at is not null as verified
     from evidence e join active_member a on a.organisation_id = e.organisation_id
     where e.organisation_id = any($1::uuid[]) and ${SHOWN_EVIDENCE}`,
    [organisationIds],
  );

/** One of an organisation's own; null when it has no such one. */
export const ownEvidence = async (
  reader: Reader,
  organisationId: string,
  id: string,
): Promise<EvidenceLine | null> =>
  (
    await reader.query<EvidenceLine>(
      `select ${LINE} from evidence e ${JOINS} where e.id = $1 and e.organisation_id = $2`,
      [id, organisationId],
    )
  )[0] ?? null;

export type CheckedLine = EvidenceLine & { organisationName: string; slug: string };

const OF_MEMBERS = `from evidence e join active_member a on a.organisation_id = e.organisation_id ${JOINS}
  where ${SHOWN_EVIDENCE}`;

/**
 * For the coordinator: what current members show, either waiting to be checked (what has ended does not wait),
 * oldest first, or checked already, latest first.
 */
export const evidenceToCheck = async (
  reader: Reader,
  checked: boolean,
  today: LocalDate,
  paging: { page: number; perPage: number },
): Promise<PageOf<CheckedLine>> => {
  const where = `and (e.verified_at is not null) = $1 and ($1 or e.valid_until is null or e.valid_until >= $2)`;
  const [count] = await reader.query<{ total: number }>(
    `select count(*)::int as total ${OF_MEMBERS} ${where}`,
    [checked, today],
  );
  const items = await reader.query<CheckedLine>(
    `select ${LINE}, a.name as "organisationName", a.slug ${OF_MEMBERS} ${where}
     order by ${checked ? 'e.verified_at desc' : 'e.declared_at'}, e.id limit $3 offset $4`,
    [checked, today, paging.perPage, offsetOf(paging)],
  );
  return { items, total: count?.total ?? 0, ...paging };
};

/** One that a current member shows; null when there is none. */
export const shownEvidence = async (reader: Reader, id: string): Promise<CheckedLine | null> =>
  (
    await reader.query<CheckedLine>(
      `select ${LINE}, a.name as "organisationName", a.slug ${OF_MEMBERS} and e.id = $1`,
      [id],
    )
  )[0] ?? null;

export type EndingLine = {
  id: string;
  organisationId: string;
  kind: EvidenceFacts['kind'];
  title: string | null;
  validUntil: LocalDate;
  declaredAt: Date;
};

/** Current members' evidence that ends between two days, both counted. */
export const endingBetween = (reader: Reader, from: LocalDate, to: LocalDate): Promise<EndingLine[]> =>
  reader.query<EndingLine>(
    `select e.id, e.organisation_id as "organisationId", e.kind, e.title, e.valid_until as "validUntil",
       e.declared_at as "declaredAt"
     from evidence e join active_member a on a.organisation_id = e.organisation_id
     where e.valid_until between $1 and $2 order by e.id`,
    [from, to],
  );

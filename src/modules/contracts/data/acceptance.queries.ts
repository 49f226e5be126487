import type { Reader } from '../../../platform/database/db.js';
import type { SignedCopyState } from '../domain/signed-copy-states.js';

export type Acceptance = {
  readonly organisationId: string;
  readonly name: string;
  readonly office: string;
  readonly part: 'binds' | 'countersigns';
  readonly acceptedAt: Date;
  readonly sha256: string;
  readonly acceptedBy: string | null;
  readonly bindingPersonId: string;
};

/** Who has accepted the version with this digest, in their order; row security shows it to the parties. */
export const acceptancesOf = (reader: Reader, contractId: string, sha256: string): Promise<Acceptance[]> =>
  reader.query<Acceptance>(
    `select organisation_id as "organisationId", name, office, part, accepted_at as "acceptedAt", sha256,
       accepted_by as "acceptedBy", binding_person_id as "bindingPersonId"
     from contract_acceptance where contract_id = $1 and sha256 = $2 order by accepted_at, id`,
    [contractId, sha256],
  );

/** Ids of the organisation's contracts that wait to be accepted, the oldest first; at most fifty. */
export const awaitingAcceptance = async (reader: Reader, organisationId: string): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select id from contract where state = 'awaiting-acceptance' and $1 in (buyer_id, supplier_id)
     order by concluded_at, id limit 50`,
    [organisationId],
  );
  return rows.map(({ id }) => id);
};

export type SignedCopy = {
  readonly id: string;
  readonly contractId: string;
  readonly state: SignedCopyState;
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
  };
  readonly fileSha256: string;
  readonly offeredFor: string;
  readonly offeredByName: string;
  readonly offeredAt: Date;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
};

const COPY = `select s.id, s.contract_id as "contractId", s.state, s.file_sha256 as "fileSha256",
    json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size) as file,
    s.offered_for as "offeredFor", s.offered_by_name as "offeredByName", s.offered_at as "offeredAt",
    s.answered_by_name as "answeredByName", s.answered_at as "answeredAt"
  from contract_signed_copy s join stored_file f on f.id = s.file_id join contract c on c.id = s.contract_id`;

/** The copies handed in, in their order. */
export const signedCopiesOf = (reader: Reader, contractId: string): Promise<SignedCopy[]> =>
  reader.query<SignedCopy>(`${COPY} where s.contract_id = $1 order by s.offered_at, s.id`, [contractId]);

/** The copy, if the organisation is a party of its contract. */
export const signedCopyOf = async (
  reader: Reader,
  id: string,
  organisationId: string,
): Promise<SignedCopy | null> =>
  (
    await reader.query<SignedCopy>(`${COPY} where s.id = $1 and $2 in (c.buyer_id, c.supplier_id)`, [
      id,
      organisationId,
    ])
  )[0] ?? null;

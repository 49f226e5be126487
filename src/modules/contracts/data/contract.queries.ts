import type { Reader, Tx } from '../../../platform/database/db.js';
import type { OrganisationId } from '../../../shared/ids.js';
import type { Grosze } from '../../../shared/money.js';
import type { Agreement, PartySnapshot } from '../domain/agreement.js';
import { deliveryStates, isOpen } from '../domain/delivery-states.js';
import { chosenOf, type ContractOrigin } from '../domain/origin.js';
import type { PlannedPart } from '../domain/amendment.js';
import type { ContractState } from '../domain/contract-states.js';

/** How a version after the first came about. */
export type VersionOrigin = {
  readonly reason: string;
  /** Digest of the version before. */
  readonly before: string;
  readonly proposedByName: string;
  readonly proposedFor: string;
  readonly answeredByName: string;
  readonly answeredAt: Date;
};

/** A contract with all that was agreed, lines and terms as of `version`, and where it stands. */
export type Contract = Agreement & {
  readonly id: string;
  readonly origin: ContractOrigin;
  readonly version: number;
  /** Planned deliveries; none = all at once. */
  readonly parts: readonly PlannedPart[];
  /** Null for the contract as concluded. */
  readonly amended: VersionOrigin | null;
  readonly listingId: string | null;
  readonly conversationId: string;
  readonly buyerId: OrganisationId;
  readonly supplierId: OrganisationId;
  readonly state: ContractState;
  readonly net: Grosze;
  readonly vatAmount: Grosze;
  readonly gross: Grosze;
  /** Since when it binds; null while it waits for those who may bind the sides. */
  readonly inForceAt: Date | null;
  /** Of the canonical text, as stored. */
  readonly sha256: string;
  /** Deliveries that wait for an answer or for changes. */
  readonly openDeliveries: number;
  readonly completedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: OrganisationId | null;
  readonly endReason: string | null;
};

type Row = Omit<Contract, 'quote' | 'buyer' | 'supplier' | 'amended'> & {
  amended: (Omit<VersionOrigin, 'answeredAt'> & { answeredAt: string }) | null;
  buyer: StoredParty;
  supplier: StoredParty;
  quoteSha256: string;
  quoteSubmittedAt: Date;
};

const openStates = deliveryStates
  .filter(isOpen)
  .map((state) => `'${state}'`)
  .join(', ');

const CONTRACT = `select c.id, c.number, c.listing_id as "listingId",
    c.conversation_id as "conversationId", c.buyer_id as "buyerId", c.supplier_id as "supplierId", c.buyer,
    c.supplier, c.site, c.subject, c.state, coalesce(a.version, 1) as version, coalesce(a.net, c.net) as net,
    coalesce(a.vat, c.vat) as "vatAmount", coalesce(a.gross, c.gross) as gross, coalesce(a.sha256, c.sha256) as sha256,
    coalesce(a.parts, '[]') as parts,
    case when a.id is not null then json_build_object('reason', a.reason, 'proposedByName', a.proposed_by_name,
      'proposedFor', a.proposed_for, 'answeredByName', a.answered_by_name, 'answeredAt', a.answered_at,
      'before', coalesce((select b.sha256 from contract_amendment b where b.contract_id = c.id
        and b.version = a.version - 1 and b.state = 'accepted'), c.sha256)) end as amended,
    c.accepted_by_name as "acceptedByName", c.concluded_at as "concludedAt", c.in_force_at as "inForceAt",
    c.completed_at as "completedAt",
    c.ended_at as "endedAt", c.ended_by as "endedBy", c.end_reason as "endReason",
    c.quote_submitted_at as "quoteSubmittedAt", c.quote_sha256 as "quoteSha256",
    case when c.inquiry_id is not null
      then json_build_object('inquiryId', c.inquiry_id, 'quoteId', c.quote_id, 'version', c.quote_version)
      else json_build_object('procedureId', c.procedure_id, 'awardId', c.award_id, 'bidId', c.bid_id,
        'bidVersion', c.bid_version) end as origin,
    json_build_object('validUntil', c.quote_valid_until,
      'place', case when a.id is null then c.place else a.place end,
      'from', case when a.id is null then c.delivery_from else a.delivery_from end,
      'to', case when a.id is null then c.delivery_to else a.delivery_to end,
      'paymentDays', case when a.id is null then c.payment_days else a.payment_days end,
      'remarks', case when a.id is null then c.remarks else a.remarks end) as terms,
    coalesce(a.lines::json, (select json_agg(json_build_object('name', l.name, 'quantity', trim_scale(l.quantity)::text,
        'unit', l.unit, 'unitPrice', trim_scale(l.unit_price)::text, 'vat', l.vat, 'net', l.net)
        order by l.position)
      from contract_line l where l.contract_id = c.id)) as lines,
    (select count(*)::int from delivery d where d.contract_id = c.id
      and d.state in (${openStates})) as "openDeliveries"
  from contract c left join contract_amendment a on a.contract_id = c.id and a.state = 'accepted'
    and a.version = coalesce($3::integer, c.version)
  where c.id = $1 and $2 in (c.buyer_id, c.supplier_id)`;

/** A party as the row has it; rows from before 1764100100300 call the principal its payer. */
type StoredParty = PartySnapshot & { readonly payer?: PartySnapshot['principal'] };

const partyOf = ({ payer, ...party }: StoredParty): PartySnapshot => ({
  ...party,
  principal: party.principal ?? payer ?? null,
});

const first = ([row]: Row[]): Contract | null => {
  if (!row) return null;
  const { quoteSubmittedAt, quoteSha256, buyer, supplier, amended: told, ...rest } = row;
  const amended = told && { ...told, answeredAt: new Date(told.answeredAt) };
  const parties = { buyer: partyOf(buyer), supplier: partyOf(supplier) };
  const quote = { ...chosenOf(row.origin), submittedAt: quoteSubmittedAt, sha256: quoteSha256 };
  return { ...rest, ...parties, quote, amended };
};

/** The contract, if the organisation is one of its parties; in its present version unless an earlier one is named. */
export const contractOf = async (
  reader: Reader,
  id: string,
  organisationId: string,
  version: number | null = null,
): Promise<Contract | null> => first(await reader.query<Row>(CONTRACT, [id, organisationId, version]));

/** The same, locked: whoever moves a contract waits here. */
export const lockContract = async (tx: Tx, id: string, organisationId: string): Promise<Contract | null> =>
  first(await tx.query<Row>(`${CONTRACT} for update of c`, [id, organisationId, null]));

/** The contract that an inquiry of this organisation led to; null when there is none. */
export const contractOfInquiry = async (
  reader: Reader,
  inquiryId: string,
  organisationId: string,
): Promise<{ id: string; number: string } | null> => {
  const [found] = await reader.query<{ id: string; number: string }>(
    'select id, number from contract where inquiry_id = $1 and $2 in (buyer_id, supplier_id)',
    [inquiryId, organisationId],
  );
  return found ?? null;
};

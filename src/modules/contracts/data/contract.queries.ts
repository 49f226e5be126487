import type { Reader, Tx } from '../../../platform/database/db.js';
import type { OrganisationId } from '../../../shared/ids.js';
import type { Grosze } from '../../../shared/money.js';
import type { Agreement, PartySnapshot } from '../domain/agreement.js';
import { chosenOf, type ContractOrigin } from '../domain/origin.js';
import type { ContractState } from '../domain/contract-states.js';

/** A contract with all that was agreed and where it stands. */
export type Contract = Agreement & {
  readonly id: string;
  readonly origin: ContractOrigin;
  readonly listingId: string | null;
  readonly conversationId: string;
  readonly buyerId: OrganisationId;
  readonly supplierId: OrganisationId;
  readonly state: ContractState;
  readonly net: Grosze;
  readonly vatAmount: Grosze;
  readonly gross: Grosze;
  /** Of the canonical text, as stored. */
  readonly sha256: string;
  readonly completedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: OrganisationId | null;
  readonly endReason: string | null;
};

type Row = Omit<Contract, 'quote' | 'buyer' | 'supplier'> & {
  buyer: StoredParty;
  supplier: StoredParty;
  quoteSha256: string;
  quoteSubmittedAt: Date;
};

const CONTRACT = `select c.id, c.number, c.listing_id as "listingId",
    c.conversation_id as "conversationId", c.buyer_id as "buyerId", c.supplier_id as "supplierId", c.buyer,
    c.supplier, c.site, c.subject, c.state, c.net, c.vat as "vatAmount", c.gross, c.sha256,
    c.accepted_by_name as "acceptedByName", c.concluded_at as "concludedAt", c.completed_at as "completedAt",
    c.ended_at as "endedAt", c.ended_by as "endedBy", c.end_reason as "endReason",
    c.quote_submitted_at as "quoteSubmittedAt", c.quote_sha256 as "quoteSha256",
    case when c.inquiry_id is not null
      then json_build_object('inquiryId', c.inquiry_id, 'quoteId', c.quote_id, 'version', c.quote_version)
      else json_build_object('procedureId', c.procedure_id, 'awardId', c.award_id, 'bidId', c.bid_id,
        'bidVersion', c.bid_version) end as origin,
    json_build_object('place', c.place, 'from', c.delivery_from, 'to', c.delivery_to,
      'paymentDays', c.payment_days, 'remarks', c.remarks, 'validUntil', c.quote_valid_until) as terms,
    (select json_agg(json_build_object('name', l.name, 'quantity', trim_scale(l.quantity)::text,
        'unit', l.unit, 'unitPrice', trim_scale(l.unit_price)::text, 'vat', l.vat, 'net', l.net)
        order by l.position)
      from contract_line l where l.contract_id = c.id) as lines
  from contract c where c.id = $1 and $2 in (c.buyer_id, c.supplier_id)`;

/** A party as the row has it; rows from before 1764100100300 call the principal its payer. */
type StoredParty = PartySnapshot & { readonly payer?: PartySnapshot['principal'] };

const partyOf = ({ payer, ...party }: StoredParty): PartySnapshot => ({
  ...party,
  principal: party.principal ?? payer ?? null,
});

const first = ([row]: Row[]): Contract | null => {
  if (!row) return null;
  const { quoteSubmittedAt, quoteSha256, buyer, supplier, ...rest } = row;
  const parties = { buyer: partyOf(buyer), supplier: partyOf(supplier) };
  const quote = { ...chosenOf(row.origin), submittedAt: quoteSubmittedAt, sha256: quoteSha256 };
  return { ...rest, ...parties, quote };
};

/** The contract, if the organisation is one of its parties. */
export const contractOf = async (
  reader: Reader,
  id: string,
  organisationId: string,
): Promise<Contract | null> => first(await reader.query<Row>(CONTRACT, [id, organisationId]));

/** The same, locked: whoever moves a contract waits here. */
export const lockContract = async (tx: Tx, id: string, organisationId: string): Promise<Contract | null> =>
  first(await tx.query<Row>(`${CONTRACT} for update of c`, [id, organisationId]));

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

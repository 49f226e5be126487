import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { OrganisationId } from '../../../shared/ids.js';
import type { CancelCause, DeclineCause } from '../domain/causes.js';
import type { InquiryKind, InquiryState } from '../domain/inquiry-states.js';

/** A direct inquiry with its one supplier. */
export type Inquiry = {
  readonly id: string;
  readonly kind: InquiryKind;
  /** As stored; `inquiryStateAt` says what it is by now. */
  readonly state: InquiryState;
  readonly buyerId: OrganisationId;
  readonly buyerName: string;
  readonly buyerKind: string;
  readonly supplierId: OrganisationId;
  readonly supplierName: string;
  readonly subject: string;
  readonly need: string;
  readonly quantity: Decimal | null;
  readonly unit: string | null;
  readonly place: string;
  readonly wantedFrom: LocalDate | null;
  readonly wantedTo: LocalDate | null;
  readonly answerBy: Date;
  readonly listingId: string | null;
  readonly conversationId: string;
  readonly sentAt: Date;
  readonly seenAt: Date | null;
  /** When the supplier said that it will answer, and by which day; null until then. */
  readonly acknowledgedAt: Date | null;
  readonly answerPromisedOn: LocalDate | null;
  readonly declineReason: string | null;
  readonly declineCause: DeclineCause | null;
  readonly cancelReason: string | null;
  readonly cancelCause: CancelCause | null;
};

const INQUIRY = `select q.id, q.kind, q.state, q.buyer_id as "buyerId", b.name as "buyerName",
    b.kind as "buyerKind", i.supplier_id as "supplierId", s.name as "supplierName", q.subject, q.need,
    q.quantity, q.unit, q.place, q.wanted_from as "wantedFrom", q.wanted_to as "wantedTo",
    q.answer_by as "answerBy", q.listing_id as "listingId", q.conversation_id as "conversationId",
    q.sent_at as "sentAt", i.seen_at as "seenAt",
    i.acknowledged_at as "acknowledgedAt", i.answer_promised_on as "answerPromisedOn", i.decline_reason as "declineReason",
    i.decline_cause as "declineCause", q.cancel_reason as "cancelReason", q.cancel_cause as "cancelCause"
  from inquiry q join inquiry_invitation i on i.inquiry_id = q.id
    join organisation b on b.id = q.buyer_id join organisation s on s.id = i.supplier_id`;

/** The inquiry, if the organisation is one of its sides. */
export const inquiryOf = async (
  reader: Reader,
  id: string,
  organisationId: string,
): Promise<Inquiry | null> =>
  (
    await reader.query<Inquiry>(`${INQUIRY} where q.id = $1 and $2 in (q.buyer_id, i.supplier_id)`, [
      id,
      organisationId,
    ])
  )[0] ?? null;

/** The same, locked: whoever decides about an inquiry or its quote waits here. Inquiry first, quote after it. */
export const lockInquiry = async (tx: Tx, id: string, organisationId: string): Promise<Inquiry | null> =>
  (
    await tx.query<Inquiry>(
      `${INQUIRY} where q.id = $1 and $2 in (q.buyer_id, i.supplier_id) for update of q`,
      [id, organisationId],
    )
  )[0] ?? null;

/** The same for a job, which acts for no organisation. */
export const lockInquiryForJob = async (tx: Tx, id: string): Promise<Inquiry | null> =>
  (await tx.query<Inquiry>(`${INQUIRY} where q.id = $1 for update of q`, [id]))[0] ?? null;

/** Inquiries whose time to answer has passed without an answer. */
export const overdueInquiries = async (reader: Reader, limit: number): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select id from inquiry where state = 'sent' and answer_by <= database_now() order by answer_by limit $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
};

import type { Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { CancelCause, DeclineCause } from '../domain/causes.js';
import type { InquiryState } from '../domain/inquiry-states.js';
import { InquiryInvitationRow, InquiryRow } from './inquiry.entities.js';

export type NewInquiry = Omit<InquiryRow, 'cancelReason' | 'cancelCause' | 'version'>;

/** Writes an inquiry with the one supplier that it asks. */
export const insertDirectInquiry = async (tx: Tx, inquiry: NewInquiry, supplierId: string): Promise<void> => {
  const { id, kind, buyerId, state, subject, need, quantity, unit, place, wantedFrom, wantedTo } = inquiry;
  const { answerBy, listingId, conversationId, createdBy, createdAt, sentAt, firstTouch, lastTouch } =
    inquiry;
  await tx.getRepository(InquiryRow).insert({
    ...{ id, kind, buyerId, state, subject, need, quantity, unit, place, wantedFrom, wantedTo },
    ...{ answerBy, listingId, conversationId, createdBy, createdAt, sentAt, firstTouch, lastTouch },
    cancelReason: null,
    cancelCause: null,
  });
  await tx.getRepository(InquiryInvitationRow).insert({
    inquiryId: id,
    supplierId,
    buyerId,
    invitedAt: createdAt,
    seenAt: null,
    declinedAt: null,
    declineReason: null,
    declineCause: null,
  });
};

export const setInquiryState = async (tx: Tx, id: string, state: InquiryState): Promise<void> => {
  await tx.query('update inquiry set state = $2, version = version + 1 where id = $1', [id, state]);
};

export const recordCancellation = async (
  tx: Tx,
  id: string,
  reason: string,
  cause: CancelCause,
): Promise<void> => {
  await tx.query('update inquiry set cancel_reason = $2, cancel_cause = $3 where id = $1', [
    id,
    reason,
    cause,
  ]);
};

export const recordDecline = async (
  tx: Tx,
  id: string,
  supplierId: string,
  { reason, cause }: { readonly reason: string; readonly cause: DeclineCause },
  at: Date,
): Promise<void> => {
  await tx.query(
    `update inquiry_invitation set declined_at = $4, decline_reason = $3, decline_cause = $5
     where inquiry_id = $1 and supplier_id = $2`,
    [id, supplierId, reason, at, cause],
  );
};

/** Notes the first time that the supplier saw it; true when this was it. */
export const recordSeen = async (tx: Tx, id: string, supplierId: string, at: Date): Promise<boolean> => {
  const seen = await tx.query(
    `update inquiry_invitation set seen_at = $3
     where inquiry_id = $1 and supplier_id = $2 and seen_at is null returning inquiry_id`,
    [id, supplierId, at],
  );
  return seen.length > 0;
};

/** Notes the supplier's word that it will answer, and by which day. */
export const recordAcknowledgement = async (
  tx: Tx,
  id: string,
  supplierId: string,
  { answerOn, at }: { answerOn: LocalDate; at: Date },
): Promise<void> => {
  await tx.query(
    `update inquiry_invitation set acknowledged_at = $3, answer_promised_on = $4
     where inquiry_id = $1 and supplier_id = $2`,
    [id, supplierId, at, answerOn],
  );
};

import type { Actor, Representative } from '../../platform/access/actor.js';
import { databaseNow, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { next } from '../../shared/transitions.js';
import { lockInquiry, type Inquiry } from './data/inquiry.queries.js';
import { setInquiryState, type NewInquiry } from './data/inquiry.commands.js';
import {
  inquiryStateAt,
  inquiryTransitions,
  type InquiryAction,
  type InquiryState,
} from './domain/inquiry-states.js';
import './domain/events.js';
import { may, type Permission } from './domain/policy.js';
import { inquiryProblems } from './domain/problems.js';
import { inquiryStateLabel } from './inquiries.labels.js';

/** The state after `action`. @throws Problem `inquiries/not-now` naming the present state */
export const stepFrom = (inquiry: Inquiry, action: InquiryAction, now: Date): InquiryState => {
  const state = inquiryStateAt(inquiry, now);
  const target = next(inquiryTransitions[inquiry.kind], state, action);
  if (target === null) throw inquiryProblems.notNow(inquiryStateLabel(state));
  return target;
};

/**
 * Locks the inquiry and takes the time: from here on nobody else decides about it. What the actor may not do
 * answers like what is not there.
 */
export const lockFor = async (
  tx: Tx,
  actor: Representative,
  id: string,
  permission: Permission,
): Promise<{ inquiry: Inquiry; now: Date }> => {
  const inquiry = await lockInquiry(tx, id, actor.organisation.id);
  if (!inquiry || !may(actor, permission, inquiry)) throw inquiryProblems.notFound();
  return { inquiry, now: await databaseNow(tx) };
};

/** Moves a locked inquiry by its table. */
export const moveInquiry = async (
  tx: Tx,
  inquiry: Inquiry,
  action: InquiryAction,
  now: Date,
): Promise<InquiryState> => {
  const target = stepFrom(inquiry, action, now);
  if (target !== inquiry.state) await setInquiryState(tx, inquiry.id, target);
  return target;
};

/** What the log of an inquiry calls its steps; the page says them in words. */
export type Step =
  | 'sent'
  | 'seen'
  | 'acknowledged'
  | 'message-posted'
  | 'declined'
  | 'cancelled'
  | 'quote-submitted'
  | 'quote-revised'
  | 'quote-withdrawn'
  | 'quote-accepted'
  | 'quote-refused'
  | 'capacity-short'
  | 'expired'
  | 'quote-expired';

/** Writes a step into the inquiry's log. */
export const noteStep = (
  tx: Tx,
  actor: Actor | 'system',
  inquiryId: string,
  step: Step,
  at: Date,
  details: Record<string, unknown> = {},
): Promise<void> =>
  recordActivity(tx, actor, { action: step, subject: { kind: 'inquiry', id: inquiryId }, at, details });

/** Tells that the supplier has answered for the first time. */
export const tellOfAnswer = (
  tx: Tx,
  inquiry: Inquiry,
  answer: 'quoted' | 'declined',
  now: Date,
): Promise<void> =>
  publish(tx, 'inquiries.inquiry-answered', {
    ...{ inquiryId: inquiry.id, supplierId: inquiry.supplierId, answer },
    ...{ sentAt: inquiry.sentAt.toISOString(), answeredAt: now.toISOString() },
  });

/** Tells that an inquiry has gone to a supplier, and by which marked links its asker came. */
export const tellOfSending = (
  tx: Tx,
  sent: NewInquiry & { sentAt: Date },
  supplierId: string,
): Promise<void> => {
  const { id, buyerId, listingId, firstTouch, lastTouch } = sent;
  return publish(tx, 'inquiries.inquiry-sent', {
    ...{ inquiryId: id, buyerId, supplierId, listingId, firstTouch, lastTouch },
    sentAt: sent.sentAt.toISOString(),
  });
};

import { statesOf, type Transitions } from '../../../shared/transitions.js';

/** How suppliers are asked. A direct inquiry asks one supplier, who answers openly at once. */
export const inquiryKinds = ['direct'] as const;
export type InquiryKind = (typeof inquiryKinds)[number];

export type InquiryState =
  'draft' | 'sent' | 'quoted' | 'awarded' | 'refused' | 'declined' | 'cancelled' | 'expired';

/** What moves an inquiry; those that move its quote as well carry the quote action's name. */
export type InquiryAction =
  'send' | 'decline' | 'cancel' | 'submit' | 'revise' | 'withdraw' | 'accept' | 'refuse' | 'expire';

/**
 * The direct deal. `sent` waits for the supplier, `quoted` for the buyer; every other state after `draft` is
 * an end. An award of one quote ends the inquiry, and so does a refusal: there is nobody else to ask.
 */
export const directInquiry: Transitions<InquiryState, InquiryAction> = {
  draft: { send: 'sent' },
  sent: { submit: 'quoted', revise: 'quoted', decline: 'declined', cancel: 'cancelled', expire: 'expired' },
  quoted: { revise: 'quoted', withdraw: 'sent', accept: 'awarded', refuse: 'refused', cancel: 'cancelled' },
  awarded: {},
  refused: {},
  declined: {},
  cancelled: {},
  expired: {},
};

/** One table a kind. */
export const inquiryTransitions: Readonly<Record<InquiryKind, Transitions<InquiryState, InquiryAction>>> = {
  direct: directInquiry,
};

export const inquiryStates = statesOf(directInquiry);

/** Timer beside the table: an inquiry that nobody answered in time has expired, told or not. */
export const inquiryStateAt = (
  inquiry: { readonly state: InquiryState; readonly answerBy: Date },
  now: Date,
): InquiryState =>
  inquiry.state === 'sent' && inquiry.answerBy.getTime() <= now.getTime() ? 'expired' : inquiry.state;

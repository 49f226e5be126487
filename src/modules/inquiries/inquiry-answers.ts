import type { Representative } from '../../platform/access/actor.js';
import { actionsFrom } from '../../shared/transitions.js';
import type { InquiryLine } from './data/inquiry-list.queries.js';
import type { Inquiry } from './data/inquiry.queries.js';
import type { Quote } from './data/quote.queries.js';
import { inquiryStateAt, inquiryTransitions } from './domain/inquiry-states.js';
import { may, sideOf, type Permission } from './domain/policy.js';
import { totalsOf } from './domain/quote-content.js';
import { quoteStateAt, quoteTransitions } from './domain/quote-states.js';
import type { InquiryCase } from './inquiries.service.js';
import type { QuoteCase } from './quotes.service.js';

type Known = { readonly inquiry: Inquiry; readonly quote: Quote | null; readonly now: Date };

/**
 * What the actor may do now: the tables of inquiry and quote, and the policy. The same list draws the
 * buttons. `prepare` is the way to a first version, `revise` to a further one.
 */
export const actionsOf = (actor: Representative, { inquiry, quote, now }: Known): Permission[] => {
  const onInquiry: readonly string[] = actionsFrom(
    inquiryTransitions[inquiry.kind],
    inquiryStateAt(inquiry, now),
  );
  const onQuote: readonly string[] = quote
    ? actionsFrom(quoteTransitions, quoteStateAt(quote, now))
    : ['submit'];
  const both = (action: string) => onInquiry.includes(action) && onQuote.includes(action);
  const unanswered = inquiryStateAt(inquiry, now) === 'sent' && inquiry.acknowledgedAt === null;
  const open: Permission[] = [
    ...(unanswered ? (['acknowledge'] as const) : []),
    ...(['decline', 'cancel'] as const).filter((action) => onInquiry.includes(action)),
    ...(both('submit') ? (['prepare'] as const) : []),
    ...(both('submit') && quote ? (['submit'] as const) : []),
    ...(['revise', 'withdraw', 'accept', 'refuse'] as const).filter(both),
    'write',
  ];
  return open.filter((permission) => may(actor, permission, inquiry));
};

/** An inquiry as the JSON API tells it to one of its sides. */
export const inquiryBodyOf = (actor: Representative, { inquiry, quote, now }: InquiryCase) => ({
  id: inquiry.id,
  kind: inquiry.kind,
  state: inquiryStateAt(inquiry, now),
  side: sideOf(actor, inquiry),
  buyer: { id: inquiry.buyerId, name: inquiry.buyerName },
  supplier: { id: inquiry.supplierId, name: inquiry.supplierName },
  subject: inquiry.subject,
  need: inquiry.need,
  quantity: inquiry.quantity,
  unit: inquiry.unit,
  place: inquiry.place,
  wantedFrom: inquiry.wantedFrom,
  wantedTo: inquiry.wantedTo,
  answerBy: inquiry.answerBy.toISOString(),
  listingId: inquiry.listingId,
  sentAt: inquiry.sentAt.toISOString(),
  seenAt: inquiry.seenAt?.toISOString() ?? null,
  answerPromisedOn: inquiry.answerPromisedOn,
  declineReason: inquiry.declineReason,
  declineCause: inquiry.declineCause,
  cancelReason: inquiry.cancelReason,
  cancelCause: inquiry.cancelCause,
  quoteId: quote?.id ?? null,
  actions: actionsOf(actor, { inquiry, quote, now }),
});

export const inquiryLineBodyOf = (line: InquiryLine) => ({
  id: line.id,
  state: line.state,
  subject: line.subject,
  counterparty: { id: line.counterpartyId, name: line.counterparty },
  sentAt: line.sentAt.toISOString(),
  answerBy: line.answerBy.toISOString(),
  quoteValidUntil: line.quoteValidUntil,
  waiting: line.waiting,
});

/** A quote as the JSON API tells it: all versions, newest first, with totals. */
export const quoteBodyOf = (
  actor: Representative,
  { quote, inquiry, versions, signing, now }: QuoteCase,
) => ({
  id: quote.id,
  inquiryId: quote.inquiryId,
  state: quoteStateAt(quote, now),
  version: quote.version,
  revision: quote.revision,
  reason: quote.reason,
  refuseCause: quote.refuseCause,
  signing,
  actions: actionsOf(actor, { inquiry, quote, now }),
  versions: versions.map(({ terms, lines, submittedAt, ...version }) => ({
    ...version,
    ...terms,
    submittedAt: submittedAt?.toISOString() ?? null,
    lines,
    totals: totalsOf(lines),
  })),
});

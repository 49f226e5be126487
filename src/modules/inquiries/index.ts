import './domain/events.js';
export { InquiriesModule } from './inquiries.module.js';
export { Inquiries } from './inquiries.service.js';
export { Quotes } from './quotes.service.js';
export { Awards } from './awards.service.js';
export { ContractOpening, type AgreedAward, type AgreedQuote } from './contract-opening.js';
export { answersSoFar } from './data/answered.queries.js';
export { sentByDay } from './data/sent.queries.js';
export { Touches, type KnownTouches, type TouchedAsking } from './touches.js';
export { GuestDrafts, type GuestDraft } from './guest-drafts.service.js';
export { guestDraftProblems } from './domain/guest-draft-problems.js';
export { filesSent } from './draft-files.js';
export { draftFileBody, draftMadeAnswer, draftPageQuery, draftTokenBody } from './ask-drafts.schemas.js';
export {
  closingCaseOf,
  recordClosing,
  removeClosing,
  type ClosingCase,
  type ClosingGround,
} from './closings.js';
export { closingBodyOf } from './closing-answers.js';
export { closingAnswer, closingBody, closingForm, type ClosingInput } from './closings.schemas.js';
export { closingTexts } from './web/closing.texts.js';
export { closingValues, ClosingView } from './web/closing-view.js';
export { inquiryEntities } from './data/quote.entities.js';
export { causeLabels } from './inquiries.labels.js';
export type { Cause } from './domain/causes.js';
export { inquiryPath } from './inquiry-news.js';
export { TellExpired } from './jobs/tell-expired.js';

export { InquiriesModule } from './inquiries.module.js';
export { Inquiries } from './inquiries.service.js';
export { Quotes } from './quotes.service.js';
export { Awards } from './awards.service.js';
export { ContractOpening, type AgreedQuote } from './contract-opening.js';
export { inquiryEntities } from './data/quote.entities.js';
export { inquiryPath } from './inquiry-news.js';
export { TellExpired } from './jobs/tell-expired.js';

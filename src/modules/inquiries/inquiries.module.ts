import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { MembersModule } from '../members/index.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { inquiryTopics } from './inquiry-topics.js';
import { AskDraftsController } from './ask-drafts.controller.js';
import { AskDrafts } from './ask-drafts.service.js';
import { Awards } from './awards.service.js';
import { InquiryClosingsController } from './closings.controller.js';
import { InquiryClosings } from './inquiry-closings.service.js';
import { ClosingPages } from './web/closing.pages.js';
import { GuestDrafts } from './guest-drafts.service.js';
import { InquiriesController } from './inquiries.controller.js';
import { Acknowledgements } from './acknowledgements.service.js';
import { InquiryMailActs } from './inquiry-mail-acts.js';
import { Inquiries } from './inquiries.service.js';
import { InquiryCalendar } from './inquiry-calendar.js';
import { InquiryDesk } from './inquiry-desk.js';
import { TellExpired } from './jobs/tell-expired.js';
import { LeaversQuotes } from './leavers-quotes.js';
import { QuotesController } from './quotes.controller.js';
import { Quotes } from './quotes.service.js';
import { Touches } from './touches.js';
import { AskDraftPages } from './web/ask-draft.pages.js';
import { AskPages } from './web/ask.pages.js';
import { InquiryPages } from './web/inquiry.pages.js';
import { QuotePages } from './web/quote.pages.js';
import { QuotePreparationPages } from './web/quote-preparation.pages.js';
import { InquiryPersonalData } from './personal-data.js';

/** Asks for `ContractOpening`, which a global module has to give. */
@Module({
  imports: [CatalogModule, ConversationsModule, MembersModule, NoticesModule, OrganisationsModule],
  controllers: [
    InquiriesController,
    QuotesController,
    AskDraftsController,
    AskPages,
    AskDraftPages,
    InquiryClosingsController,
    ClosingPages,
    InquiryPages,
    QuotePreparationPages,
    QuotePages,
  ],
  providers: [
    InquiryPersonalData,
    Inquiries,
    GuestDrafts,
    AskDrafts,
    InquiryClosings,
    Acknowledgements,
    InquiryMailActs,
    Quotes,
    Awards,
    InquiryCalendar,
    InquiryDesk,
    LeaversQuotes,
    TellExpired,
    Touches,
  ],
  exports: [Inquiries, Quotes, Awards, Touches, GuestDrafts],
})
export class InquiriesModule {
  constructor(topics: NoticeTopics) {
    topics.register(inquiryTopics);
  }
}

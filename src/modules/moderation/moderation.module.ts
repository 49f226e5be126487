import { Module } from '@nestjs/common';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { moderationTopics } from './moderation-topics.js';
import { Appeals } from './appeals.service.js';
import { Hiding } from './hiding.service.js';
import { SendReportOutcome, SendReportReceipt } from './jobs/send-report-mails.js';
import { ModeratedThings } from './moderated-things.js';
import { ModerationController } from './moderation.controller.js';
import { Moderation } from './moderation.service.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.service.js';
import { SuggestionsController } from './suggestions.controller.js';
import { Suggestions } from './suggestions.service.js';
import { TransparencyReport } from './transparency.service.js';
import { ModerationPages } from './web/moderation.pages.js';
import { ModerationPersonalData } from './personal-data.js';
import { QueueDesk } from './web/queue-desk.js';
import { QueuePages } from './web/queue.pages.js';
import { ReportPages } from './web/report.pages.js';
import { SuggestionPages } from './web/suggestion.pages.js';

@Module({
  imports: [NoticesModule],
  controllers: [
    ModerationController,
    ReportsController,
    SuggestionsController,
    ModerationPages,
    QueuePages,
    ReportPages,
    SuggestionPages,
  ],
  providers: [
    Appeals,
    Hiding,
    ModeratedThings,
    Moderation,
    ModerationPersonalData,
    QueueDesk,
    Reports,
    SendReportOutcome,
    SendReportReceipt,
    Suggestions,
    TransparencyReport,
  ],
  exports: [Appeals, Hiding, ModeratedThings, Moderation, Suggestions],
})
export class ModerationModule {
  constructor(topics: NoticeTopics) {
    topics.register(moderationTopics);
  }
}

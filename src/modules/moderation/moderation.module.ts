import { Module } from '@nestjs/common';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { moderationTopics } from './moderation-topics.js';
import { Appeals } from './appeals.service.js';
import { ModerationController } from './moderation.controller.js';
import { Moderation } from './moderation.service.js';
import { ModerationPages } from './web/moderation.pages.js';

@Module({
  imports: [NoticesModule],
  controllers: [ModerationController, ModerationPages],
  providers: [Moderation, Appeals],
  exports: [Moderation, Appeals],
})
export class ModerationModule {
  constructor(topics: NoticeTopics) {
    topics.register(moderationTopics);
  }
}

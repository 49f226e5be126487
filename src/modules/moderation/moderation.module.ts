import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { Appeals } from './appeals.service.js';
import { ModerationController } from './moderation.controller.js';
import { Moderation } from './moderation.service.js';
import { ModerationPages } from './web/moderation.pages.js';
import { ModerationPersonalData } from './personal-data.js';

@Module({
  imports: [NoticesModule],
  controllers: [ModerationController, ModerationPages],
  providers: [ModerationPersonalData, Moderation, Appeals],
  exports: [Moderation, Appeals],
})
export class ModerationModule {}

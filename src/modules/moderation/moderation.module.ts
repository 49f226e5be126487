import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { ModerationController } from './moderation.controller.js';
import { Moderation } from './moderation.service.js';
import { ModerationPages } from './web/moderation.pages.js';

@Module({
  imports: [NoticesModule],
  controllers: [ModerationController, ModerationPages],
  providers: [Moderation],
  exports: [Moderation],
})
export class ModerationModule {}

import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { ModerationController } from './moderation.controller.js';
import { Moderation } from './moderation.service.js';

@Module({
  imports: [NoticesModule],
  controllers: [ModerationController],
  providers: [Moderation],
  exports: [Moderation],
})
export class ModerationModule {}

import { Module } from '@nestjs/common';
import { Desk } from './desk.js';
import { SendNotice } from './jobs/send-notice.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';

@Module({
  controllers: [NoticesController],
  providers: [Notices, Desk, SendNotice],
  exports: [Notices, Desk],
})
export class NoticesModule {}

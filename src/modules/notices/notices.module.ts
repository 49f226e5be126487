import { Module } from '@nestjs/common';
import { Desk } from './desk.js';
import { SendNotice } from './jobs/send-notice.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';
import { NoticesPages } from './web/notices.pages.js';

@Module({
  controllers: [NoticesController, NoticesPages],
  providers: [Notices, Desk, SendNotice],
  exports: [Notices, Desk],
})
export class NoticesModule {}

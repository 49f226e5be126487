import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { Desk } from './desk.js';
import { SendNotice } from './jobs/send-notice.js';
import { TellBankAccount } from './jobs/tell-bank-account.js';
import { TellJoinRequested, TellPersonLeft } from './jobs/tell-of-people.js';
import { TellUnitLinked, TellUnitUnlinked } from './jobs/tell-units.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';
import { PeopleDesk } from './web/people-desk.js';
import { NoticesPages } from './web/notices.pages.js';
import { NoticePersonalData } from './personal-data.js';

@Module({
  imports: [OrganisationsModule],
  controllers: [NoticesController, NoticesPages],
  providers: [
    NoticePersonalData,
    Notices,
    Desk,
    SendNotice,
    TellBankAccount,
    TellUnitLinked,
    TellUnitUnlinked,
    TellJoinRequested,
    TellPersonLeft,
    PeopleDesk,
  ],
  exports: [Notices, Desk],
})
export class NoticesModule {}

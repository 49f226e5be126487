import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { Calendar } from './calendar.js';
import { Desk } from './desk.js';
import { ForgetMailActions } from './jobs/forget-mail-actions.js';
import { SendDigest } from './jobs/send-digest.js';
import { SendNotice } from './jobs/send-notice.js';
import { StartDigests } from './jobs/start-digests.js';
import { TellBankAccount } from './jobs/tell-bank-account.js';
import { TellJoinRequested, TellPersonLeft } from './jobs/tell-of-people.js';
import { TellGrant } from './jobs/tell-grant.js';
import { TellUnitLinked, TellUnitUnlinked } from './jobs/tell-units.js';
import { MailActions } from './mail-actions.service.js';
import { MailActs } from './mail-acts.js';
import { StopDigest } from './stop-digest.js';
import { Mute } from './mute.js';
import { NoticePreferencesController } from './notice-preferences.controller.js';
import { NoticePreferences } from './notice-preferences.service.js';
import { NoticeTopics } from './notice-topics.js';
import { NoticesController } from './notices.controller.js';
import { NoticeWording } from './notice-wording.js';
import { Notices } from './notices.service.js';
import { organisationTopics } from './organisation-topics.js';
import { PeopleDesk } from './web/people-desk.js';
import { CalendarPages } from './web/calendar.pages.js';
import { MailActionPages } from './web/mail-action.pages.js';
import { NoticePreferencesPages } from './web/notice-preferences.pages.js';
import { NoticesPages } from './web/notices.pages.js';
import { NoticePersonalData } from './personal-data.js';

@Module({
  imports: [OrganisationsModule],
  controllers: [
    NoticesController,
    NoticePreferencesController,
    NoticePreferencesPages,
    MailActionPages,
    NoticesPages,
    CalendarController,
    CalendarPages,
  ],
  providers: [
    NoticePersonalData,
    Notices,
    NoticeTopics,
    NoticePreferences,
    Calendar,
    CalendarFeeds,
    MailActs,
    NoticeWording,
    MailActions,
    Mute,
    StopDigest,
    Desk,
    SendNotice,
    StartDigests,
    ForgetMailActions,
    SendDigest,
    TellBankAccount,
    TellGrant,
    TellUnitLinked,
    TellUnitUnlinked,
    TellJoinRequested,
    TellPersonLeft,
    PeopleDesk,
  ],
  exports: [Notices, NoticeTopics, NoticeWording, MailActs, Calendar, Desk],
})
export class NoticesModule {
  constructor(topics: NoticeTopics) {
    topics.register(organisationTopics);
  }
}

import { Module } from '@nestjs/common';
import { MembersModule } from '../members/index.js';
import { ModerationModule } from '../moderation/index.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { councilTopics } from './council-topics.js';
import { OrganisationsModule } from '../organisations/index.js';
import { CarriedMotions } from './carried-motions.js';
import { CoordinatorLog } from './coordinator-log.service.js';
import { LogController } from './log.controller.js';
import { Meetings } from './meetings.service.js';
import { RemindOfMeeting } from './jobs/remind-of-meeting.js';
import { LogPages } from './web/log.pages.js';
import { CouncilCalendar } from './council-calendar.js';
import { Council } from './council.service.js';
import { CouncilController } from './council.controller.js';
import { CloseMotions } from './jobs/close-motions.js';
import { OpenAppealMotion } from './jobs/open-appeal-motion.js';
import { MotionsController } from './motions.controller.js';
import { Motions } from './motions.service.js';
import { Voting } from './voting.service.js';
import { CouncilDesk } from './web/council-desk.js';
import { MotionPages } from './web/motion.pages.js';
import { CouncilPages } from './web/council.pages.js';
import { GovernancePersonalData } from './personal-data.js';

@Module({
  imports: [OrganisationsModule, MembersModule, ModerationModule, NoticesModule],
  controllers: [CouncilController, MotionsController, CouncilPages, MotionPages, LogController, LogPages],
  providers: [
    GovernancePersonalData,
    CarriedMotions,
    CoordinatorLog,
    Meetings,
    RemindOfMeeting,
    Council,
    CouncilCalendar,
    CouncilDesk,
    Motions,
    Voting,
    CloseMotions,
    OpenAppealMotion,
  ],
})
export class GovernanceModule {
  constructor(topics: NoticeTopics) {
    topics.register(councilTopics);
  }
}

import { Module } from '@nestjs/common';
import { ModerationModule } from '../moderation/index.js';
import { NoticesModule } from '../notices/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AccessionStatements } from './accession.service.js';
import { ApplicationDrafts } from './application-drafts.service.js';
import { Applications } from './applications.service.js';
import { DraftsController } from './drafts.controller.js';
import { ForgetDrafts } from './jobs/forget-drafts.js';
import { MembershipController } from './membership.controller.js';
import { AccessionPages } from './web/accession.pages.js';
import { DraftPages } from './web/draft.pages.js';
import { MembershipScreen } from './web/membership-screen.js';
import { Admission } from './admission.service.js';
import { Departures } from './departures.js';
import { Leaving } from './leaving.service.js';
import { LeavingController } from './leaving.controller.js';
import { LeavingPages } from './web/leaving.pages.js';
import { Directory } from './directory.service.js';
import { FoundersController } from './founders.controller.js';
import { Founders } from './founders.service.js';
import { FollowName } from './jobs/follow-name.js';
import { MembersController } from './members.controller.js';
import { Memberships } from './memberships.service.js';
import { Profiles } from './profiles.service.js';
import { CoordinatorPages } from './web/coordinator.pages.js';
import { DirectoryPages } from './web/directory.pages.js';
import { FoundersPages } from './web/founders.pages.js';
import { MemberDesk } from './web/member-desk.js';
import { MembershipPages } from './web/membership.pages.js';
import { ProfilePages } from './web/profile.pages.js';
import { MemberPersonalData } from './personal-data.js';

@Module({
  imports: [OrganisationsModule, NoticesModule, ModerationModule],
  controllers: [
    MembersController,
    MembershipController,
    DraftsController,
    LeavingController,
    FoundersController,
    DirectoryPages,
    ProfilePages,
    MembershipPages,
    AccessionPages,
    DraftPages,
    LeavingPages,
    CoordinatorPages,
    FoundersPages,
  ],
  providers: [
    MemberPersonalData,
    AccessionStatements,
    Departures,
    Leaving,
    Admission,
    ApplicationDrafts,
    Applications,
    ForgetDrafts,
    MembershipScreen,
    Directory,
    Founders,
    Memberships,
    Profiles,
    FollowName,
    MemberDesk,
  ],
  exports: [Admission, Departures, Memberships],
})
export class MembersModule {}

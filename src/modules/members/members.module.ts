import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { Admission } from './admission.service.js';
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

@Module({
  imports: [OrganisationsModule, NoticesModule],
  controllers: [
    MembersController,
    FoundersController,
    DirectoryPages,
    ProfilePages,
    MembershipPages,
    CoordinatorPages,
    FoundersPages,
  ],
  providers: [Admission, Directory, Founders, Memberships, Profiles, FollowName, MemberDesk],
  exports: [Memberships],
})
export class MembersModule {}

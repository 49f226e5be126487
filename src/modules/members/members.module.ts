import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { Admission } from './admission.service.js';
import { Directory } from './directory.service.js';
import { FollowName } from './jobs/follow-name.js';
import { MembersController } from './members.controller.js';
import { Memberships } from './memberships.service.js';
import { Profiles } from './profiles.service.js';
import { CoordinatorPages } from './web/coordinator.pages.js';
import { DirectoryPages } from './web/directory.pages.js';
import { MemberDesk } from './web/member-desk.js';
import { MembershipPages } from './web/membership.pages.js';
import { ProfilePages } from './web/profile.pages.js';

@Module({
  imports: [OrganisationsModule, NoticesModule],
  controllers: [MembersController, DirectoryPages, ProfilePages, MembershipPages, CoordinatorPages],
  providers: [Admission, Directory, Memberships, Profiles, FollowName, MemberDesk],
  exports: [Memberships],
})
export class MembersModule {}

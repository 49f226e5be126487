import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { Admission } from './admission.service.js';
import { Directory } from './directory.service.js';
import { FollowName } from './jobs/follow-name.js';
import { MembersController } from './members.controller.js';
import { Memberships } from './memberships.service.js';
import { Profiles } from './profiles.service.js';

@Module({
  imports: [OrganisationsModule, NoticesModule],
  controllers: [MembersController],
  providers: [Admission, Directory, Memberships, Profiles, FollowName],
  exports: [Directory, Memberships],
})
export class MembersModule {}

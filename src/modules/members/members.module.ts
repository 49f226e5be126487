import { Module } from '@nestjs/common';
import { ModerationModule } from '../moderation/index.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { memberTopics } from './member-topics.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AccessionStatements } from './accession.service.js';
import { ApplicationDrafts } from './application-drafts.service.js';
import { Applications } from './applications.service.js';
import { DraftsController } from './drafts.controller.js';
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
import { EvidenceCalendar } from './evidence-calendar.js';
import { EvidenceChecks } from './evidence-checks.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidencePacks } from './evidence-pack.service.js';
import { Evidence } from './evidence.service.js';
import { FoundersController } from './founders.controller.js';
import { Founders } from './founders.service.js';
import { FollowName } from './jobs/follow-name.js';
import { RemindOfEnd } from './jobs/remind-of-end.js';
import { KeepAnswer, KeepCompletion } from './jobs/keep-track.js';
import { MembersController } from './members.controller.js';
import { Memberships } from './memberships.service.js';
import { ProfileModeration } from './profile-moderation.js';
import { Profiles } from './profiles.service.js';
import { PublicEvidence } from './public-evidence.service.js';
import { ProfileContactsController } from './profile-contacts.controller.js';
import { ProfileContacts } from './profile-contacts.service.js';
import { ProfilePhotosController } from './profile-photos.controller.js';
import { ProfilePhotos } from './profile-photos.service.js';
import { TrackRecords } from './track-records.service.js';
import { EvidenceCheckPages } from './web/evidence-check.pages.js';
import { EvidenceDesk } from './web/evidence-desk.js';
import { EvidenceSlots } from './web/evidence.slots.js';
import { EvidencePages } from './web/evidence.pages.js';
import { SupplierChecks } from './supplier-check.service.js';
import { SuppliersController } from './suppliers.controller.js';
import { CoordinatorPages } from './web/coordinator.pages.js';
import { DirectoryPages } from './web/directory.pages.js';
import { FoundersPages } from './web/founders.pages.js';
import { MemberDesk } from './web/member-desk.js';
import { MembershipPages } from './web/membership.pages.js';
import { ProfileContactPages } from './web/profile-contacts.pages.js';
import { ProfilePhotoPages } from './web/profile-photos.pages.js';
import { ProfilePages } from './web/profile.pages.js';
import { MemberPersonalData } from './personal-data.js';
import { SupplierPages } from './web/supplier.pages.js';

@Module({
  imports: [OrganisationsModule, NoticesModule, ModerationModule],
  controllers: [
    MembersController,
    MembershipController,
    DraftsController,
    LeavingController,
    FoundersController,
    EvidenceController,
    ProfilePhotosController,
    ProfileContactsController,
    SuppliersController,
    DirectoryPages,
    ProfilePages,
    MembershipPages,
    AccessionPages,
    DraftPages,
    LeavingPages,
    CoordinatorPages,
    FoundersPages,
    EvidencePages,
    ProfilePhotoPages,
    ProfileContactPages,
    EvidenceCheckPages,
    SupplierPages,
  ],
  providers: [
    MemberPersonalData,
    AccessionStatements,
    Departures,
    Leaving,
    Admission,
    ApplicationDrafts,
    Applications,
    MembershipScreen,
    Directory,
    Founders,
    Memberships,
    ProfileModeration,
    Profiles,
    SupplierChecks,
    FollowName,
    MemberDesk,
    Evidence,
    EvidenceCalendar,
    EvidenceChecks,
    EvidencePacks,
    PublicEvidence,
    RemindOfEnd,
    ProfilePhotos,
    ProfileContacts,
    TrackRecords,
    KeepAnswer,
    KeepCompletion,
    EvidenceDesk,
    EvidenceSlots,
  ],
  exports: [Admission, Departures, Directory, Memberships, ProfileContacts],
})
export class MembersModule {
  constructor(topics: NoticeTopics) {
    topics.register(memberTopics);
  }
}

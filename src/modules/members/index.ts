import './domain/events.js';
/**
 * SQL read model for joins: view `active_member` (organisation_id, number, slug, name, kind, town, powiat,
 * joined_on, role, search_text, claimed): who is a member now. `claimed`: somebody acts for it here.
 * View `absent_member` (organisation_id, slug, suspended): who has left, or is suspended by the council.
 */
export { MembersModule } from './members.module.js';
export { Applications } from './applications.service.js';
export { Departures } from './departures.js';
export { Admission } from './admission.service.js';
export { Evidence } from './evidence.service.js';
export { evidenceKinds, type EvidenceKind } from './domain/evidence.js';
export { EvidenceChecks } from './evidence-checks.service.js';
export { Directory } from './directory.service.js';
export { Memberships, type Founder } from './memberships.service.js';
export { ProfileContacts } from './profile-contacts.service.js';
export { Profiles } from './profiles.service.js';
export { memberEntities } from './data/member.entities.js';
export { shownEvidenceOf, shownEvidenceOfMany } from './data/evidence.queries.js';
export { supplierTraits, type SupplierTraits } from './data/supplier-traits.queries.js';
export { evidenceLabels, evidenceName } from './evidence.labels.js';
export { memberRoles } from './domain/member-role.js';
export { FollowName } from './jobs/follow-name.js';
export { RemindOfEnd } from './jobs/remind-of-end.js';
export { KeepAnswer, KeepCompletion } from './jobs/keep-track.js';
export { TrackRecords } from './track-records.service.js';

import './domain/events.js';
/**
 * SQL read model for joins: view `active_member` (organisation_id, number, slug, name, kind, town, powiat,
 * joined_on, role, search_name, claimed): who is a member now. `claimed`: somebody acts for it here.
 */
export { memberEntities } from './data/member.entities.js';
export { memberRoles, type MemberRole } from './domain/member-role.js';

/**
 * SQL read model for joins: view `council_seat` (id, organisation_id, account_id, deputy, since): who sits in the
 * council now, for which member.
 */
export { GovernanceModule } from './governance.module.js';
export { CloseMotions } from './jobs/close-motions.js';
export { RemindOfMeeting } from './jobs/remind-of-meeting.js';
export { OpenAppealMotion } from './jobs/open-appeal-motion.js';
export { Motions } from './motions.service.js';
export { Voting } from './voting.service.js';
export { Council } from './council.service.js';
export { governanceEntities } from './data/governance.entities.js';

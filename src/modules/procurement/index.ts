import './bids/domain/events.js';
import './invitations/domain/events.js';
/**
 * SQL read model for joins: view `public_procedure` (id, number, kind, state, buyer_id, buyer_name, subject, content,
 * deadline, opens_at …): what everybody may read of the procedures that are open to all members.
 */
export { ProcurementModule } from './procurement.module.js';
export { procurementEntities } from './entities.js';
export { caseNumberOf } from './procedures/data/case-number.queries.js';
export { procedureAsked, publishedByDay } from './bids/data/suppliers-asked.queries.js';
export { OpenDue } from './bids/jobs/open-due.js';
export { SendOutsideMail } from './invitations/jobs/send-outside-mail.js';
export { SendWaves } from './invitations/jobs/send-waves.js';
export { fitPoints } from './invitations/domain/matching.js';
export { ROTATION_DAYS } from './invitations/domain/fair-order.js';
export { BEGIN_PROCEDURE, procedurePath } from './procedures/procedure-news.js';
export { resultPath } from './award/award-paths.js';
export { ProcedureDrafts } from './procedures/drafts.service.js';
export { Procedures } from './procedures/procedures.service.js';
export { ProcedureQuestions } from './procedures/questions.service.js';
export { Bids } from './bids/bids.service.js';
export { Openings } from './bids/openings.service.js';
export { memberAuthor } from './bids/author.js';
export { nothingWritten } from './bids/domain/bid-rules.js';
export { LotAwards } from './award/lot-awards.service.js';
export { Publishing } from './procedures/publishing.service.js';
export { contentOfTemplate } from './procedures/domain/templates.js';
export { buyersFigures, procedureDraft, type ProcedureDraft } from './procedures/procedure-content.js';

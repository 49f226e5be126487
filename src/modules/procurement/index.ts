/**
 * SQL read model for joins: view `public_procedure` (id, number, kind, state, buyer_id, buyer_name, subject, content,
 * deadline, opens_at …): what everybody may read of the procedures that are open to all members.
 */
export { ProcurementModule } from './procurement.module.js';
export { procurementEntities } from './entities.js';

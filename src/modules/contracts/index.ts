import './domain/events.js';
/**
 * SQL read model for joins: view `accepted_delivery` (id, contract_id, number, accepted_at, contract_number, subject,
 * supplier_id, buyer_id, supplier_name, payee_name, buyer_name, payer_name); of the reader's own contracts.
 */
export { ContractsModule } from './contracts.module.js';
export { Contracts } from './contracts.service.js';
export { Deliveries } from './deliveries.service.js';
export { RemindOfContractEnd } from './jobs/remind-of-end.js';
export { ContractShares } from './contract-shares.service.js';
export { Conclusion } from './conclusion.service.js';
export { concludedByDay, outcomesOf, type Outcome } from './data/outcome.queries.js';
export { completionsSoFar } from './data/completed.queries.js';
export { contractEntities } from './data/contract.entities.js';
export { acceptedDeliveryOf, buyersCaseOf, wasSentBack } from './data/accepted-delivery.queries.js';
export type { Contract } from './data/contract.queries.js';
export type { Delivery } from './data/delivery.queries.js';
export type { ContractLine, PartySnapshot } from './domain/agreement.js';
export { partiesOf } from './protocol.js';
export { contractPath, deliveryPath } from './contract-news.js';

import './domain/events.js';
export { ContractsModule } from './contracts.module.js';
export { Contracts } from './contracts.service.js';
export { Deliveries } from './deliveries.service.js';
export { RemindOfContractEnd } from './jobs/remind-of-end.js';
export { Conclusion } from './conclusion.service.js';
export { concludedByDay, outcomesOf, type Outcome } from './data/outcome.queries.js';
export { completionsSoFar } from './data/completed.queries.js';
export { contractEntities } from './data/contract.entities.js';

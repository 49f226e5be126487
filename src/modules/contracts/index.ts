import './domain/events.js';
export { ContractsModule } from './contracts.module.js';
export { Contracts } from './contracts.service.js';
export { Conclusion } from './conclusion.service.js';
export { contractEntities } from './data/contract.entities.js';
export { contractPath } from './contract-news.js';

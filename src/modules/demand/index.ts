export { DemandModule } from './demand.module.js';
export { demandEntities } from './entities.js';

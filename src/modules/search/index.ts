import './domain/events.js';
export { SearchModule } from './search.module.js';
export { SearchIndex } from './search-index.js';
export { DemandLog } from './demand-log.js';
export { demandLines, type DemandCount, type DemandLine } from './data/demand.queries.js';
export type { Sought } from './domain/demand.js';
export { forgetDemand } from './data/demand.commands.js';
export { TextMatching } from './text-matching.js';
export { TellSynonyms } from './jobs/tell-synonyms.js';
export { searchEntities } from './postgres/search.entities.js';
export { ranking } from './domain/ranking.js';
export { PLENTY_FREE, SOME_FREE, leadSteps, priceBands } from './domain/steps.js';
export { areasServing, countsServing } from './domain/areas.js';
export {
  searchKinds,
  type RemovedDocument,
  type SearchDocument,
  type SearchKind,
} from './domain/search-document.js';
export {
  searchSorts,
  type Completion,
  type FacetValue,
  type Facets,
  type SearchFilters,
  type SearchQuery,
  type SearchResult,
  type SearchSort,
} from './domain/search-query.js';

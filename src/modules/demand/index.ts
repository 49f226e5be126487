export { DemandModule } from './demand.module.js';
export { demandEntities } from './entities.js';
export { AlertMatching } from './saved/alert-matching.service.js';
export { MatchListing } from './saved/jobs/match-listing.js';
export { MatchProcedure } from './saved/jobs/match-procedure.js';
export { TellDaily } from './saved/jobs/tell-daily.js';
export { TellFound } from './saved/jobs/tell-found.js';
export { SavedSearches } from './saved/saved-searches.service.js';

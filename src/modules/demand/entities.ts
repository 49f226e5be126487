import { DemandCallRow } from './calls/data/call.entity.js';
import { DemandRuleRow } from './report/data/rule.entity.js';
import { SavedSearchRow, SearchAlertRow, SearchHitRow } from './saved/data/saved.entities.js';

export const demandEntities = [DemandRuleRow, DemandCallRow, SavedSearchRow, SearchAlertRow, SearchHitRow];

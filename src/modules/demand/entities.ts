import { DemandCallRow } from './calls/data/call.entity.js';
import { DemandRuleRow } from './report/data/rule.entity.js';

export const demandEntities = [DemandRuleRow, DemandCallRow];

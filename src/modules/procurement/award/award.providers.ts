import { Clarifications } from './clarifications.service.js';
import { JudgingBids } from './judging.service.js';
import { LotAwards } from './lot-awards.service.js';
import { OwnResults } from './own-results.service.js';
import { ResultNotices } from './result-notices.service.js';

/** What of the process the module makes. */
export const awardProviders = [JudgingBids, LotAwards, Clarifications, OwnResults, ResultNotices];

import { AwardController } from './award.controller.js';
import { ClarificationDesk } from './clarification-desk.js';
import { Clarifications } from './clarifications.service.js';
import { ProcedureClosingsController } from './closings.controller.js';
import { JudgingController } from './judging.controller.js';
import { JudgingBids } from './judging.service.js';
import { LotAwards } from './lot-awards.service.js';
import { OwnResults } from './own-results.service.js';
import { ProcedureClosings } from './procedure-closings.service.js';
import { ResultNotices } from './result-notices.service.js';
import { ProcedureClosingPages } from './web/closing.pages.js';
import { ComparisonPages } from './web/comparison.pages.js';
import { OpenedBidPages } from './web/opened-bid.pages.js';
import { OutsideResultPages } from './web/outside-result.pages.js';
import { ResultPages } from './web/result.pages.js';

/** Controllers and pages of the process. */
export const awardControllers = [
  AwardController,
  JudgingController,
  ComparisonPages,
  OpenedBidPages,
  ResultPages,
  OutsideResultPages,
  ProcedureClosingsController,
  ProcedureClosingPages,
];

/** What of the process the module makes. */
export const awardProviders = [
  JudgingBids,
  LotAwards,
  Clarifications,
  ClarificationDesk,
  OwnResults,
  ResultNotices,
  ProcedureClosings,
];

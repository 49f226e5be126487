import { BidContents } from './bid-contents.service.js';
import { BidDesk } from './bid-desk.js';
import { BidRules } from './bid-rules.service.js';
import { BidFiles } from './bid-files.service.js';
import { BidsController } from './bids.controller.js';
import { Bids } from './bids.service.js';
import { OpenDue } from './jobs/open-due.js';
import { LeaversBids } from './leavers-bids.js';
import { BidPapers } from './bid-papers.service.js';
import { BidPages } from './web/bid.pages.js';
import { BidScreens } from './web/bid-screens.js';
import { BidFilePages } from './web/bid-file.pages.js';
import { BidRulePages } from './web/bid-rule.pages.js';
import { OpeningPages } from './web/opening.pages.js';
import { OutsideBidFilePages } from './web/outside-bid-file.pages.js';
import { OutsideBidPages } from './web/outside-bid.pages.js';
import { PaperScreens } from './web/paper-screens.js';
import { Openings } from './openings.service.js';
import { Sealing } from './sealing.service.js';

/** What of the process the module makes. */
export const bidProviders = [
  Sealing,
  BidContents,
  Bids,
  BidRules,
  BidFiles,
  BidPapers,
  Openings,
  OpenDue,
  LeaversBids,
  BidDesk,
  BidScreens,
  PaperScreens,
];

export const bidControllers = [
  BidsController,
  BidRulePages,
  BidPages,
  BidFilePages,
  OpeningPages,
  OutsideBidPages,
  OutsideBidFilePages,
];

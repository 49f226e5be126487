import { BidFiles } from './bid-files.service.js';
import { Bids } from './bids.service.js';
import { OpenDue } from './jobs/open-due.js';
import { LeaversBids } from './leavers-bids.js';
import { Openings } from './openings.service.js';
import { Sealing } from './sealing.service.js';

/** What of the process the module makes. */
export const bidProviders = [Sealing, Bids, BidFiles, Openings, OpenDue, LeaversBids];

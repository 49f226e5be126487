import { WatchPlacements } from './jobs/watch-placements.js';
import { PlacementsController } from './placements.controller.js';
import { Placements } from './placements.service.js';
import { Placing } from './placing.service.js';
import { Rotation } from './rotation.service.js';
import { PlacedSlots } from './web/placed.slots.js';
import { PlacementDesk } from './web/placement-desk.js';
import { PlacementPages } from './web/placement.pages.js';
import { WhyPages } from './web/why.pages.js';

/** Places of campaigns on the site's pages, and who is shown there. */
export const placementControllers = [PlacementsController, PlacementPages, WhyPages];
export const placementProviders = [
  PlacedSlots,
  PlacementDesk,
  Placements,
  Placing,
  Rotation,
  WatchPlacements,
];

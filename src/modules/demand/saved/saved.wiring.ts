import { AlertMatching } from './alert-matching.service.js';
import { Alerts } from './alerts.service.js';
import { MatchListing } from './jobs/match-listing.js';
import { MatchProcedure } from './jobs/match-procedure.js';
import { TellDaily } from './jobs/tell-daily.js';
import { TellFound } from './jobs/tell-found.js';
import { PauseByMail } from './pause-by-mail.js';
import { SavedSearchesController } from './saved.controller.js';
import { SavedSearches } from './saved-searches.service.js';
import { SavedSearchPages } from './web/saved.pages.js';
import { SavedSlots } from './web/saved.slots.js';

export const savedControllers = [SavedSearchesController, SavedSearchPages];
export const savedProviders = [
  AlertMatching,
  Alerts,
  MatchListing,
  MatchProcedure,
  PauseByMail,
  SavedSearches,
  SavedSlots,
  TellDaily,
  TellFound,
];

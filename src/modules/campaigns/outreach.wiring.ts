import { MakeCatalogue } from './jobs/make-catalogue.js';
import { Landing } from './landing.service.js';
import { LinkPictures } from './link-pictures.service.js';
import { Posters } from './posters.service.js';
import { PrintedCataloguesController } from './printed-catalogues.controller.js';
import { PrintedCatalogues } from './printed-catalogues.service.js';
import { ShortLinkOpening } from './short-link-opening.service.js';
import { ShortLinksController } from './short-links.controller.js';
import { ShortLinks } from './short-links.service.js';
import { CampaignFeeds } from './web/feeds.controller.js';
import { LandingPages } from './web/landing.pages.js';
import { PrintedCataloguePages } from './web/printed-catalogues.pages.js';
import { ShortLinkRedirects } from './web/short-link.controller.js';
import { ShortLinkPages } from './web/short-links.pages.js';

/** Of the module: short links, landing pages, feeds, and what is printed. */
export const outreachControllers = [
  CampaignFeeds,
  LandingPages,
  PrintedCataloguesController,
  PrintedCataloguePages,
  ShortLinksController,
  ShortLinkPages,
  ShortLinkRedirects,
];
export const outreachProviders = [
  Landing,
  LinkPictures,
  MakeCatalogue,
  Posters,
  PrintedCatalogues,
  ShortLinks,
  ShortLinkOpening,
];

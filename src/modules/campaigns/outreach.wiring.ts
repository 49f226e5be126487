import { Landing } from './landing.service.js';
import { LinkPictures } from './link-pictures.service.js';
import { Posters } from './posters.service.js';
import { ShortLinkOpening } from './short-link-opening.service.js';
import { ShortLinksController } from './short-links.controller.js';
import { ShortLinks } from './short-links.service.js';
import { CampaignFeeds } from './web/feeds.controller.js';
import { LandingPages } from './web/landing.pages.js';
import { ShortLinkRedirects } from './web/short-link.controller.js';
import { ShortLinkPages } from './web/short-links.pages.js';

/** Of the module: short links, landing pages, feeds, and what is printed. */
export const outreachControllers = [
  CampaignFeeds,
  LandingPages,
  ShortLinksController,
  ShortLinkPages,
  ShortLinkRedirects,
];
export const outreachProviders = [Landing, LinkPictures, Posters, ShortLinks, ShortLinkOpening];

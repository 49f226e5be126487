import { ShortLinkOpening } from './short-link-opening.service.js';
import { ShortLinksController } from './short-links.controller.js';
import { ShortLinks } from './short-links.service.js';
import { ShortLinkRedirects } from './web/short-link.controller.js';
import { ShortLinkPages } from './web/short-links.pages.js';

/** Of the module: short links, landing pages, feeds, and what is printed. */
export const outreachControllers = [ShortLinksController, ShortLinkPages, ShortLinkRedirects];
export const outreachProviders = [ShortLinks, ShortLinkOpening];

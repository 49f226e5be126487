import { campaignPath } from './campaign-paths.js';
import type { Slot } from '../domain/touch.js';

/** The Polish path of the page that says why something of a campaign stands where it does. */
export const whyPath = (slug: string, slot?: Slot): string =>
  `${campaignPath(slug)}/dlaczego${slot ? `#${slot}` : ''}`;

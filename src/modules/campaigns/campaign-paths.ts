import type { Slot } from './domain/touch.js';

/** Polish paths of campaigns. For everybody: */
export const CAMPAIGNS = '/kampanie';
export const campaignPath = (slug: string): string => `${CAMPAIGNS}/${slug}`;
/** Of the bytes of its picture. */
export const picturePath = (slug: string, fileId: string, size: 'card' | 'large'): string =>
  `${campaignPath(slug)}/zdjecia/${fileId}/${size}`;
/** Of the picture that goes with its link wherever it is shared. */
export const linkPicturePath = (slug: string): string => `${campaignPath(slug)}/obraz.png`;
/** Of the page that says why something of it stands where it does. */
export const whyPath = (slug: string, slot?: Slot): string =>
  `${campaignPath(slug)}/dlaczego${slot ? `#${slot}` : ''}`;

/** In a member's panel: */
export const OWN = '/panel/kampanie';
export const ownCampaignPath = (id: string): string => `${OWN}/${id}`;
export const resultsPath = (id: string): string => `${ownCampaignPath(id)}/wyniki`;
export const CATALOGUES = '/panel/katalogi';

/** On the coordinator's desk: */
export const PLANS = '/koordynator/kampanie';
export const YEAR = `${PLANS}/kalendarz`;
/** Of the rules by which inquiries count for campaigns. */
export const WINDOWS = `${PLANS}/zaliczanie`;
export const planPath = (id: string): string => `${PLANS}/${id}`;
export const placesPath = (id: string): string => `${planPath(id)}/miejsca`;
export const reportPath = (id: string): string => `${planPath(id)}/raport`;

/** In the council's panel: */
export const COUNCILS = '/panel/rada/kampanie';
export const councilReportPath = (id: string): string => `${COUNCILS}/${id}`;

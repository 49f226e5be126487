/** Polish paths. */
export const PLANS = '/koordynator/kampanie';
export const YEAR = `${PLANS}/kalendarz`;
export const OWN = '/panel/kampanie';
export const CAMPAIGNS = '/kampanie';

/** The address of a campaign's page for everybody. */
export const campaignPath = (slug: string): string => `${CAMPAIGNS}/${slug}`;
/** Of the bytes of its picture. */
export const picturePath = (slug: string, fileId: string, size: 'card' | 'large'): string =>
  `${campaignPath(slug)}/zdjecia/${fileId}/${size}`;

import type { Channel } from './touch.js';
import { CAMPAIGNS, campaignPath } from '../campaign-paths.js';

/** Where a short link may lead: kinds of the site's own pages. There is no kind for an address. */
export const linkTargets = ['campaign', 'listing', 'member', 'catalogue'] as const;
export type LinkTarget = (typeof linkTargets)[number];

/** As which of the channels its visits count. */
export const linkChannels = ['poster', 'short-link'] as const satisfies readonly Channel[];
export type LinkChannel = (typeof linkChannels)[number];

/** Without 0, 1, i, l and o, which people take for each other when they type from paper. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 8;
const CODE = /^[2-9a-hjkmnp-z]{8}$/;

/** A code of 39 bits; `random` gives whole numbers from 0 to below its argument. */
export const codeFrom = (random: (below: number) => number): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join('');

/** The code that somebody typed or scanned, in one writing; null for what is none. */
export const codeOf = (text: string): string | null => {
  const code = text.toLowerCase();
  return CODE.test(code) ? code : null;
};

/** What of a link's target is there for everybody at this moment; null = it is not. */
export type LinkAim = {
  readonly target: LinkTarget;
  readonly campaignSlug: string | null;
  readonly listingId: string | null;
  readonly memberSlug: string | null;
  readonly category: string | null;
  readonly powiat: string | null;
};

/** The Polish path to which a link leads: its page, or the list it would stand in while it is not there. */
export const aimPath = (aim: LinkAim): string => {
  switch (aim.target) {
    case 'campaign':
      return aim.campaignSlug === null ? CAMPAIGNS : campaignPath(aim.campaignSlug);
    case 'listing':
      return aim.listingId === null ? '/katalog' : `/oferty/${aim.listingId}`;
    case 'member':
      return aim.memberSlug === null ? '/czlonkowie' : `/czlonkowie/${aim.memberSlug}`;
    case 'catalogue': {
      const query = new URLSearchParams();
      if (aim.category !== null) query.set('category', aim.category);
      if (aim.powiat !== null) query.set('area', aim.powiat);
      return query.size > 0 ? `/katalog?${query.toString()}` : '/katalog';
    }
  }
};

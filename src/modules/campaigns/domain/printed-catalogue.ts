import type { Lang } from '../../../shared/lang.js';

/** What a catalogue to print holds; null = all of it. */
export type CatalogueChoice = {
  readonly lang: Lang;
  readonly category: string | null;
  readonly powiat: string | null;
  readonly campaignId: string | null;
  /** Ids of the members whose listings alone go in; none = everybody's. */
  readonly members: readonly string[];
  /** Ids of the listings that alone go in, as far as the rest of the choice has them; none = all of it. */
  readonly listings: readonly string[];
};

/** Listings in one catalogue; a book of more nobody prints. */
export const MOST_PRINTED = 400;

/** How many of so many listings have no place in it. */
export const leftOutOf = (listings: number): number => Math.max(0, listings - MOST_PRINTED);

export const catalogueStates = ['under-way', 'ready', 'expired', 'cancelled', 'failed'] as const;
export type CatalogueState = (typeof catalogueStates)[number];

type Ends = {
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly failedAt: Date | null;
};

/** How far a catalogue is. */
export const catalogueState = (ends: Ends, now: Date): CatalogueState => {
  if (ends.cancelledAt) return 'cancelled';
  if (ends.failedAt) return 'failed';
  if (!ends.readyAt || !ends.expiresAt) return 'under-way';
  return ends.expiresAt > now ? 'ready' : 'expired';
};

import type { ListingAction } from '../domain/listing-states.js';

/** The last word of a step's address. */
export const stepPaths: Readonly<Record<ListingAction, string>> = {
  publish: 'opublikuj',
  pause: 'wstrzymaj',
  resume: 'wznow',
  archive: 'archiwizuj',
  restore: 'przywroc',
};

export const OWN = '/panel/oferty';

/** Polish path of a step on a listing. */
export const stepPath = (id: string, action: ListingAction): string => `${OWN}/${id}/${stepPaths[action]}`;

/** The Polish path of the table of free capacity. */
export const CAPACITY = '/panel/moce';

/** The Polish path of price offers, each by its id. */
export const OFFERS = '/panel/promocje';
export const offerPath = (id: string): string => `${OFFERS}/${id}`;

/** The Polish path of a listing's price offers. */
export const offersPath = (listingId: string): string => `${OWN}/${listingId}/promocja`;

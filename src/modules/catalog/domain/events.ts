export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /** Anything about a listing that the public may see has changed, its visibility included. */
    'catalog.listing-changed': { listingId: string };
    /** The search finds the listing as it stands now. */
    'catalog.listing-indexed': { listingId: string };
    /** A start of the program saw that the search index was made by older rules than the program has. */
    'catalog.index-found-outdated': Record<string, never>;
  }
}

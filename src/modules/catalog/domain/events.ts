export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /** Anything about a listing that the public may see has changed, its visibility included. */
    'catalog.listing-changed': { listingId: string };
  }
}

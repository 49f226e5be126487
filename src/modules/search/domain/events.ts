export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /** A group of synonyms was added, changed, removed or brought back. */
    'search.synonyms-changed': Record<string, never>;
  }
}

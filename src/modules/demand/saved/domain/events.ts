export {};

declare module '../../../../platform/events/events.js' {
  interface Events {
    /** Something was found for a saved search and is to be told. */
    'demand.found': { savedSearchId: string };
  }
}

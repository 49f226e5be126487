export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /** Somebody typed an address into the newsletter's form. */
    'news.subscription-asked': { subscriberId: string };
  }
}

export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /** Somebody asks the council to overturn a decision. */
    'moderation.appeal-filed': { appealId: string };
  }
}

export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /** Somebody asks the council to overturn a decision. */
    'moderation.appeal-filed': { appealId: string };
    /** Somebody reported a public text. */
    'moderation.report-filed': { reportId: string };
    /** The coordinator has answered a report. */
    'moderation.report-closed': { reportId: string };
  }
}

export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    'notices.notice-told': { noticeId: string };
    'notices.digest-due': { digestId: string };
  }
}

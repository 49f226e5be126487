export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /** Joined or left: whether the organisation's things are public has changed. */
    'members.membership-changed': { organisationId: string };
    'members.profile-changed': { organisationId: string };
  }
}

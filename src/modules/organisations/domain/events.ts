export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    'organisations.person-invited': { invitationId: string };
    'organisations.organisation-changed': { organisationId: string };
  }
}

export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    'organisations.claim-made': { claimId: string };
    'organisations.person-invited': { invitationId: string };
    'organisations.organisation-changed': { organisationId: string };
  }
}

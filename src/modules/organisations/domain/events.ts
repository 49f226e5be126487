export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    'organisations.claim-made': { claimId: string };
    'organisations.person-invited': { invitationId: string };
    'organisations.bank-account-changed': { organisationId: string; at: string };
    'organisations.join-requested': { organisationId: string };
    'organisations.join-decided': { requestId: string };
    'organisations.person-left': { organisationId: string };
    /** Unit and principal have both said that they belong together, or one that they no longer do. */
    'organisations.unit-linked': { unitId: string; principalId: string };
    'organisations.unit-unlinked': { unitId: string; principalId: string };
    /** A grant was given or revoked. */
    'organisations.grant-changed': { grantId: string };
    'organisations.organisation-changed': { organisationId: string };
  }
}

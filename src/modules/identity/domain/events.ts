export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    'identity.confirmation-requested': { accountId: string };
    'identity.reset-requested': { accountId: string };
    'identity.taken-address-used': { accountId: string };
    'identity.email-confirmed': { accountId: string };
    'identity.password-changed': { accountId: string };
  }
}

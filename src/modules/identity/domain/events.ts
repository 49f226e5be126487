import type { SafetyChange } from './safety-changes.js';

declare module '../../../platform/events/events.js' {
  interface Events {
    'identity.confirmation-requested': { accountId: string };
    'identity.reset-requested': { accountId: string };
    'identity.taken-address-used': { accountId: string };
    'identity.email-confirmed': { accountId: string };
    'identity.email-change-requested': { changeId: string };
    'identity.email-changed': { changeId: string };
    'identity.data-export-requested': { exportId: string };
    /** The archive waits on the person's page. */
    'identity.data-export-made': { accountId: string };
    /** A version of the terms that the person has not accepted was published or holds. */
    'identity.terms-changed': { accountId: string; version: number };
    /** Somebody changed how this account is protected; its owner hears of it by mail. */
    'identity.safety-changed': { accountId: string; change: SafetyChange };
  }
}

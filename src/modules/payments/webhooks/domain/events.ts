export {};

declare module '../../../../platform/events/events.js' {
  interface Events {
    /** Something changed at Stripe; what it is now has to be asked there. */
    'payments.stripe-event-received': { eventId: string };
    /** An account at Stripe changed: what it may do, or what is asked of it. */
    'payments.stripe-account-changed': { accountId: string };
    /** What is owed changed otherwise while it could be paid online. */
    'payments.owed-changed': { receivableId: string };
  }
}

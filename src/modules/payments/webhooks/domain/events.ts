export {};

declare module '../../../../platform/events/events.js' {
  interface Events {
    /** Something changed at Stripe; what it is now has to be asked there. */
    'payments.stripe-event-received': { eventId: string };
    /** An account of a supplier is no longer open to us. */
    'payments.account-shut-out': { accountId: string };
    /** What is owed changed otherwise, or is disputed, while it could be paid online. */
    'payments.owed-changed': { receivableId: string };
  }
}

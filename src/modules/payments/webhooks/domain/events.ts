export {};

declare module '../../../../platform/events/events.js' {
  interface Events {
    /** Something changed at Stripe; what it is now has to be asked there. */
    'payments.stripe-event-received': { eventId: string };
    /** What is owed changed otherwise, or is disputed, while it could be paid online. */
    'payments.owed-changed': { receivableId: string };
  }
}

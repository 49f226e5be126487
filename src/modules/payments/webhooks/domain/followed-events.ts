/** The kinds of news of a payment that Stripe is to send to the webhook, in its own words. */
export const paymentEvents = [
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'charge.succeeded',
  'charge.updated',
  'charge.refunded',
  'charge.refund.updated',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
] as const;

/** News of the account itself: what it may do, what Stripe asks of it, and that it has withdrawn our access. */
export const accountEvents = [
  'account.updated',
  'account.application.deauthorized',
  'capability.updated',
] as const;

export const isFollowed = (type: string): boolean =>
  ([...paymentEvents, ...accountEvents] as readonly string[]).includes(type);

export const isOfAccount = (type: string): boolean => (accountEvents as readonly string[]).includes(type);

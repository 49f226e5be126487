import Stripe from 'stripe';
import type { StripeEvent } from './world.js';

export type Delivery = { readonly body: string; readonly signature: string };

/** By the official library's own way to sign for tests. */
export const signedDelivery = (event: StripeEvent, secret: string, at: Date): Delivery => {
  const body = JSON.stringify(event);
  const timestamp = Math.floor(at.getTime() / 1000);
  return {
    body,
    signature: Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp }),
  };
};

/**
 * The events as a bad day delivers them: some dropped, some twice or thrice, all in another order. `random` gives
 * numbers from 0 to 1, so that a day can be repeated.
 */
export const scrambled = <Event>(
  events: readonly Event[],
  random: () => number,
  { dropped = 0.2, repeated = 0.3 } = {},
): Event[] => {
  const sent = events.flatMap((event) => {
    if (random() < dropped) return [];
    return random() < repeated ? [event, event, ...(random() < repeated ? [event] : [])] : [event];
  });
  return sent
    .map((event) => ({ event, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ event }) => event);
};

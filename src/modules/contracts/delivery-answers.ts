import type { Delivery } from './data/delivery.queries.js';

/** A delivery as the JSON API tells it to a party. */
export const deliveryBodyOf = (delivery: Delivery) => ({
  ...delivery,
  recordedAt: delivery.recordedAt.toISOString(),
  answeredAt: delivery.answeredAt?.toISOString() ?? null,
});

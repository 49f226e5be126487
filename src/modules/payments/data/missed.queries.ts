import type { Reader } from '../../../platform/database/db.js';

export type AcceptedDelivery = { readonly deliveryId: string; readonly supplierId: string };

export type MissedDelivery = AcceptedDelivery & {
  readonly acceptedAt: Date;
  /** Accepted before there were receivables, so that it may long be paid. */
  readonly past: boolean;
};

/** At most `limit` accepted deliveries without a receivable after `last`, oldest first; needs the system's sight. */
export const missedDeliveries = (
  reader: Reader,
  last: MissedDelivery | null,
  limit: number,
): Promise<MissedDelivery[]> =>
  reader.query<MissedDelivery>(
    `select d.id as "deliveryId", d.supplier_id as "supplierId", d.accepted_at as "acceptedAt",
       d.accepted_at < (select at from receivable_start) as past
     from accepted_delivery d
     where not exists (select from receivable r where r.delivery_id = d.id)
       and ($1::timestamptz is null or (d.accepted_at, d.id) > ($1, $2::uuid))
     order by d.accepted_at, d.id limit $3`,
    [last?.acceptedAt ?? null, last?.deliveryId ?? null, limit],
  );

import type { Reader } from '../../../platform/database/db.js';

export type MissedDelivery = { readonly deliveryId: string; readonly supplierId: string };

/** Accepted deliveries without a receivable, oldest first, a few hundred at a time; needs the system's sight. */
export const missedDeliveries = (reader: Reader): Promise<MissedDelivery[]> =>
  reader.query<MissedDelivery>(
    `select d.id as "deliveryId", d.supplier_id as "supplierId" from accepted_delivery d
     where not exists (select from receivable r where r.delivery_id = d.id) order by d.accepted_at, d.id limit 500`,
  );

import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';

/** How many inquiries went to these suppliers on each day (Warsaw) of a span; days without one are left out. */
export const sentByDay = (
  reader: Reader,
  supplierIds: readonly string[],
  span: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<{ day: LocalDate; count: number }[]> =>
  reader.query<{ day: LocalDate; count: number }>(
    `select (q.sent_at at time zone 'Europe/Warsaw')::date::text as day, count(*)::int as count
     from inquiry_invitation i join inquiry q on q.id = i.inquiry_id
     where i.supplier_id = any($1)
       and (q.sent_at at time zone 'Europe/Warsaw')::date between $2 and $3 group by 1`,
    [supplierIds, span.from, span.to],
  );

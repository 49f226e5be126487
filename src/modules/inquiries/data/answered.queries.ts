import type { Reader } from '../../../platform/database/db.js';
import type { Events } from '../../../platform/events/events.js';

/**
 * Every first answer so far, as it was told then, or that to one inquiry; for making read models anew and for
 * those that heard of an inquiry late.
 */
export const answersSoFar = async (
  reader: Reader,
  inquiryId: string | null = null,
): Promise<Events['inquiries.inquiry-answered'][]> => {
  const rows = await reader.query<{
    inquiryId: string;
    supplierId: string;
    sentAt: Date;
    answeredAt: Date;
    answer: 'quoted' | 'declined';
  }>(
    `select a.*, case when "answeredAt" = "declinedAt" then 'declined' else 'quoted' end as answer from (
       select i.inquiry_id as "inquiryId", i.supplier_id as "supplierId", q.sent_at as "sentAt",
         i.declined_at as "declinedAt",
         least(i.declined_at, (select min(v.submitted_at) from quote u join quote_version v on v.quote_id = u.id
           where u.inquiry_id = i.inquiry_id and u.supplier_id = i.supplier_id)) as "answeredAt"
       from inquiry_invitation i join inquiry q on q.id = i.inquiry_id
       where q.sent_at is not null and ($1::uuid is null or i.inquiry_id = $1)) a
     where "answeredAt" is not null`,
    [inquiryId],
  );
  return rows.map(({ inquiryId: id, supplierId, sentAt, answeredAt, answer }) => ({
    ...{ inquiryId: id, supplierId, answer },
    sentAt: sentAt.toISOString(),
    answeredAt: answeredAt.toISOString(),
  }));
};

import type { Reader } from '../../../platform/database/db.js';
import type { Events } from '../../../platform/events/events.js';

/** Every first answer so far, as it was told then; for making read models anew. */
export const answersSoFar = async (reader: Reader): Promise<Events['inquiries.inquiry-answered'][]> => {
  const rows = await reader.query<{ inquiryId: string; supplierId: string; sentAt: Date; answeredAt: Date }>(
    `select * from (
       select i.inquiry_id as "inquiryId", i.supplier_id as "supplierId", q.sent_at as "sentAt",
         least(i.declined_at, (select min(v.submitted_at) from quote u join quote_version v on v.quote_id = u.id
           where u.inquiry_id = i.inquiry_id and u.supplier_id = i.supplier_id)) as "answeredAt"
       from inquiry_invitation i join inquiry q on q.id = i.inquiry_id where q.sent_at is not null) a
     where "answeredAt" is not null`,
  );
  return rows.map((row) => ({
    ...row,
    sentAt: row.sentAt.toISOString(),
    answeredAt: row.answeredAt.toISOString(),
  }));
};

import type { Reader, Tx } from '../../../platform/database/db.js';
import type { TrackFigures } from '../domain/track-record.js';

export type Answer = { inquiryId: string; supplierId: string; sentAt: string; answeredAt: string };
export type Completion = { contractId: string; supplierId: string; buyerId: string; completedAt: string };

/** Keeps the first word on each; told again it changes nothing. */
export const keepAnswers = async (tx: Tx, answers: readonly Answer[]): Promise<void> => {
  await tx.query(
    `insert into track_answer (inquiry_id, supplier_id, sent_at, answered_at)
     select "inquiryId", "supplierId", "sentAt", "answeredAt"
     from jsonb_to_recordset($1::jsonb)
       as t("inquiryId" uuid, "supplierId" uuid, "sentAt" timestamptz, "answeredAt" timestamptz)
     on conflict do nothing`,
    [JSON.stringify(answers)],
  );
};

export const keepCompletions = async (tx: Tx, completions: readonly Completion[]): Promise<void> => {
  await tx.query(
    `insert into track_completion (contract_id, supplier_id, buyer_id, completed_at)
     select "contractId", "supplierId", "buyerId", "completedAt"
     from jsonb_to_recordset($1::jsonb)
       as t("contractId" uuid, "supplierId" uuid, "buyerId" uuid, "completedAt" timestamptz)
     on conflict do nothing`,
    [JSON.stringify(completions)],
  );
};

export const forgetTrackRecords = async (tx: Tx): Promise<void> => {
  await tx.query('delete from track_answer');
  await tx.query('delete from track_completion');
};

/** What there is of a supplier since an instant; needs the system's sight. */
export const trackFigures = async (
  reader: Reader,
  supplierId: string,
  since: Date,
): Promise<TrackFigures> => {
  const [row] = await reader.query<TrackFigures>(
    `select a.answers, a."medianMinutes", c.completed, c.buyers from
       (select count(*)::int as answers,
          round(percentile_cont(0.5) within group (order by extract(epoch from answered_at - sent_at) / 60))::int
            as "medianMinutes"
        from track_answer where supplier_id = $1 and answered_at >= $2) a,
       (select count(*)::int as completed, count(distinct buyer_id)::int as buyers
        from track_completion where supplier_id = $1 and completed_at >= $2) c`,
    [supplierId, since],
  );
  return row ?? { answers: 0, medianMinutes: null, completed: 0, buyers: 0 };
};

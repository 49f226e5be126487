import type { Tx } from '../../../../platform/database/db.js';
import type { AwardOutcome } from '../domain/outcomes.js';
import { AwardRow, BidRatingRow, ClarificationRow, ProcedureConclusionRow } from './award.entities.js';

type NewAward = Pick<
  AwardRow,
  'id' | 'procedureId' | 'buyerId' | 'bidId' | 'supplierId' | 'outsideId' | 'awardedAt'
> & { readonly lots: readonly number[] };

export const insertAward = async (tx: Tx, award: NewAward): Promise<void> => {
  const { id, procedureId, buyerId, bidId, supplierId, outsideId, lots, awardedAt } = award;
  await tx.getRepository(AwardRow).insert({
    ...{ id, procedureId, buyerId, bidId, supplierId, outsideId, awardedAt, lots: [...lots] },
    ...{ contractId: null, outcome: null, outcomeNote: null, outcomeAt: null },
  });
};

/**
 * Decides about the lots that are still open, in one statement, and returns those; what somebody else has decided
 * stays as it is.
 */
export const decideLots = async (
  tx: Tx,
  decision: {
    readonly procedureId: string;
    readonly buyerId: string;
    readonly lots: readonly number[];
    readonly bidId: string | null;
    readonly awardId: string | null;
    readonly justification: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<number[]> => {
  const { procedureId, buyerId, lots, bidId, awardId, justification, by, at } = decision;
  const rows = await tx.query<{ lot: number }>(
    `insert into lot_decision (procedure_id, lot, buyer_id, bid_id, award_id, justification, decided_by, decided_at)
     select $1, lot, $2, $3, $4, $5, $6, $7 from unnest($8::int[]) as n (lot) order by lot
     on conflict do nothing returning lot`,
    [procedureId, buyerId, bidId, awardId, justification, by, at, [...lots]],
  );
  return rows.map(({ lot }) => lot);
};

export const recordContract = async (tx: Tx, awardId: string, contractId: string): Promise<void> => {
  await tx.getRepository(AwardRow).update({ id: awardId }, { contractId });
};

/** True when nothing was said of it before. */
export const recordOutcome = async (
  tx: Tx,
  awardId: string,
  outcome: AwardOutcome,
  note: string | null,
  at: Date,
): Promise<boolean> => {
  const rows = await tx.query(
    `update award set outcome = $2, outcome_note = $3, outcome_at = $4
     where id = $1 and outcome is null returning id`,
    [awardId, outcome, note, at],
  );
  return rows.length > 0;
};

export const insertConclusion = async (
  tx: Tx,
  { procedureId, buyerId, summary, concludedAt }: ProcedureConclusionRow,
): Promise<void> => {
  await tx.getRepository(ProcedureConclusionRow).insert({ procedureId, buyerId, summary, concludedAt });
};

/** Gives the mark, or another in its place. */
export const writeRating = async (tx: Tx, rated: BidRatingRow): Promise<void> => {
  const { bidId, criterionId, procedureId, buyerId, rating, reason, ratedAt } = rated;
  await tx.query(
    `insert into bid_rating (bid_id, criterion_id, procedure_id, buyer_id, rating, reason, rated_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (bid_id, criterion_id) do update
       set rating = excluded.rating, reason = excluded.reason, rated_at = excluded.rated_at`,
    [bidId, criterionId, procedureId, buyerId, rating, reason, ratedAt],
  );
};

export const insertClarification = async (
  tx: Tx,
  asked: Omit<ClarificationRow, 'answer' | 'answeredAt'>,
): Promise<void> => {
  const { id, procedureId, buyerId, bidId, supplierId, outsideId, question, askedAt, answerUntil } = asked;
  await tx.getRepository(ClarificationRow).insert({
    ...{ id, procedureId, buyerId, bidId, supplierId, outsideId, question, askedAt, answerUntil },
    ...{ answer: null, answeredAt: null },
  });
};

/** True when it was still unanswered. */
export const recordAnswer = async (tx: Tx, id: string, answer: string, at: Date): Promise<boolean> => {
  const rows = await tx.query(
    `update clarification set answer = $2, answered_at = $3 where id = $1 and answer is null returning id`,
    [id, answer, at],
  );
  return rows.length > 0;
};

/** Decisions keep no name: who decided stands in the log of activities as a person who is no more. */
export const eraseFromAwards = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update lot_decision set decided_by = null where decided_by = $1', [accountId]);
};

import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { AwardOutcome } from '../domain/outcomes.js';

/** One act of choosing; `contractId` null with a supplier from outside. */
export type Award = {
  readonly id: string;
  readonly procedureId: string;
  readonly buyerId: string;
  readonly bidId: string;
  readonly lots: readonly number[];
  readonly contractId: string | null;
  readonly awardedAt: Date;
  readonly outcome: AwardOutcome | null;
  readonly outcomeNote: string | null;
};

const AWARD = `select id, procedure_id as "procedureId", buyer_id as "buyerId", bid_id as "bidId", lots, contract_id as "contractId",
    awarded_at as "awardedAt", outcome, outcome_note as "outcomeNote" from award`;

export const awardsOf = (reader: Reader, procedureId: string): Promise<Award[]> =>
  reader.query<Award>(`${AWARD} where procedure_id = $1 order by awarded_at, id`, [procedureId]);

export const awardOf = async (reader: Reader, id: string): Promise<Award | null> =>
  (await reader.query<Award>(`${AWARD} where id = $1`, [id]))[0] ?? null;

/** What was decided about a lot; `bidId` null: closed without a choice. */
export type LotDecision = {
  readonly lot: number;
  readonly bidId: string | null;
  readonly awardId: string | null;
  readonly justification: string;
  readonly decidedAt: Date;
};

export const decisionsOf = (reader: Reader, procedureId: string): Promise<LotDecision[]> =>
  reader.query<LotDecision>(
    `select lot, bid_id as "bidId", award_id as "awardId", justification, decided_at as "decidedAt"
     from lot_decision where procedure_id = $1 order by lot`,
    [procedureId],
  );

export type Rating = {
  readonly bidId: string;
  readonly criterionId: string;
  readonly rating: number;
  readonly reason: string;
};

export const ratingsOf = (reader: Reader, procedureId: string): Promise<Rating[]> =>
  reader.query<Rating>(
    `select bid_id as "bidId", criterion_id as "criterionId", rating, reason from bid_rating
     where procedure_id = $1`,
    [procedureId],
  );

export type Clarification = {
  readonly id: string;
  readonly bidId: string;
  readonly procedureId: string;
  readonly buyerId: string;
  /** Null of a supplier from outside the cluster. */
  readonly supplierId: string | null;
  readonly outsideId: string | null;
  readonly question: string;
  readonly askedAt: Date;
  /** Inclusive. */
  readonly answerUntil: LocalDate;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
};

const CLARIFICATION = `select id, bid_id as "bidId", procedure_id as "procedureId", buyer_id as "buyerId", supplier_id as "supplierId", outside_id as "outsideId",
    question, asked_at as "askedAt", answer_until::text as "answerUntil", answer, answered_at as "answeredAt"
  from clarification`;

/** As row security shows them: all to the buyer, its own to a bidder. Oldest first. */
export const clarificationsOf = (reader: Reader, procedureId: string): Promise<Clarification[]> =>
  reader.query<Clarification>(`${CLARIFICATION} where procedure_id = $1 order by asked_at, id`, [
    procedureId,
  ]);

export const clarificationOf = async (reader: Reader, id: string): Promise<Clarification | null> =>
  (await reader.query<Clarification>(`${CLARIFICATION} where id = $1`, [id]))[0] ?? null;

export type WaitingClarification = Pick<Clarification, 'id' | 'procedureId' | 'answerUntil'> & {
  readonly subject: string;
  readonly buyerName: string;
};

/** What the bidder is asked and can still answer on `today`, next due first. */
export const waitingClarifications = (
  reader: Reader,
  supplierId: string,
  today: LocalDate,
): Promise<WaitingClarification[]> =>
  reader.query<WaitingClarification>(
    `select c.id, c.procedure_id as "procedureId", c.answer_until::text as "answerUntil", p.subject,
       o.name as "buyerName"
     from clarification c join procedure p on p.id = c.procedure_id join organisation o on o.id = p.buyer_id
     where c.supplier_id = $1 and c.answered_at is null and c.answer_until >= $2 and p.state = 'opened'
     order by c.answer_until, c.id`,
    [supplierId, today],
  );

export type Conclusion = { readonly summary: string; readonly concludedAt: Date };

export const conclusionOf = async (reader: Reader, procedureId: string): Promise<Conclusion | null> =>
  (
    await reader.query<Conclusion>(
      `select summary, concluded_at as "concludedAt" from procedure_conclusion where procedure_id = $1`,
      [procedureId],
    )
  )[0] ?? null;

/** Which of the listings are the supplier's own. */
export const listingsOfSupplier = async (
  reader: Reader,
  supplierId: string,
  listingIds: readonly string[],
): Promise<string[]> => {
  if (listingIds.length === 0) return [];
  const rows = await reader.query<{ id: string }>(
    'select id from listing where organisation_id = $1 and id = any($2::uuid[])',
    [supplierId, listingIds],
  );
  return rows.map(({ id }) => id);
};

/** How many lots ended without a choice. */
export const lotsLeftOf = async (reader: Reader, procedureId: string): Promise<number> =>
  (
    await reader.query<{ n: number }>(
      'select count(*)::int as n from lot_decision where procedure_id = $1 and bid_id is null',
      [procedureId],
    )
  )[0]?.n ?? 0;

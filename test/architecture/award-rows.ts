import type { Tx } from '../../src/platform/database/db.js';

/** Of the secured tables: what a buyer does with opened bids. Nobody reaches them by a grant. */
export const awardTables: Readonly<Record<string, string>> = {
  award: 'arw',
  // The change takes out the name of an erased person, by the program alone.
  lot_decision: 'arw',
  procedure_conclusion: 'ar',
  bid_rating: 'arw',
  clarification: 'arw',
};

/** Decisions and questions about the opened bid of the deal's supplier. */
export const fillAwards = async (tx: Tx): Promise<void> => {
  await tx.query(
    `insert into award (id, procedure_id, buyer_id, bid_id, supplier_id, lots, awarded_at)
     select gen_random_uuid(), procedure_id, buyer_id, bid_id, supplier_id, '{1}', now() from bid_opened`,
  );
  await tx.query(
    `insert into lot_decision (procedure_id, lot, buyer_id, bid_id, award_id, justification, decided_at)
     select procedure_id, 1, buyer_id, bid_id, id, 'x', now() from award`,
  );
  await tx.query(
    `insert into procedure_conclusion select procedure_id, buyer_id, 'x', now() from procedure_opening`,
  );
  await tx.query(
    `insert into bid_rating (bid_id, criterion_id, procedure_id, buyer_id, rating, reason, rated_at)
     select bid_id, 'k1', procedure_id, buyer_id, 5, 'x', now() from bid_opened`,
  );
  await tx.query(
    `insert into clarification (id, procedure_id, buyer_id, bid_id, supplier_id, question, asked_at, answer_until)
     select gen_random_uuid(), procedure_id, buyer_id, bid_id, supplier_id, 'x', now(), '2030-01-01' from bid_opened`,
  );
};

import type { Reader } from '../../../platform/database/db.js';
import { figuresOf, publishedContentOf, type Procedure } from '../procedures/data/procedure.queries.js';
import type { ProcedureContent } from '../procedures/procedure-content.js';
import { decisionsOf, ratingsOf, type LotDecision, type Rating } from './data/award.queries.js';
import { openedBidsOf, type OpenedBid } from '../bids/data/opened.queries.js';
import type { Asked, Compared } from './domain/compared.js';
import { compare, type Comparison } from './domain/comparison.js';
import { judgedOf } from './domain/points.js';

/** An opened procedure with its bids side by side. */
export type Judging = {
  readonly procedure: Procedure;
  readonly content: ProcedureContent;
  readonly asked: Asked;
  /** In the order of their sending. */
  readonly bids: readonly OpenedBid[];
  readonly compared: readonly Compared[];
  readonly comparison: Comparison;
  readonly ratings: readonly Rating[];
  readonly decisions: readonly LotDecision[];
};

/**
 * Reads all that is judged, as row security shows it: the buyer sees every bid. The program reads it as the system
 * only to tell a bidder its own part.
 */
export const judgingOf = async (reader: Reader, procedure: Procedure): Promise<Judging> => {
  const published = await publishedContentOf(reader, procedure.id);
  if (!published) throw new Error('An opened procedure has no published content');
  const { content } = published;
  const bids = await openedBidsOf(reader, procedure.id);
  const ratings = await ratingsOf(reader, procedure.id);
  const decisions = await decisionsOf(reader, procedure.id);
  const { estimate } = await figuresOf(reader, procedure.id);
  const asked = askedOf(content, estimate?.net ?? null);
  const compared = bids.map((bid) => comparedOf(bid, ratings));
  return {
    ...{ procedure, content, asked, bids, compared, ratings, decisions },
    comparison: compare(asked, compared),
  };
};

const askedOf = ({ lots, questions, criteria }: ProcedureContent, estimate: number | null): Asked => ({
  ...{ lots, questions, estimate },
  criteria: judgedOf(criteria, questions),
});

const comparedOf = ({ id, content }: OpenedBid, ratings: readonly Rating[]): Compared => ({
  bidId: id,
  lines: content.lines,
  delivery: content.delivery,
  answers: content.answers,
  ratings: new Map(
    ratings.flatMap(({ bidId, criterionId, rating }) => (bidId === id ? [[criterionId, rating]] : [])),
  ),
});

import type { Lang } from '../../../shared/lang.js';
import type { Clarification } from './data/award.queries.js';
import { combinationOf } from './domain/combination.js';
import { isOffered } from '../bids/bid-content.js';
import { unanswered, type Contender } from './domain/comparison.js';
import type { LineOffer } from './domain/line-prices.js';
import { formulaOf } from './domain/points.js';
import type { JudgingCase } from './judging.service.js';
import type { OwnResult } from './own-results.service.js';

/** The comparison as the JSON API tells it to the buyer. */
export const comparisonBodyOf = (known: JudgingCase, lang: Lang) => {
  const { procedure, asked, bids, compared, comparison, ratings } = known;
  return {
    procedureId: procedure.id,
    number: procedure.number,
    kind: procedure.kind,
    state: procedure.state,
    criteria: asked.criteria.map((criterion) => ({
      ...{ id: criterion.id, name: criterion.name, weight: criterion.weight },
      formula: formulaOf(criterion)[lang],
    })),
    bids: bids.map(({ id, supplierId, supplierName, submittedAt, content }) => ({
      ...{ id, supplierId, supplierName, submittedAt: submittedAt.toISOString() },
      ...{ validUntil: content.validUntil, paymentDays: content.paymentDays, conditions: content.conditions },
      answers: content.answers,
      unanswered: unanswered(asked, content).map((question) => question.id),
      ratings: ratings.flatMap(({ bidId, ...rating }) => (bidId === id ? [rating] : [])),
    })),
    lots: comparison.lots.map(({ number, title, lines, contenders, ranking }) => ({
      ...{ number, title },
      lines: lines.map(({ asked: { id, name, quantity, unit }, offers }) => ({
        ...{ id, name, quantity, unit },
        offers: offers.map(offerBodyOf),
      })),
      bids: contenders.map(contenderBodyOf),
      pending: ranking.pending,
    })),
    whole: comparison.whole.contenders.map(contenderBodyOf),
    combination: combinationOf(comparison, compared),
    decisions: known.decisions.map(({ decidedAt, ...decision }) => ({
      ...decision,
      decidedAt: decidedAt.toISOString(),
    })),
    awards: known.awards.map(({ id, bidId, lots, contractId, outcome, outcomeNote }) => ({
      ...{ id, bidId, lots, contractId, outcome, outcomeNote },
    })),
    conclusion: known.conclusion && {
      summary: known.conclusion.summary,
      concludedAt: known.conclusion.concludedAt.toISOString(),
    },
  };
};

const contenderBodyOf = ({ score, missing, bidId, quoted, complete, totals, days, low }: Contender) => ({
  ...{ bidId, quoted, complete, totals, days, low },
  missing: missing.map(({ id }) => id),
  ...{ points: score.points, total: score.total, rank: score.rank, tied: score.tied },
});

const offerBodyOf = ({ bidId, line, perAsked, otherUnit, otherQuantity, best }: LineOffer) => {
  const offered = line && isOffered(line) ? line : null;
  return {
    ...{ bidId, perAsked, otherUnit, otherQuantity, best },
    offer: line?.offer ?? null,
    name: offered?.offer === 'replacement' ? offered.name : null,
    quantity: offered?.quantity ?? null,
    unit: offered?.unit ?? null,
    unitPrice: offered?.unitPrice ?? null,
    vat: offered?.vat ?? null,
    net: offered?.net ?? null,
  };
};

export const clarificationBodyOf = (asked: Clarification) => ({
  ...{ id: asked.id, bidId: asked.bidId, question: asked.question, answerUntil: asked.answerUntil },
  askedAt: asked.askedAt.toISOString(),
  answer: asked.answer,
  answeredAt: asked.answeredAt?.toISOString() ?? null,
});

/** The result as the JSON API tells it to a bidder. */
export const ownResultBodyOf = ({ procedure, bid, lots, contracts, clarifications }: OwnResult) => ({
  ...{ procedureId: procedure.id, bidId: bid.id, state: procedure.state, contracts },
  lots: lots.map(({ points, ...lot }) => ({
    ...lot,
    points: points.map((each) => ({ criterionId: each.criterion.id, points: each.points })),
  })),
  clarifications: clarifications.map(clarificationBodyOf),
});

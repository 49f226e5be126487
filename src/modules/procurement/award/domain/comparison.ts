import { parseDecimal } from '../../../../shared/decimal.js';
import { vatTotals, type VatTotals } from '../../../../shared/vat.js';
import { isOffered } from '../../bids/bid-content.js';
import { linesIn, type Asked, type AskedLine, type Compared } from './compared.js';
import { compareLine, millionthsOf, type LineOffer } from './line-prices.js';
import { lowPrices, type LowPrice } from './low-price.js';
import type { Standing } from './points.js';
import { rank, type Ranking, type Score } from './ranking.js';

/** A bid in one lot, or in all lots together. */
export type Contender = {
  readonly bidId: string;
  /** It has a price for at least one line here. */
  readonly quoted: boolean;
  /** Every line here has a price or a replacement. */
  readonly complete: boolean;
  /** The lines without a price. */
  readonly missing: readonly AskedLine[];
  readonly totals: VatTotals;
  /** Days to the delivery, of the slowest lot; null when not said of each. */
  readonly days: number | null;
  readonly score: Score;
  /** What the points are counted of. */
  readonly standing: Standing;
  /** Of what its price is at least 30 % below; information, not a verdict. */
  readonly low: readonly LowPrice[];
};

export type Field = {
  /** In the order of the bids. */
  readonly contenders: readonly Contender[];
  readonly ranking: Ranking;
};

export type LotComparison = Field & {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly lines: readonly { readonly asked: AskedLine; readonly offers: readonly LineOffer[] }[];
};

export type Comparison = {
  readonly lots: readonly LotComparison[];
  /** All lots together; of one lot the same as it. */
  readonly whole: Field;
};

/** Opened bids side by side, lot by lot and in all. */
export const compare = (asked: Asked, bids: readonly Compared[]): Comparison => {
  const single = asked.lots.length === 1;
  const lots = asked.lots.map(({ title, lines }, at) => {
    const number = at + 1;
    const byLine = bids.map((bid) => new Map(bid.lines.map((line) => [line.lineId, line])));
    return {
      ...{ number, title },
      lines: lines.map((line) => ({
        asked: line,
        offers: compareLine(
          line,
          bids.map(({ bidId }, of) => ({ bidId, line: byLine[of]?.get(line.id) ?? null })),
        ),
      })),
      ...fieldOf(asked, bids, number, single ? asked.estimate : null),
    };
  });
  const [first] = lots;
  const whole = single && first ? { contenders: first.contenders, ranking: first.ranking } : null;
  return { lots, whole: whole ?? fieldOf(asked, bids, null, asked.estimate) };
};

const fieldOf = (
  asked: Asked,
  bids: readonly Compared[],
  lot: number | null,
  estimate: number | null,
): Field => {
  const facts = bids.map((bid) => factsOf(asked, bid, lot));
  const ranking = rank(
    asked.criteria,
    facts.map(({ bidId, complete, standing }) => ({ bidId, complete, standing })),
  );
  const low = lowPrices(
    facts.filter(({ complete }) => complete).map(({ bidId, totals }) => ({ bidId, ...totals })),
    estimate,
  );
  return {
    ranking,
    contenders: facts.map((fact, at) => ({
      ...fact,
      days: fact.standing.days,
      score: ranking.scores[at]!,
      low: low.get(fact.bidId) ?? [],
    })),
  };
};

const factsOf = (asked: Asked, bid: Compared, lot: number | null) => {
  const offered = linesIn(bid.lines, lot).filter(isOffered);
  const priced = new Set(offered.map(({ lineId }) => lineId));
  const lots = asked.lots.map((each, at) => ({ ...each, number: at + 1 }));
  const here = lots.filter(({ number }) => lot === null || number === lot);
  const missing = here.flatMap(({ lines }) => lines).filter(({ id }) => !priced.has(id));
  const totals = vatTotals(offered);
  const standing: Standing = {
    gross: totals.gross,
    days: slowest(here.map(({ number }) => bid.delivery.find(({ lotNumber }) => lotNumber === number)?.days)),
    yes: new Map(bid.answers.map(({ questionId, text }) => [questionId, text === 'yes'])),
    numbers: new Map(bid.answers.flatMap(({ questionId, text }) => numberIn(questionId, text))),
    ratings: bid.ratings,
  };
  return {
    ...{ bidId: bid.bidId, missing, totals, standing },
    quoted: offered.length > 0,
    complete: missing.length === 0,
  };
};

const numberIn = (questionId: string, text: string): [string, bigint][] => {
  const number = parseDecimal(text);
  return number === null ? [] : [[questionId, millionthsOf(number)]];
};

const slowest = (days: readonly (number | null | undefined)[]): number | null =>
  days.reduce<number | null>(
    (most, each) => (most === null || each === null || each === undefined ? null : Math.max(most, each)),
    0,
  );

/** The questions that the bid does not answer, as they were asked. */
export const unanswered = (asked: Asked, bid: Pick<Compared, 'answers'>): Asked['questions'][number][] =>
  asked.questions.filter(({ id }) => !bid.answers.some(({ questionId }) => questionId === id));

import { formatDecimal } from '../../../../shared/decimal.js';
import type { Lang, Localised } from '../../../../shared/lang.js';
import { formatMoney, type Grosze } from '../../../../shared/money.js';

/** Hundredths of a point: 4850 is 48,50. A bid has at most 10 000. */
export type Points = number;

/** A criterion as the buyer set it. */
export type Criterion = {
  readonly id: string;
  readonly kind: 'price' | 'days' | 'rating' | 'answer';
  readonly name: string;
  /** Whole per cent; those of a procedure make 100. */
  readonly weight: number;
  /** The question whose answer counts; null for the other kinds. */
  readonly questionId: string | null;
};

/** A criterion with what is measured: an answer is a yes, or a number of which more is better. */
export type Judged = Omit<Criterion, 'kind'> & {
  readonly by: 'price' | 'days' | 'rating' | 'yes' | 'number';
};

/** By the kind of the question that an answer belongs to. */
export const judgedOf = (
  criteria: readonly Criterion[],
  questions: readonly { readonly id: string; readonly kind: string }[],
): Judged[] =>
  criteria.map(({ kind, ...criterion }) => {
    if (kind !== 'answer') return { ...criterion, by: kind };
    const asked = questions.find(({ id }) => id === criterion.questionId);
    return { ...criterion, by: asked?.kind === 'yes-no' ? 'yes' : 'number' };
  });

/** The best mark that a buyer gives by hand. */
export const MOST_RATING = 10;

/** What a bid has under the criteria; null or absent where it says nothing. */
export type Standing = {
  readonly gross: Grosze;
  readonly days: number | null;
  readonly yes: ReadonlyMap<string, boolean>;
  /** Numbers answered, by question, in millionths. */
  readonly numbers: ReadonlyMap<string, bigint>;
  /** Marks given by hand, by criterion, 0 to `MOST_RATING`. */
  readonly ratings: ReadonlyMap<string, number>;
};

/** The best among all that are compared; what shares are taken of. */
export type Best = {
  readonly gross: Grosze;
  readonly days: number | null;
  readonly numbers: ReadonlyMap<string, bigint>;
};

/** part ÷ whole × weight, half up to a hundredth, in whole numbers; everything where the whole is nothing. */
export const shareOf = (part: bigint, whole: bigint, weight: number): Points => {
  const full = BigInt(weight) * 100n;
  return Number(whole === 0n ? full : (2n * part * full + whole) / (2n * whole));
};

/** The lowest price, the fewest days and the highest numbers; null without bids. */
export const bestOf = (standings: readonly Standing[]): Best | null => {
  if (standings.length === 0) return null;
  const days = standings.flatMap((standing) => (standing.days === null ? [] : [standing.days]));
  const numbers = new Map<string, bigint>();
  for (const [questionId, number] of standings.flatMap((standing) => [...standing.numbers])) {
    const most = numbers.get(questionId);
    if (most === undefined || number > most) numbers.set(questionId, number);
  }
  return {
    gross: Math.min(...standings.map(({ gross }) => gross)),
    days: days.length > 0 ? Math.min(...days) : null,
    numbers,
  };
};

/**
 * Points of a bid under one criterion. Without days or an answer it has none; null only while a mark by hand is
 * still to be given.
 */
export const pointsFor = (criterion: Judged, standing: Standing, best: Best): Points | null => {
  const { by, weight } = criterion;
  const share = fractionOf(criterion, standing, best);
  if (share) return shareOf(share.part, share.whole, weight);
  if (by === 'yes') return standing.yes.get(criterion.questionId ?? '') === true ? weight * 100 : 0;
  return by === 'rating' ? null : 0;
};

/** What is multiplied by the weight; null where nothing is, or nothing yet. */
const fractionOf = (
  { id, by, questionId }: Judged,
  standing: Standing,
  best: Best,
): { readonly part: bigint; readonly whole: bigint } | null => {
  switch (by) {
    case 'price':
      return { part: BigInt(best.gross), whole: BigInt(standing.gross) };
    case 'days': {
      const { days } = standing;
      return days === null || best.days === null ? null : { part: BigInt(best.days), whole: BigInt(days) };
    }
    case 'number': {
      const [part, whole] = [standing.numbers.get(questionId ?? ''), best.numbers.get(questionId ?? '')];
      return part === undefined || whole === undefined ? null : { part, whole };
    }
    case 'rating': {
      const rating = standing.ratings.get(id);
      return rating === undefined ? null : { part: BigInt(rating), whole: BigInt(MOST_RATING) };
    }
    case 'yes':
      return null;
  }
};

/** '48,50' in Polish, '48.50' in English. */
export const pointsInWords = (points: Points, lang: Lang): string => {
  const [whole, rest] = [Math.floor(points / 100), points % 100];
  return formatDecimal(`${whole}.${String(rest).padStart(2, '0')}`, lang, 2);
};

/** How points are counted, as everybody asked reads it before answering. */
export const formulaOf = ({ by, weight }: Pick<Judged, 'by' | 'weight'>): Localised => {
  switch (by) {
    case 'price':
      return {
        pl: `najniższa cena brutto ÷ cena brutto tej wyceny × ${weight}`,
        en: `lowest gross price ÷ gross price of this quote × ${weight}`,
      };
    case 'days':
      return {
        pl: `najmniej dni ÷ dni w tej wycenie × ${weight}; bez podania dni: 0`,
        en: `fewest days ÷ days of this quote × ${weight}; without days: 0`,
      };
    case 'number':
      return {
        pl: `liczba z tej wyceny ÷ największa liczba × ${weight}; bez odpowiedzi: 0`,
        en: `number of this quote ÷ highest number × ${weight}; without an answer: 0`,
      };
    case 'yes':
      return {
        pl: `odpowiedź „tak”: ${weight}; „nie” albo brak odpowiedzi: 0`,
        en: `the answer “yes”: ${weight}; “no” or no answer: 0`,
      };
    case 'rating':
      return {
        pl: `ocena kupującego od 0 do ${MOST_RATING} z uzasadnieniem ÷ ${MOST_RATING} × ${weight}`,
        en: `the buyer’s mark from 0 to ${MOST_RATING} with its reason ÷ ${MOST_RATING} × ${weight}`,
      };
  }
};

/** The formula with this bid's figures, without its result; null where there is nothing to count. */
export const workingOf = (criterion: Judged, standing: Standing, best: Best, lang: Lang): string | null => {
  const share = fractionOf(criterion, standing, best);
  if (!share) return null;
  const say = {
    price: (amount: bigint) => formatMoney(Number(amount), lang),
    number: (millionths: bigint) => formatDecimal(inUnits(millionths), lang),
    days: String,
    rating: String,
    yes: String,
  }[criterion.by];
  return `${say(share.part)} ÷ ${say(share.whole)} × ${criterion.weight}`;
};

/** '12.5' of 12 500 000. */
const inUnits = (millionths: bigint): string =>
  `${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`.replace(/\.?0+$/, '');

import { formatDecimal } from '../../../../shared/decimal.js';
import type { Lang, Localised } from '../../../../shared/lang.js';
import { formatMoney, type Grosze } from '../../../../shared/money.js';

/** Hundredths of a point: 4850 is 48,50. A bid has at most 10 000. */
export type Points = number;

export const criterionKinds = ['price', 'days', 'rating', 'answer'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

export type Criterion = {
  readonly id: string;
  readonly kind: CriterionKind;
  readonly name: string;
  /** Whole per cent; those of a procedure make 100. */
  readonly weight: number;
  /** The question whose yes counts; of the kind 'answer' alone. */
  readonly questionId?: string | null | undefined;
};

/** The best mark that a buyer gives by hand. */
export const MOST_RATING = 10;

/** What a bid has under the criteria; null where it says nothing. */
export type Standing = {
  readonly gross: Grosze;
  readonly days: number | null;
  /** Yes or no by question. */
  readonly yes: ReadonlyMap<string, boolean>;
  /** Marks given by hand, by criterion, 0 to `MOST_RATING`. */
  readonly ratings: ReadonlyMap<string, number>;
};

/** The least of each among all that are compared; what the shares are taken of. */
export type Least = { readonly gross: Grosze; readonly days: number | null };

/** part ÷ whole × weight, half up to a hundredth, in whole numbers; everything where the whole is nothing. */
export const shareOf = (part: bigint, whole: bigint, weight: number): Points => {
  const full = BigInt(weight) * 100n;
  return Number(whole === 0n ? full : (2n * part * full + whole) / (2n * whole));
};

/** The least price and time among bids; null without bids. */
export const leastOf = (standings: readonly Standing[]): Least | null => {
  if (standings.length === 0) return null;
  const days = standings.flatMap((standing) => (standing.days === null ? [] : [standing.days]));
  return {
    gross: Math.min(...standings.map(({ gross }) => gross)),
    days: days.length > 0 ? Math.min(...days) : null,
  };
};

/**
 * Points of a bid under one criterion. Without days or an answer it has none; null only while a mark by hand is
 * still to be given.
 */
export const pointsFor = (criterion: Criterion, standing: Standing, least: Least): Points | null => {
  const { weight } = criterion;
  switch (criterion.kind) {
    case 'price':
      return shareOf(BigInt(least.gross), BigInt(standing.gross), weight);
    case 'days':
      if (standing.days === null || least.days === null) return 0;
      return shareOf(BigInt(least.days), BigInt(standing.days), weight);
    case 'answer':
      return standing.yes.get(criterion.questionId ?? '') === true ? weight * 100 : 0;
    case 'rating': {
      const rating = standing.ratings.get(criterion.id);
      return rating === undefined ? null : shareOf(BigInt(rating), BigInt(MOST_RATING), weight);
    }
  }
};

/** '48,50' in Polish, '48.50' in English. */
export const pointsInWords = (points: Points, lang: Lang): string => {
  const [whole, rest] = [Math.floor(points / 100), points % 100];
  return formatDecimal(`${whole}.${String(rest).padStart(2, '0')}`, lang, 2);
};

/** How points are counted, as everybody asked reads it before answering. */
export const formulaOf = ({ kind, weight }: Pick<Criterion, 'kind' | 'weight'>): Localised => {
  switch (kind) {
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
    case 'answer':
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
export const workingOf = (
  criterion: Criterion,
  standing: Standing,
  least: Least,
  lang: Lang,
): string | null => {
  const { weight } = criterion;
  switch (criterion.kind) {
    case 'price':
      return `${formatMoney(least.gross, lang)} ÷ ${formatMoney(standing.gross, lang)} × ${weight}`;
    case 'days':
      if (standing.days === null || least.days === null) return null;
      return `${least.days} ÷ ${standing.days} × ${weight}`;
    case 'answer':
      return null;
    case 'rating': {
      const rating = standing.ratings.get(criterion.id);
      return rating === undefined ? null : `${rating} ÷ ${MOST_RATING} × ${weight}`;
    }
  }
};

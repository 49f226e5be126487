import Big from 'big.js';
import { addDays, type LocalDate } from '../../../shared/dates.js';
import { decimal, type Decimal } from '../../../shared/decimal.js';
import type { FieldError } from '../../../shared/problems.js';
import type { VatRate } from '../../../shared/vat.js';

export const offerKinds = ['percent', 'price'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** A year and a day: what lasts longer is the regular price. */
export const OFFER_MAX_DAYS = 366;

/** A dated lower price of a listing, as its member set it. */
export type OfferTerms = {
  readonly kind: OfferKind;
  /** Off the regular price, hundredths of a percent; only of `percent`. */
  readonly basisPoints: number | null;
  /** Net, in zloty per unit of the listing; only of `price`. */
  readonly price: Decimal | null;
  readonly startsOn: LocalDate;
  /** The last day. */
  readonly endsOn: LocalDate;
  /** From how many units on; null = any quantity. */
  readonly minQuantity: Decimal | null;
};

/** The lower price as it holds today, with what has to be told beside it. */
export type RunningOffer = {
  readonly id: string;
  readonly listingId: string;
  readonly price: Decimal;
  readonly regular: Decimal;
  /**
   * The lowest price of the 30 days before the reduction (art. 4 ust. 2 of the act on informing about prices), or
   * since the listing was offered when that is shorter (ust. 3); null when it was not offered before.
   */
  readonly lowest: Decimal | null;
  readonly unit: string | null;
  readonly vat: VatRate | null;
  readonly minQuantity: Decimal | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** What it was made for, as another module names it. */
  readonly occasion: string | null;
};

export type OfferState = 'coming' | 'running' | 'over' | 'ended';

export const offerState = (
  { startsOn, endsOn, endedAt }: Pick<OfferTerms, 'startsOn' | 'endsOn'> & { endedAt: Date | null },
  today: LocalDate,
): OfferState => (endedAt ? 'ended' : today < startsOn ? 'coming' : today > endsOn ? 'over' : 'running');

/** What is wrong with the terms by themselves; [] when nothing is. */
export const offerErrors = (terms: OfferTerms, today: LocalDate): FieldError[] => [
  ...(terms.kind === 'percent' && terms.basisPoints === null
    ? [error('/percent', 'Wpisz, o ile procent.', 'Enter how many percent off.')]
    : []),
  ...(terms.basisPoints !== null && terms.basisPoints >= 10_000
    ? [error('/percent', 'Wpisz mniej niż 100.', 'Enter less than 100.')]
    : []),
  ...(terms.kind === 'price' && terms.price === null
    ? [error('/price', 'Wpisz cenę netto w promocji.', 'Enter the lower net price.')]
    : []),
  ...(terms.startsOn < today
    ? [error('/startsOn', 'Wpisz dzień dzisiejszy lub późniejszy.', 'Enter today or a later day.')]
    : []),
  ...(terms.endsOn < terms.startsOn
    ? [
        error(
          '/endsOn',
          'Ostatni dzień nie może być przed pierwszym.',
          'The last day comes before the first.',
        ),
      ]
    : []),
  ...(terms.endsOn >= addDays(terms.startsOn, OFFER_MAX_DAYS)
    ? [error('/endsOn', 'Promocja może trwać najwyżej rok.', 'An offer lasts a year at the most.')]
    : []),
];

/** The price that the terms give has to be lower than the regular one; the error at the field that gave it. */
export const notLower = (kind: OfferKind): FieldError =>
  error(
    kind === 'percent' ? '/percent' : '/price',
    'Cena w promocji musi być niższa od zwykłej ceny oferty.',
    'The lower price has to be below the regular price of the listing.',
  );

/** 12.5 % → 1250. */
export const basisPointsOf = (percent: Decimal): number => new Big(percent).times('100').toNumber();

/** 1250 → '12.5'. */
export const percentOf = (basisPoints: number): Decimal =>
  decimal(new Big(String(basisPoints)).times('0.01').toString());

/** Whether the offer holds for so much; an unknown quantity reaches no minimum, another unit compares with nothing. */
export const offerHoldsFor = (
  { unit, minQuantity }: Pick<RunningOffer, 'unit' | 'minQuantity'>,
  asked: { readonly quantity: Decimal | null; readonly unit: string | null },
): boolean => {
  if (asked.unit !== null && asked.unit !== unit) return false;
  return minQuantity === null || (asked.quantity !== null && new Big(asked.quantity).gte(minQuantity));
};

const error = (pointer: string, pl: string, en: string): FieldError => ({ pointer, text: { pl, en } });

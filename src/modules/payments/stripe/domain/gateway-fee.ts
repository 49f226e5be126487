import type { LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';

/** What Stripe has a price for, as far as a cooperative here meets it. */
export const feeKinds = ['card', 'card-premium', 'card-uk', 'card-other', 'blik', 'p24'] as const;
export type FeeKind = (typeof feeKinds)[number];

/** Where Stripe says what it takes; what holds is said there, not here. */
export const PRICE_LIST = 'https://stripe.com/pl/pricing';

/** A price of Stripe's, from a day on. */
export type GatewayFee = {
  readonly kind: FeeKind;
  readonly validFrom: LocalDate;
  /** Hundredths of a per cent of the amount. */
  readonly basisPoints: number;
  /** Grosze for each payment besides. */
  readonly fixed: Grosze;
  /** The day on which somebody last compared it with what Stripe says. */
  readonly checkedOn: LocalDate;
};

/** What Stripe would take of an amount, to the grosz, half up; for an example, never for the ledger. */
export const feeOf = ({ basisPoints, fixed }: GatewayFee, amount: Grosze): Grosze =>
  Math.floor((amount * basisPoints + 5_000) / 10_000) + fixed;

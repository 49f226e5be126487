import { addDays, type LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';

/** What Stripe has a price for, as far as a cooperative here meets it. */
export const feeKinds = ['card', 'card-premium', 'card-uk', 'card-other', 'blik', 'p24'] as const;
export type FeeKind = (typeof feeKinds)[number];

/** Where Stripe says what it takes; what holds is said there, not here. */
export const PRICE_LIST = 'https://stripe.com/pl/pricing';
const LOCAL_PRICE_LIST = `${PRICE_LIST}/local-payment-methods`;

/** The page of the list on which the kind stands. */
export const priceListOf = (kind: FeeKind): string =>
  kind === 'blik' || kind === 'p24' ? LOCAL_PRICE_LIST : PRICE_LIST;

/** `list`: the operator read Stripe's own list. `report`: others report what it says; nobody here has compared it. */
export const feeSources = ['list', 'report'] as const;
export type FeeSource = (typeof feeSources)[number];

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
  readonly source: FeeSource;
};

/** How long a comparison with Stripe's list counts. */
const COMPARED_DAYS = 183;

/** What the operator should compare with Stripe's list: unknown, known from others only, or compared long ago. */
export const feesToCompare = (fees: readonly GatewayFee[], today: LocalDate): FeeKind[] =>
  feeKinds.filter((kind) => {
    const fee = fees.find((each) => each.kind === kind);
    return !fee || fee.source === 'report' || addDays(fee.checkedOn, COMPARED_DAYS) < today;
  });

/** What Stripe would take of an amount, to the grosz, half up; for an example, never for the ledger. */
export const feeOf = ({ basisPoints, fixed }: GatewayFee, amount: Grosze): Grosze =>
  Math.floor((amount * basisPoints + 5_000) / 10_000) + fixed;

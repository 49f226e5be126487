import { localDateOf } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import type {
  GatewayCheckout,
  GatewayDispute,
  GatewayPayment,
  GatewayRefund,
} from '../../stripe/payment-gateway.js';
import type { ChargebackState, CheckoutState, OnlineRefundState } from './checkout-states.js';
import type { ChargebackFacts, Facts } from './settlement.js';

/** What the gateway answered of one checkout, all asked after each other; null where there is nothing of the kind. */
export type Told = {
  /** The gateway refuses us the account: nothing more can be told, and nobody here can be led to pay there. */
  readonly shutOut: boolean;
  readonly checkout: GatewayCheckout | null;
  readonly payment: GatewayPayment | null;
  readonly refunds: readonly GatewayRefund[];
  readonly disputes: readonly GatewayDispute[];
  /** Ids of refunds that were asked for here and refused. */
  readonly refused: ReadonlySet<string>;
};

/**
 * What a checkout has become. Complete without money is still `open` while the buyer's bank works at it, and `ended` when
 * that came to nothing. Without a checkout at the gateway nothing can come of it, unless money did.
 */
export const toldState = ({ checkout, payment }: Pick<Told, 'checkout' | 'payment'>): CheckoutState => {
  if (payment?.state === 'succeeded') return 'paid';
  if (!checkout || checkout.state === 'expired') return 'ended';
  const underWay = checkout.state === 'open' || payment?.state === 'processing';
  return underWay ? 'open' : 'ended';
};

const refundStates: Readonly<Record<GatewayRefund['state'], OnlineRefundState>> = {
  pending: 'sent',
  succeeded: 'made',
  failed: 'failed',
  canceled: 'failed',
};

export const refundState = ({ state }: GatewayRefund): OnlineRefundState => refundStates[state];

const chargebackStates: Readonly<Record<GatewayDispute['state'], ChargebackState>> = {
  asked: 'open',
  'needs-response': 'open',
  'under-review': 'answered',
  won: 'won',
  closed: 'won',
  lost: 'lost',
};

export const chargebackState = ({ state }: GatewayDispute): ChargebackState => chargebackStates[state];

export type AskedRefund = {
  readonly receivableId: string;
  readonly amount: Grosze;
  readonly lowers: Grosze;
};
/** Of the refunds that the supplier asked for here, by the key of their request. */
export type AskedRefunds = ReadonlyMap<string, AskedRefund>;

/** The gateway's answers as the ledger reads them. */
export const factsOf = (
  { payment, refunds, disputes }: Omit<Told, 'checkout' | 'refused' | 'shutOut'>,
  asked: AskedRefunds,
): Facts => ({
  payment:
    payment?.state === 'succeeded' && payment.paidAt
      ? {
          ...{ id: payment.id, amount: payment.received, fee: payment.fee },
          day: localDateOf(payment.paidAt),
        }
      : null,
  refunds: refunds.map((refund) => ({
    ...{ id: refund.id, amount: refund.amount, state: refundState(refund), day: localDateOf(refund.at) },
    ours: (refund.requestKey && asked.get(refund.requestKey)) || null,
  })),
  chargebacks: disputes.map(chargebackFacts),
});

/** The first move takes the money, a later one gives it back. */
const chargebackFacts = (dispute: GatewayDispute): ChargebackFacts => {
  const moves = dispute.moves.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const moved = (move: GatewayDispute['moves'][number] | undefined) =>
    move ? { amount: Math.abs(move.amount), fee: move.fee, day: localDateOf(move.at) } : null;
  return {
    ...{ id: dispute.id, state: chargebackState(dispute) },
    withheld: moved(moves.find(({ amount }) => amount < 0)),
    returned: moved(moves.find(({ amount }) => amount > 0)),
  };
};

import type { LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';

/** How a buyer can pay besides a transfer. */
export const onlineMethods = ['card', 'blik', 'p24'] as const;
export type OnlineMethod = (typeof onlineMethods)[number];

/** `pending`: being checked; `off`: not possible, until what is asked for is given. */
export type MethodState = 'active' | 'pending' | 'off';

/** A cooperative's own account at the gateway. Money goes to it and never to anybody else (agreement §4.2). */
export type GatewayAccount = {
  readonly id: string;
  readonly chargesEnabled: boolean;
  readonly payoutsEnabled: boolean;
  /** The cooperative has been through the gateway's form once. */
  readonly detailsSubmitted: boolean;
  readonly methods: Readonly<Record<OnlineMethod, MethodState>>;
  /** What the gateway asks for, by its own names such as `company.tax_id`. */
  readonly due: readonly string[];
  readonly pastDue: readonly string[];
  /** What it has and is checking. */
  readonly pending: readonly string[];
  /** Until when `due` is to be given; null when there is no day. */
  readonly deadline: Date | null;
  /** Why it takes no payments or pays nothing out, by the gateway's own name. */
  readonly disabledReason: string | null;
};

/** What a buyer is asked to pay. Kept as it is in `gateway_request`, so: ids, amounts, references, addresses of ours. */
export type NewCheckout = {
  /** Our own id of what is paid; comes back as `reference`. */
  readonly reference: string;
  /** Grosze each, above zero, with what the buyer reads beside: the reference of a receivable. */
  readonly lines: readonly { readonly name: string; readonly amount: number }[];
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** ISO 8601, from 30 minutes to 24 hours away. */
  readonly expiresAt: string;
  readonly lang: Lang;
};

export type GatewayCheckout = {
  readonly id: string;
  readonly state: 'open' | 'complete' | 'expired';
  /** A complete one may be unpaid: the bank of the buyer has not answered yet. */
  readonly paid: boolean;
  readonly reference: string | null;
  readonly amount: number;
  readonly currency: string;
  /** Where the buyer pays; null once it is no longer open. */
  readonly url: string | null;
  /** Null until somebody begins to pay. */
  readonly paymentId: string | null;
  readonly expiresAt: Date;
  readonly livemode: boolean;
};

/** One payment of a buyer with what the gateway took for it. Amounts in grosze. */
export type GatewayPayment = {
  readonly id: string;
  readonly state: 'waiting' | 'processing' | 'succeeded' | 'canceled';
  readonly amount: number;
  /** What came; 0 before it succeeded. */
  readonly received: number;
  readonly currency: string;
  /** How it was paid, such as `blik`. */
  readonly method: string | null;
  /** The key of the `gateway_request` that asked for it. */
  readonly requestKey: string | null;
  readonly paidAt: Date | null;
  /** Null until the gateway has counted it. */
  readonly fee: number | null;
  readonly livemode: boolean;
};

export type NewRefund = {
  readonly paymentId: string;
  /** Grosze; at most what is left of the payment. */
  readonly amount: number;
};

export type GatewayRefund = {
  readonly id: string;
  readonly paymentId: string | null;
  readonly amount: number;
  readonly state: 'pending' | 'succeeded' | 'failed' | 'canceled';
  /** The key of the `gateway_request` that asked for it; null when it was made in the gateway's own panel. */
  readonly requestKey: string | null;
  readonly at: Date;
};

export type GatewayDispute = {
  readonly id: string;
  readonly paymentId: string | null;
  readonly amount: number;
  /** `asked`: the buyer's bank only asks so far, no money has moved. */
  readonly state: 'asked' | 'needs-response' | 'under-review' | 'won' | 'lost' | 'closed';
  /** By the gateway's own name, such as `product_not_received`. */
  readonly reason: string;
  /** Until when the cooperative can answer it in the gateway's panel. */
  readonly dueBy: Date | null;
  readonly at: Date;
  /** Each time money was withheld (below zero) or given back, with the gateway's fee for it. */
  readonly moves: readonly {
    readonly id: string;
    readonly amount: number;
    readonly fee: number;
    readonly at: Date;
  }[];
};

export type GatewayPayout = {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: 'pending' | 'in-transit' | 'paid' | 'failed' | 'canceled';
  readonly arrivesOn: LocalDate;
  readonly at: Date;
};

/** That something changed. What it has become is asked of the gateway, never taken from the event. */
export type GatewayEvent = {
  readonly id: string;
  readonly type: string;
  /** The connected account; null for events of the operator's own. */
  readonly accountId: string | null;
  readonly at: Date;
  readonly livemode: boolean;
  readonly object: {
    readonly kind: string;
    readonly id: string;
    /** Of refunds, charges and disputes: the payment that they belong to. */
    readonly paymentId: string | null;
  };
};

/** The gateway has said no, and would again. */
export class GatewayRefused extends Error {
  /** By the gateway's own name; never its text, which may repeat what it was sent. */
  constructor(readonly code: string) {
    super(`The payment gateway refused: ${code}`);
  }
}

/** The cooperative's account is not, or no longer, open to this site; whatever is asked of it is refused. */
export class GatewayShutOut extends GatewayRefused {}

/** Whether it happened is not known: no answer, too busy, or broken. The same request may be made again. */
export class GatewayUnreachable extends Error {
  constructor(readonly code: string) {
    super(`The payment gateway did not answer: ${code}`);
  }
}

/**
 * What takes payments besides a bank transfer. All of it is called outside transactions; what creates something
 * takes the key of its `gateway_request`, and made again with the same key and body happens once. Throws
 * {@link GatewayRefused} or {@link GatewayUnreachable} and nothing else for what goes wrong at the other side.
 */
export abstract class PaymentGateway {
  /** A new account that pays the gateway's fees itself and answers to the gateway, not to the operator. */
  abstract createAccount(key: string, organisationId: string): Promise<string>;
  /** An address at the gateway, for once and some minutes, where the cooperative fills in what is asked. */
  abstract accountLink(accountId: string, urls: { back: string; again: string }): Promise<string>;
  abstract account(accountId: string): Promise<GatewayAccount>;
  abstract createCheckout(key: string, accountId: string, checkout: NewCheckout): Promise<string>;
  abstract checkout(accountId: string, id: string): Promise<GatewayCheckout>;
  /** @throws GatewayRefused when it is no longer open */
  abstract expireCheckout(key: string, accountId: string, id: string): Promise<void>;
  abstract payment(accountId: string, id: string): Promise<GatewayPayment>;
  abstract createRefund(key: string, accountId: string, refund: NewRefund): Promise<string>;
  abstract refunds(accountId: string, paymentId: string): Promise<readonly GatewayRefund[]>;
  abstract disputes(accountId: string, paymentId: string): Promise<readonly GatewayDispute[]>;
  /** Newest first; `after` is the id of the last one seen. */
  abstract payouts(
    accountId: string,
    after?: string,
  ): Promise<{ items: readonly GatewayPayout[]; more: boolean }>;
  /** Oldest first; the gateway keeps thirty days. */
  abstract events(accountId: string, since: Date, types: readonly string[]): Promise<readonly GatewayEvent[]>;
  /** What the gateway has sent, if it is truly its own and not older than five minutes; otherwise null. */
  abstract readEvent(body: Buffer, signature: string, receivedAt: Date): GatewayEvent | null;
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { asSystem, Db, type Tx } from '../../../../platform/database/db.js';
import { newSecretId } from '../../../../shared/ids.js';
import { GatewayRequestRow } from '../data/gateway-request.entities.js';
import {
  endRequest,
  requestOf,
  type RequestEnd,
  type SavedRequest,
} from '../data/gateway-request.queries.js';
import {
  isRepeatable,
  type NewRequest,
  type RequestBodies,
  type RequestKind,
} from '../domain/gateway-request.js';
import { GatewayRefused, GatewayUnreachable, PaymentGateway } from '../payment-gateway.js';

type Sent<Kind extends RequestKind> = {
  readonly key: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly body: RequestBodies[Kind];
};

/** How each kind is asked; the answer is the gateway's id of what it made. */
const asked: {
  readonly [Kind in RequestKind]: (gateway: PaymentGateway, sent: Sent<Kind>) => Promise<string>;
} = {
  account: (gateway, { key, organisationId }) => gateway.createAccount(key, organisationId),
  checkout: (gateway, { key, accountId, body }) => gateway.createCheckout(key, accountId, body),
  'expire-checkout': async (gateway, { key, accountId, body: { checkoutId } }) => {
    await gateway.expireCheckout(key, accountId, checkoutId);
    return checkoutId;
  },
  refund: (gateway, { key, accountId, body }) => gateway.createRefund(key, accountId, body),
};

/**
 * Everything that makes something at the payment gateway goes through here: first it is on record, in the
 * transaction of the act itself, then it is asked, outside any. A process that ends in between leaves a request
 * that is begun; asked again with the same key and body, it happens once.
 */
@Injectable()
export class GatewayRequests {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly gateway: PaymentGateway,
  ) {}

  /** Puts a request on record. Its key; to be performed when the transaction is over. */
  async begin<Kind extends RequestKind>(tx: Tx, request: NewRequest<Kind>): Promise<string> {
    const key = newSecretId<'GatewayRequest'>();
    const begunAt = this.clock.now();
    const open = { state: 'begun', answerId: null, refusal: null, endedAt: null } as const;
    await asSystem(tx, () =>
      tx
        .getRepository(GatewayRequestRow)
        .insert({ key, ...request, body: { ...request.body }, ...open, begunAt }),
    );
    return key;
  }

  /**
   * Asks, unless it was answered already, and notes the answer: the gateway's id of what it made.
   * @throws GatewayRefused for good; GatewayUnreachable when it stays begun, also where it is too old to be asked again
   */
  async perform(key: string): Promise<string> {
    const request = await this.db.read('system', (reader) => requestOf(reader, key));
    if (!request) throw new Error('There is no such request to the payment gateway');
    if (request.answerId !== null) return request.answerId;
    if (request.refusal !== null) throw new GatewayRefused(request.refusal);
    if (!isRepeatable(request.begunAt, this.clock.now())) throw new GatewayUnreachable('too-old-to-repeat');
    try {
      const answerId = await this.ask(request);
      await this.end(key, { state: 'done', answerId });
      return answerId;
    } catch (error) {
      if (error instanceof GatewayRefused) await this.end(key, { state: 'refused', refusal: error.code });
      throw error;
    }
  }

  /** What was found out of a request otherwise: what the gateway has that was made by its key, or that it has nothing. */
  async end(key: string, end: RequestEnd): Promise<void> {
    await this.db.tx('system', (tx) => endRequest(tx, key, end, this.clock.now()));
  }

  private ask({ kind, ...sent }: SavedRequest): Promise<string> {
    // The kind and its body were put on record together.
    return (asked[kind] as (gateway: PaymentGateway, sent: object) => Promise<string>)(this.gateway, sent);
  }
}

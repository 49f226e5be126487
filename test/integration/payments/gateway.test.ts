import { beforeAll, describe, expect, it } from 'vitest';
import {
  GatewayRefused,
  GatewayUnreachable,
  PaymentGateway,
  type NewCheckout,
} from '../../../src/modules/payments/stripe/payment-gateway.js';
import { GatewayRequests } from '../../../src/modules/payments/stripe/requests/gateway-requests.service.js';
import { Db } from '../../../src/platform/database/db.js';
import { newId, newSecretId } from '../../../src/shared/ids.js';
import { testApp, type TestApp } from '../../support/app.js';
import type { CastMember } from '../../support/cast.js';
import { someSupplier } from '../../support/catalog-scene.js';
import { bitsThatDoNotCount } from '../../support/flipped-bits.js';
import { connectToStripe } from '../../support/online-scene.js';

let app: TestApp;
let gateway: PaymentGateway;
let requests: GatewayRequests;
let db: Db;
let supplier: CastMember;
let organisationId: string;

beforeAll(async () => {
  app = await testApp({ SEED: 'none' });
  gateway = app.app.get(PaymentGateway, { strict: false });
  requests = app.app.get(GatewayRequests, { strict: false });
  db = app.app.get(Db, { strict: false });
  supplier = await someSupplier(app, 'Spółdzielnia Socjalna');
  ({ organisationId } = supplier);
});

const begun = () =>
  db.tx('system', (tx) => requests.begin(tx, { kind: 'account', organisationId, accountId: null, body: {} }));

const readyAccount = async (): Promise<string> => {
  const id = await gateway.createAccount(newSecretId(), organisationId);
  app.stripe.world.account(id).finishOnboarding();
  return id;
};

const checkout = (change: Partial<NewCheckout> = {}): NewCheckout => ({
  reference: newId(),
  lines: [{ name: 'WR/2026/0001/1', amount: 12_345 }],
  successUrl: 'http://localhost:3000/panel/naleznosci',
  cancelUrl: 'http://localhost:3000/panel/naleznosci',
  expiresAt: new Date(app.clock.now().getTime() + 3_600_000).toISOString(),
  lang: 'pl',
  ...change,
});

describe('the gateway', () => {
  it('takes a payment on the account of the cooperative, tells its fee, and gives back a part', async () => {
    const account = await readyAccount();
    const id = await gateway.createCheckout(newSecretId(), account, checkout());
    expect(await gateway.checkout(account, id)).toMatchObject({ state: 'open', paid: false, amount: 12_345 });
    const paymentId = app.stripe.world.account(account).payments.pay(id, { method: 'p24' });
    expect(await gateway.checkout(account, id)).toMatchObject({ state: 'complete', paid: true, paymentId });
    const payment = await gateway.payment(account, paymentId);
    expect(payment).toMatchObject({ state: 'succeeded', received: 12_345, method: 'p24', currency: 'PLN' });
    expect(payment.fee).toBeGreaterThan(0);
    const refund = await gateway.createRefund(newSecretId(), account, { paymentId, amount: 45 });
    expect(await gateway.refunds(account, paymentId)).toMatchObject([{ id: refund, amount: 45 }]);
    const since = new Date(app.clock.now().getTime() - 60_000);
    const seen = await gateway.events(account, since, ['payment_intent.succeeded', 'refund.created']);
    expect(seen.map(({ type, object }) => [type, object.paymentId])).toEqual([
      ['payment_intent.succeeded', paymentId],
      ['refund.created', paymentId],
    ]);
    expect(app.stripe.calls.filter(({ params }) => 'application_fee_amount' in params)).toEqual([]);
  });

  it('is not called inside a transaction', async () => {
    const before = app.stripe.calls.length;
    await expect(db.tx('system', () => gateway.account('acct_1'))).rejects.toThrow('inside a transaction');
    await expect(db.read('system', () => gateway.payouts('acct_1'))).rejects.toThrow('inside a transaction');
    expect(app.stripe.calls).toHaveLength(before);
  });

  it('says no and does not know in two ways, repeating nothing that was sent', async () => {
    const account = await readyAccount();
    await expect(gateway.checkout(account, 'cs_test_secretword')).rejects.toEqual(
      new GatewayRefused('resource_missing'),
    );
    await expect(
      gateway.createCheckout(newSecretId(), account, checkout({ lines: [] })),
    ).rejects.toBeInstanceOf(GatewayRefused);
    app.stripe.fail(/payouts/, 'busy', 5);
    await expect(gateway.payouts(account)).rejects.toEqual(new GatewayUnreachable('rate_limit'));
    app.stripe.heal();
  });
});

describe('what the gateway sends', () => {
  const post = (content: string, sign?: string) =>
    app
      .api()
      .post('/api/v1/stripe/events')
      .set('content-type', 'application/json')
      .set(sign === undefined ? {} : { 'stripe-signature': sign })
      .send(content);

  it('is refused unless it is signed: every bit of the body, the time and the signature counts', async () => {
    await connectToStripe(app, supplier);
    const event = app.stripe.world.events.at(-1)!;
    const sent = app.stripe.signed(event);
    const { body, signature } = sent;
    const now = app.clock.now();
    expect(gateway.readEvent(Buffer.from(body), signature, now)).toMatchObject({ id: event.id });
    expect(bitsThatDoNotCount(gateway, sent, now)).toEqual([]);
    const old = app.stripe.signed(event, new Date(now.getTime() - 301_000));
    for (const answer of await Promise.all([
      post(body),
      post(body, 't=1'),
      post(old.body, old.signature),
      post(body.replace('"livemode":false', '"livemode":true'), signature),
    ])) {
      expect([answer.status, answer.body.code]).toEqual([400, 'checkouts/not-stripes']);
    }
  });

  it('is kept once with its job, and not at all for another account or another mode', async () => {
    const event = app.stripe.world.events.at(-1)!;
    for (const other of [{ account: 'acct_other' }, { livemode: true }, { type: 'payout.paid' }]) {
      const { body, signature } = app.stripe.signed({ ...event, id: 'evt_other', ...other });
      expect((await post(body, signature)).body).toEqual({ kept: false });
    }
    const { body, signature } = app.stripe.signed({ ...event, id: 'evt_once' });
    const kept = await Promise.all([1, 2].map(() => post(body, signature)));
    expect(kept.map((answer) => (answer.body as { kept: boolean }).kept).sort()).toEqual([false, true]);
    const { rows } = await app.ownerPool.query(
      `select count(*)::int as jobs from graphile_worker._private_jobs where payload::text like '%evt_once%'`,
    );
    expect(rows).toEqual([{ jobs: 1 }]);
  });
});

describe('what the gateway is asked to make', () => {
  it.each(['drop', 'drop-after', 'broken'] as const)(
    'is made once when the answer meets %s',
    async (fault) => {
      const key = await begun();
      const before = app.stripe.world.accounts.size;
      app.stripe.fail(/POST/, fault, 2);
      await expect(requests.perform(key)).rejects.toBeInstanceOf(GatewayUnreachable);
      const answer = await requests.perform(key);
      expect(await requests.perform(key)).toBe(answer);
      expect(app.stripe.world.accounts.size).toBe(before + 1);
      expect(app.stripe.world.accounts.has(answer)).toBe(true);
    },
  );

  it('is on record before it is asked, and its question stays as it was', async () => {
    const key = await begun();
    app.stripe.fail(/POST/, 'drop-after', 2);
    await expect(requests.perform(key)).rejects.toBeInstanceOf(GatewayUnreachable);
    const rows = await db.read('system', (reader) =>
      reader.query('select state from gateway_request where key = $1', [key]),
    );
    expect([rows, app.stripe.calls.at(-1)?.key]).toEqual([[{ state: 'begun' }], key]);
    await expect(
      db.tx('system', (tx) => tx.query(`update gateway_request set body = '{"a": 1}' where key = $1`, [key])),
    ).rejects.toThrow('stays on record');
    await requests.perform(key);
    await expect(
      db.tx('system', (tx) => tx.query(`update gateway_request set answer_id = 'x' where key = $1`, [key])),
    ).rejects.toThrow('stays on record');
  });

  it('is refused for good, without being asked again', async () => {
    const [accountId, paymentId] = [await readyAccount(), 'pi_none'];
    const key = await db.tx('system', (tx) =>
      requests.begin(tx, { kind: 'refund', organisationId, accountId, body: { paymentId, amount: 100 } }),
    );
    await expect(requests.perform(key)).rejects.toBeInstanceOf(GatewayRefused);
    const { length } = app.stripe.calls;
    await expect(requests.perform(key)).rejects.toEqual(
      new GatewayRefused('payment_intent_unexpected_state'),
    );
    expect(app.stripe.calls).toHaveLength(length);
  });

  it('is not asked again a day later, when the key is forgotten', async () => {
    const key = await begun();
    const { length } = app.stripe.calls;
    await app.clock.advance({ hours: 24 });
    await expect(requests.perform(key)).rejects.toEqual(new GatewayUnreachable('too-old-to-repeat'));
    expect(app.stripe.calls).toHaveLength(length);
  });
});

import { randomUUID } from 'node:crypto';
import { Checkouts } from '../../src/modules/payments/checkout/checkouts.service.js';
import { OnlineRefunds } from '../../src/modules/payments/checkout/online-refunds.service.js';
import { Reconciliation } from '../../src/modules/payments/checkout/reconciliation.service.js';
import { EventLooks } from '../../src/modules/payments/webhooks/event-looks.service.js';
import { StripeEvents } from '../../src/modules/payments/webhooks/stripe-events.service.js';
import type { Representative } from '../../src/platform/access/actor.js';
import { Problem } from '../../src/shared/problems.js';
import { representative } from './contracts-scene.js';
import { unlessKilled, type Kills } from './online-kills.js';
import type { OnlineScene } from './online-scene.js';

const REFUNDED = 1_000;
/** Of the events those that suffice: each of the rest would be looked at alike. */
const heard: ReadonlySet<string> = new Set(['checkout.session.completed', 'refund.created']);

/** What a person sees who is told no: nothing more happens by this attempt. */
const orTold = <Result>(work: Promise<Result>): Promise<Result | undefined> =>
  work.catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });

/** What stands in the ledger and at Stripe of one receivable, which have to say the same. */
export type Reckoning = {
  readonly payments: number;
  readonly received: number;
  readonly refunds: number;
  readonly givenBack: number;
  readonly recordedPayments: number;
  readonly recordedReceived: number;
  readonly recordedRefunds: number;
  readonly recordedGivenBack: number;
  readonly balance: number;
};

/**
 * A receivable from charge to payment and a refund of a part, with the program killed at one step; then started again,
 * people trying again what they saw fail, and the hourly comparison.
 */
export const liveOnce = async (
  scene: OnlineScene,
  kills: Kills,
  receivableId: string,
  killAt: number,
): Promise<{ steps: number; reckoning: Reckoning }> => {
  const { app, buyer, supplier } = scene;
  const get = <Service>(type: abstract new (...args: never[]) => Service): Service =>
    app.app.get(type, { strict: false });
  const [paying, selling] = await Promise.all([representative(app, buyer), representative(app, supplier)]);
  const before = app.stripe.world.events.length;
  const { payments } = app.stripe.world.account(scene.account);

  const pay = async (who: Representative) => {
    const opened = await orTold(get(Checkouts).open(who, [receivableId], 'pl', randomUUID()));
    if (!opened) return;
    const sessionId = opened.url.split('/').at(-1)!;
    // Two windows of the same page: the second finds it paid.
    if (payments.session(sessionId).status === 'open') payments.pay(sessionId);
  };
  const hear = async () => {
    const news = app.stripe.world.events.slice(before).filter(({ type }) => heard.has(type));
    for (const event of news) {
      const { body, signature } = app.stripe.signed(event);
      await unlessKilled(() => get(StripeEvents).receive(Buffer.from(body), signature));
      await unlessKilled(() => get(EventLooks).look(event.id));
    }
  };
  const giveBack = async (who: Representative) => {
    const [paid] = await scene.db.read('system', (reader) =>
      reader.query<{ id: string }>(
        `select c.id from checkout c join checkout_line l on l.checkout_id = c.id
         where l.receivable_id = $1 and c.state = 'paid'
           and not exists (select from online_refund f where f.checkout_id = c.id)`,
        [receivableId],
      ),
    );
    if (!paid) return;
    const refund = { receivableId, amount: REFUNDED, reason: 'Braki w dostawie' };
    await orTold(get(OnlineRefunds).ask(who, paid.id, refund, randomUUID()));
  };
  const day = async () => {
    await unlessKilled(() => pay(paying));
    await hear();
    await unlessKilled(() => giveBack(selling));
    await hear();
  };

  kills.start(killAt);
  await day();
  const { steps } = kills;
  kills.start();
  await app.clock.advance({ minutes: 11 });
  await get(Reconciliation).run();
  await day();
  await app.clock.advance({ minutes: 11 });
  await get(Reconciliation).run();
  return { steps, reckoning: await reckon(scene, receivableId) };
};

const reckon = async (scene: OnlineScene, receivableId: string): Promise<Reckoning> => {
  const { payments } = scene.app.stripe.world.account(scene.account);
  return scene.db.read('system', async (reader) => {
    const requests = await reader.query<{ key: string }>(
      `select c.request_key as key from checkout c join checkout_line l on l.checkout_id = c.id
       where l.receivable_id = $1`,
      [receivableId],
    );
    const keys = new Set(requests.map(({ key }) => key));
    const paid = [...payments.intents.values()].filter(
      ({ status, metadata }) => status === 'succeeded' && keys.has((metadata as { request: string }).request),
    );
    const ids = new Set(paid.map(({ id }) => id));
    const refunds = payments.refunds.filter(({ payment_intent: of }) => ids.has(of));
    const [recorded] = await reader.query<Omit<Reckoning, 'payments' | 'received' | 'refunds' | 'givenBack'>>(
      `select count(*) filter (where e.kind = 'online-payment')::int as "recordedPayments",
         coalesce(sum(p.amount) filter (where e.kind = 'online-payment'), 0)::int as "recordedReceived",
         count(*) filter (where e.kind = 'online-refund')::int as "recordedRefunds",
         coalesce(-sum(p.amount) filter (where e.kind = 'online-refund'), 0)::int as "recordedGivenBack",
         (select balance::int from receivable where id = $1) as balance
       from ledger_entry e join ledger_posting p on p.entry_id = e.id and p.account = 'stripe'
       where e.receivable_id = $1`,
      [receivableId],
    );
    return {
      payments: paid.length,
      received: paid.reduce((sum, { amount_received: amount }) => sum + amount, 0),
      refunds: refunds.length,
      givenBack: refunds.reduce((sum, { amount }) => sum + amount, 0),
      ...recorded!,
    };
  });
};

/** Paid once, given back once, and both on record. */
export const asItShould = (gross: number): Reckoning => ({
  ...{ payments: 1, received: gross, refunds: 1, givenBack: REFUNDED },
  ...{ recordedPayments: 1, recordedReceived: gross, recordedRefunds: 1, recordedGivenBack: REFUNDED },
  balance: 0,
});

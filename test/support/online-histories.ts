import { randomUUID } from 'node:crypto';
import { Checkouts } from '../../src/modules/payments/checkout/checkouts.service.js';
import { OnlineRefunds } from '../../src/modules/payments/checkout/online-refunds.service.js';
import { Reconciliation } from '../../src/modules/payments/checkout/reconciliation.service.js';
import { Settlement } from '../../src/modules/payments/checkout/settlement.service.js';
import { EventLooks } from '../../src/modules/payments/webhooks/event-looks.service.js';
import { StripeEvents } from '../../src/modules/payments/webhooks/stripe-events.service.js';
import { representative } from './contracts-scene.js';
import { manyReceivables } from './many-receivables.js';
import type { OnlineScene } from './online-scene.js';
import type { StripeEvent } from './stripe-fake/world.js';
import { scrambled } from './stripe-fake/webhooks.js';

type Random = () => number;
const generator = (seed: number): Random => {
  let state = seed + 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
};

/** What a payment may go through at Stripe after the buyer has paid, in the order in which it happens. */
type Happening =
  | { readonly what: 'asked' | 'elsewhere'; readonly amount: number; readonly fails: boolean }
  | { readonly what: 'chargeback'; readonly end: 'won' | 'lost' | null };

const someHappenings = (random: Random): Happening[] => {
  const refunds = Array.from({ length: Math.floor(random() * 4) }, () => ({
    what: random() < 0.5 ? ('asked' as const) : ('elsewhere' as const),
    ...{ amount: 100 + Math.floor(random() * 900), fails: random() < 0.3 },
  }));
  const ends = ['won', 'lost', null] as const;
  return random() < 0.5
    ? refunds
    : [...refunds, { what: 'chargeback', end: ends[Math.floor(random() * 3)]! }];
};

/** What has to be owed in the end, reckoned apart from the program. A refund asked for here lowers what is owed. */
const owedAfter = (gross: number, happenings: readonly Happening[]): number =>
  happenings.reduce((owed, happening) => {
    if (happening.what === 'chargeback') return happening.end === 'lost' ? owed + gross : owed;
    return happening.what === 'elsewhere' && !happening.fails ? owed + happening.amount : owed;
  }, 0);

export type Ended = {
  readonly seed: number;
  readonly scrambled: unknown;
  readonly ordered: unknown;
  readonly owed: readonly [balance: number, byHand: number];
};

/** Each hourly comparison is for so many histories. */
const TOGETHER = 25;

/**
 * Payments of random histories, each lived twice through the whole program: once with every event in order, once on a bad
 * day: events lost, repeated, shuffled, two looked at in the same moment. Then the hourly comparison, and what is on
 * record of both. `like`: a receivable of the scene.
 */
export const livedHistories = async (scene: OnlineScene, like: string, rounds: number): Promise<Ended[]> => {
  const ended: Ended[] = [];
  for (let first = 0; first < rounds; first += TOGETHER) {
    const seeds = Array.from({ length: Math.min(TOGETHER, rounds - first) }, (_, at) => first + at);
    const ids = await someReceivables(scene, like, 2 * seeds.length);
    const gross = (await balanceOf(scene, like)) as number;
    const pairs = seeds.map((seed, at) => ({ seed, ordered: ids[2 * at]!, bad: ids[2 * at + 1]! }));
    for (const { seed, ordered, bad } of pairs) {
      await live(scene, ordered, seed, null);
      await live(scene, bad, seed, generator(seed + 7_000));
    }
    await compare(scene);
    for (const { seed, ordered, bad } of pairs) {
      const owed = owedAfter(gross, someHappenings(generator(seed)));
      const record = await recordOf(scene, bad);
      ended.push({
        ...{ seed, scrambled: record, ordered: await recordOf(scene, ordered) },
        owed: [record.balance, owed],
      });
    }
  }
  return ended;
};

const someReceivables = async (scene: OnlineScene, like: string, count: number): Promise<string[]> => {
  await manyReceivables(scene.db, { like, count, until: scene.day(0) as never, days: 1 });
  return scene.db.read('system', async (reader) => {
    const rows = await reader.query<{ id: string }>(
      `select r.id from receivable r where r.reference like 'WR/2026/9999/%'
       and not exists (select from checkout_line l where l.receivable_id = r.id) order by r.reference limit $1`,
      [count],
    );
    return rows.map(({ id }) => id);
  });
};

const balanceOf = (scene: OnlineScene, id: string) =>
  scene.db.read('system', async (reader) => {
    const rows = await reader.query<{ gross: number }>('select gross from receivable where id = $1', [id]);
    return rows[0]!.gross;
  });

/** With `random` on a bad day; without it every event in order, each looked at before the next happens. */
const live = async (scene: OnlineScene, id: string, seed: number, random: Random | null): Promise<void> => {
  const { app, buyer, supplier, account } = scene;
  const get = <Service>(type: abstract new (...args: never[]) => Service): Service =>
    app.app.get(type, { strict: false });
  const { payments } = app.stripe.world.account(account);
  const [paying, selling] = await Promise.all([representative(app, buyer), representative(app, supplier)]);
  const { length } = app.stripe.world.events;
  let heard = length;

  const hear = async (event: StripeEvent) => {
    const { body, signature } = app.stripe.signed(event);
    await get(StripeEvents).receive(Buffer.from(body), signature);
    await get(EventLooks).look(event.id);
  };
  const news = async () => {
    const { events } = app.stripe.world;
    if (!random) for (const event of events.slice(heard)) await hear(event);
    else if (random() < 0.4) {
      // Whatever has not come yet, or comes again; two at once, as two workers take them.
      const [one, two] = scrambled(events.slice(length), random);
      await Promise.all([one, two].flatMap((event) => (event ? [hear(event)] : [])));
    }
    heard = events.length;
  };

  const opened = await get(Checkouts).open(paying, [id], 'pl', randomUUID());
  const paymentId = payments.pay(opened.url.split('/').at(-1)!, { later: true });
  await news();
  payments.settle(paymentId, true);
  await news();
  const { id: checkoutId } = opened;
  for (const happening of someHappenings(generator(seed))) {
    if (happening.what === 'chargeback') {
      const dispute = payments.dispute(paymentId);
      await news();
      if (happening.end) payments.closeDispute(dispute, happening.end);
    } else if (happening.what === 'elsewhere') {
      const refund = payments.refund(paymentId, happening.amount);
      await news();
      if (happening.fails) payments.failRefund(refund.id);
    } else {
      // The supplier sees the payment before it gives some of it back.
      await get(Settlement).settle(checkoutId);
      const asked = { receivableId: id, amount: happening.amount, reason: 'Braki w dostawie' };
      await get(OnlineRefunds).ask(selling, checkoutId, asked, randomUUID());
      await news();
      if (happening.fails) payments.failRefund(payments.refunds.at(-1)!.id);
    }
    await news();
  }
  if (random) for (const event of scrambled(app.stripe.world.events.slice(length), random)) await hear(event);
};

/** The hourly comparison, and what follows of events that never came. */
const compare = async (scene: OnlineScene): Promise<void> => {
  // Those that came have been looked at already.
  await scene.app.ownerPool.query('delete from graphile_worker._private_jobs');
  await scene.app.clock.advance({ minutes: 11 });
  await scene.app.app.get(Reconciliation, { strict: false }).run();
  await scene.app.runJobs();
};

/** All that is on record of the receivable's payment, without the ids that rightly differ. */
const recordOf = (scene: OnlineScene, id: string) =>
  scene.db.read('system', async (reader) => {
    const rows = await reader.query<{ record: { balance: number } & Record<string, unknown> }>(
      `select json_build_object('balance', r.balance, 'state', c.state, 'method', c.method,
         'paid', c.paid_at is not null,
         'entries', (select json_agg(x.said order by x.said) from (
           select e.kind || ' ' || (e.reverses is not null) || ' ' ||
             string_agg(p.account || ' ' || p.amount, ', ' order by p.account) as said
           from ledger_entry e join ledger_posting p on p.entry_id = e.id where e.receivable_id = r.id group by e.id) x),
         'refunds', (select json_agg(concat_ws(' ', f.amount, f.lowers, f.state, f.refund_id is not null)
           order by f.amount, f.state) from online_refund f where f.checkout_id = c.id),
         'chargebacks', (select json_agg(concat_ws(' ', b.amount, b.state)) from chargeback b
           where b.checkout_id = c.id)) as record
       from receivable r join checkout_line l on l.receivable_id = r.id join checkout c on c.id = l.checkout_id
       where r.id = $1`,
      [id],
    );
    if (rows.length !== 1) throw new Error(`${rows.length} checkouts of one receivable`);
    return rows[0]!.record;
  });

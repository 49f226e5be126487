import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ledgerFaults } from '../../../src/modules/payments/index.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import type { Visitor } from '../../support/browser-form.js';
import { asItShould, liveOnce } from '../../support/online-life.js';
import { Kills } from '../../support/online-kills.js';
import { livedHistories } from '../../support/online-histories.js';
import { onlineReads, sessionOf, type OnlineReads, type Opened } from '../../support/online-reads.js';
import { onlineScene, type OnlineScene } from '../../support/online-scene.js';

const GROSS = 282_630;
const lane = process.env['TEST_LANE'] ?? '';
const full = ['full', 'long'].includes(lane);
// In the long lanes hundreds of rounds.
if (full) vi.setConfig({ testTimeout: 900_000 });
let scene: OnlineScene;
/** Both parties in their browsers. */
let selling: Visitor;
let buying: Visitor;
let of: OnlineReads;
const api = (who: Pick<CastMember, 'token'>) => scene.app.api(who.token);
const stripe = () => scene.app.stripe.world.account(scene.account).payments;

beforeAll(async () => {
  scene = await onlineScene();
  const { app, supplier, buyer } = scene;
  of = onlineReads(scene);
  [selling, buying] = await Promise.all([signedIn(app, supplier), signedIn(app, buyer)]);
});
afterAll(async () => {
  expect(await scene.db.read('system', ledgerFaults)).toEqual([]);
});

describe('paying online', () => {
  it('leads from the receivable to Stripe and back, once, and is recorded with its fee', async () => {
    const { app } = scene;
    const id = await scene.owed();
    const page = (await buying.get(`/panel/naleznosci/${id}`).expect(200)).text;
    expect(page).toMatch(/Zapłać 2.826,30.zł online/);
    expect((await selling.get(`/panel/naleznosci/${id}`).expect(200)).text).not.toContain('zaplac-online');
    const [led, again] = await Promise.all(
      [1, 2].map(() => buying.post(`/panel/naleznosci/${id}/zaplac-online`, {}).expect(303)),
    );
    expect(led!.headers['location']).toBe(again!.headers['location']);
    const { location } = led!.headers as { location: string };
    expect(location.startsWith(app.stripe.world.origin)).toBe(true);
    const back = stripe().session(sessionOf({ url: location })).success_url;
    const returned = new URL(back).pathname;
    expect((await buying.get(returned).expect(200)).text).toContain('Czekamy na wpłatę');
    stripe().pay(sessionOf({ url: location }), { method: 'p24' });
    // Back before the news came: the page asks itself.
    expect((await buying.get(returned).expect(200)).text).toContain('Zapłacone');
    await scene.sendNews();
    for (const event of app.stripe.world.events)
      expect((await scene.send(event).expect(200)).body).toEqual({ kept: false });
    await app.runJobs();
    expect(await of.receivable(id)).toMatchObject({
      ...{ balance: 0, state: 'paid' },
      entries: [
        { kind: 'charge' },
        { kind: 'online-payment', change: -GROSS },
        { kind: 'online-fee', change: 0 },
      ],
    });
    await expect(
      scene.db.tx('system', (tx) =>
        tx.query(
          `insert into ledger_entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
           from ledger_entry e where e.receivable_id = $1 and e.gateway_object is not null`,
          [id],
        ),
      ),
    ).rejects.toThrow('uq_ledger_entry_gateway_object');
    const told = (await app.mail.sentTo(scene.supplier.email)).filter(({ subject }) =>
      subject.startsWith('Wpłata online'),
    );
    expect(told).toHaveLength(1);
    expect(await of.refusal(id)).toBe('checkouts/nothing-owed');
    expect((await selling.get(`/panel/naleznosci/${id}`).expect(200)).text).toContain('Przelewy24');
  });

  it('pays several of one supplier at once, each its own amount', async () => {
    const ids = [await scene.owed(), await scene.owed()];
    // All are ticked, and the page with one transfer for them leads there.
    const page = (await buying.get('/panel/naleznosci/razem').expect(200)).text;
    for (const id of ids) expect(page).toMatch(new RegExp(`value="${id}" checked`));
    const transfer = `/panel/naleznosci/przelew?komu=${scene.supplier.organisationId}`;
    expect((await buying.get(transfer).expect(200)).text).toContain('/panel/naleznosci/razem');
    await buying.post('/panel/naleznosci/razem', {}).expect(422);
    // One of them alone was begun first; it ends when both are paid together.
    const alone = await of.open(ids[0]!);
    const together = await buying.post('/panel/naleznosci/razem', { receivableIds: ids }).expect(303);
    expect(stripe().session(sessionOf(alone)).status).toBe('expired');
    const session = sessionOf({ url: together.headers['location'] as string });
    expect(stripe().session(session).amount_total).toBe(2 * GROSS);
    stripe().pay(session);
    await scene.sendNews();
    for (const id of ids) expect(await of.receivable(id)).toMatchObject({ balance: 0 });
  });

  it('is for what is owed at that moment: a transfer noted meanwhile ends it, and what came twice can be given back', async () => {
    const id = await scene.owed();
    const opened = await of.open(id);
    const note = { kind: 'payment', day: scene.day(0), amount: '1000,00' };
    await api(scene.supplier).post(`/api/v1/receivables/${id}/entries`).send(note).expect(201);
    await scene.app.runJobs();
    expect(stripe().session(sessionOf(opened)).status).toBe('expired');
    const rest = await of.open(id);
    expect(rest.amount).toBe(GROSS - 100_000);
    // Paid online and by transfer in the same minute.
    stripe().pay(sessionOf(rest));
    await api(scene.supplier)
      .post(`/api/v1/receivables/${id}/entries`)
      .send({ ...note, amount: '1826,30' })
      .expect(201);
    await scene.app.runJobs();
    await scene.sendNews();
    expect(await of.receivable(id)).toMatchObject({ balance: -182_630 });
    await of.refund(rest.id, id, '1826,30').expect(201);
    expect(await of.receivable(id)).toMatchObject({ balance: 0 });
    expect((await of.receivable(id)).entries.at(-1)).toMatchObject({
      kind: 'online-refund',
      change: 182_630,
    });
  });

  it('is neither for what the buyer disputes, nor for less than Stripe takes', async () => {
    const id = await scene.owed();
    const opened = await of.open(id);
    await api(scene.buyer).post(`/api/v1/receivables/${id}/dispute`).send({ reason: 'Zimne' }).expect(204);
    await scene.app.runJobs();
    expect(stripe().session(sessionOf(opened)).status).toBe('expired');
    expect([await of.payable(id), await of.refusal(id)]).toEqual([false, 'checkouts/disputed']);
    await api(scene.buyer).post(`/api/v1/receivables/${id}/withdraw-dispute`).expect(204);
    expect(await of.payable(id)).toBe(true);
    const note = { kind: 'payment', day: scene.day(0), amount: '2824,31' };
    await api(scene.supplier).post(`/api/v1/receivables/${id}/entries`).send(note).expect(201);
    expect([await of.payable(id), await of.refusal(id)]).toEqual([false, 'checkouts/too-little']);
  });

  it('is given back by the supplier with its reason, whole or in part, and never twice', async () => {
    const id = await scene.owed();
    const { id: checkout } = await of.paid(id);
    const form = `/panel/platnosci-online/${checkout}/zwrot`;
    expect((await selling.get(form).expect(200)).text).toMatch(/2.826,30/);
    const refused = await selling.post(form, { receivableId: id, amount: '3000', reason: 'Pomyłka' });
    expect([refused.status, refused.text.includes('Najwyżej')]).toEqual([422, true]);
    const [first, second] = await Promise.all(
      ['2000', '2000'].map((amount) => of.refund(checkout, id, amount)),
    );
    expect([first!.status, second!.status].sort()).toEqual([201, 422]);
    // It lowers what is owed: nobody has to pay it again.
    expect(await of.receivable(id)).toMatchObject({ balance: 0 });
    expect(await of.online(id)).toMatchObject({
      items: [{ refundable: 82_630, refunds: [{ state: 'made' }] }],
    });
    const told = (await buying.get(`/panel/naleznosci/${id}`).expect(200)).text;
    expect(told).toContain('Braki');
    expect(told).toMatch(/Kwota 2.000,00.zł\. Do zapłaty zostało tyle/);
    expect(
      (
        await api(scene.buyer)
          .post(`/api/v1/checkouts/${checkout}/refunds`)
          .send({ receivableId: id, amount: '1', reason: 'x' })
      ).status,
    ).toBe(403);
    stripe().failRefund(stripe().refunds.at(-1)!.id);
    await scene.sendNews();
    expect((await of.kindsOf(id)).slice(-2)).toEqual(['online-refund', 'reversal']);
    expect(await of.online(id)).toMatchObject({
      items: [{ refundable: GROSS, refunds: [{ state: 'failed' }] }],
    });
  });

  it('follows refunds in Stripe’s own panel and chargebacks, with the day by which to answer', async () => {
    const id = await scene.owed();
    const { paymentId } = await of.paid(id);
    stripe().refund(paymentId, 2_630);
    await scene.sendNews();
    expect(await of.receivable(id)).toMatchObject({ balance: 2_630, state: 'part' });
    const disputed = await scene.owed();
    const lost = stripe().dispute((await of.paid(disputed)).paymentId, { days: 6 });
    await scene.sendNews();
    expect(await of.online(disputed)).toMatchObject({
      items: [{ refundable: 0, chargebacks: [{ state: 'open' }] }],
    });
    expect((await selling.get('/panel').expect(200)).text).toContain('Odpowiedz bankowi w Stripe');
    expect((await buying.get('/panel').expect(200)).text).not.toContain('Odpowiedz bankowi');
    stripe().closeDispute(lost, 'lost');
    await scene.sendNews();
    expect(await of.receivable(disputed)).toMatchObject({ balance: GROSS });
    expect((await of.kindsOf(disputed)).slice(-2)).toEqual(['chargeback', 'chargeback-lost']);
    expect((await selling.get('/panel').expect(200)).text).not.toContain('Odpowiedz bankowi');
  });

  it('touches nothing of others: they learn nothing, and Stripe is not even asked', async () => {
    const id = await scene.owed();
    const { id: checkout } = await of.open(id);
    const before = scene.app.stripe.calls.length;
    for (const who of [scene.stranger, scene.coordinator]) {
      const asked = [
        api(who)
          .post('/api/v1/checkouts')
          .send({ receivableIds: [id] }),
        api(who).get(`/api/v1/checkouts/${checkout}`),
        api(who).get(`/api/v1/receivables/${id}/checkouts`),
        api(who)
          .post(`/api/v1/checkouts/${checkout}/refunds`)
          .send({ receivableId: id, amount: '1', reason: 'x' }),
      ];
      for (const answer of await Promise.all(asked)) expect(answer.status).toBe(404);
    }
    const chosen = { receivableIds: [id], amount: 1 };
    expect((await api(scene.buyer).post('/api/v1/checkouts').send(chosen)).status).toBe(400);
    const suppliers = await api(scene.supplier)
      .post('/api/v1/checkouts')
      .send({ receivableIds: [id] });
    expect(suppliers.body.code).toBe('payments/buyers-part');
    expect(scene.app.stripe.calls).toHaveLength(before);
  });
});

describe('what goes wrong on the way', () => {
  it('ends as if all had come in order, however events are lost, repeated, shuffled and looked at together', async () => {
    const rounds = lane === 'long' ? 1_000 : full ? 60 : 3;
    const ended = await livedHistories(scene, await scene.owed(), rounds);
    expect(ended).toHaveLength(rounds);
    for (const { seed, scrambled, ordered, owed } of ended) {
      expect([seed, scrambled]).toEqual([seed, ordered]);
      expect([seed, owed[0]]).toEqual([seed, owed[1]]);
    }
  }, 7_200_000);

  it('is asked again where an answer was lost, and pays nothing twice', async () => {
    const { app } = scene;
    const id = await scene.owed();
    app.stripe.fail(/POST \/v1\/checkout\/sessions$/, 'drop-after', 2);
    const key = randomUUID();
    const begin = () =>
      api(scene.buyer)
        .post('/api/v1/checkouts')
        .set('idempotency-key', key)
        .send({ receivableIds: [id] });
    expect((await begin()).body.code).toBe('checkouts/away');
    const { body } = await begin().expect(201);
    expect((await of.open(id)).url).toBe((body as Opened).url);
    const sent = app.stripe.calls.filter(({ params }) => params['client_reference_id'] === body.id);
    expect([sent.length, new Set(sent.map((call) => call.key)).size]).toEqual([3, 1]);
    stripe().pay(sessionOf(body as Opened));
    // No news at all, and the buyer does not come back.
    await of.reconcile();
    expect(await of.receivable(id)).toMatchObject({ balance: 0 });
    app.stripe.fail(/POST \/v1\/refunds/, 'drop-after', 2);
    await of.refund((body as Opened).id, id, '10').expect(201);
    expect(await of.online(id)).toMatchObject({ items: [{ refunds: [{ state: 'asked' }] }] });
    await of.reconcile();
    expect(await of.online(id)).toMatchObject({ items: [{ refunds: [{ state: 'made' }] }] });
    app.stripe.heal();
  });

  it('is paid once and recorded always, wherever the program is killed', async () => {
    const kills = new Kills(scene.app);
    const { steps, reckoning } = await liveOnce(scene, kills, await scene.owed(), Infinity);
    expect(reckoning).toEqual(asItShould(GROSS));
    expect(steps).toBeGreaterThan(30);
    const times = full ? 300 : 1;
    for (let time = 0; time < times; time += 1) {
      // In npm test once, in the middle; in the long lane each step again and again.
      const killAt = full ? time % steps : Math.floor(steps / 2);
      const lived = await liveOnce(scene, kills, await scene.owed(), killAt);
      expect([killAt, lived.reckoning]).toEqual([killAt, asItShould(GROSS)]);
    }
    kills.stop();
    await scene.app.ownerPool.query('delete from graphile_worker._private_jobs');
  });

  it('goes to no account that another has replaced', async () => {
    const id = await scene.owed();
    const opened = await of.open(id);
    await scene.db.tx('system', (tx) => tx.query('update stripe_account set ended_at = database_now()'));
    expect(await of.refusal(id)).toBe('checkouts/not-offered');
    await of.reconcile();
    expect(stripe().session(sessionOf(opened)).status).toBe('expired');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Calendar } from '../../../src/modules/notices/index.js';
import { ledgerFaults } from '../../../src/modules/payments/index.js';
import type { LocalDate } from '../../../src/shared/dates.js';
import { formatMoney, sumMoney } from '../../../src/shared/money.js';
import type { Visitor } from '../../support/browser-form.js';
import { signedIn } from '../../support/cast.js';
import { representative } from '../../support/contracts-scene.js';
import { manyReceivables } from '../../support/many-receivables.js';
import { onlineReads, sessionOf, type OnlineReads } from '../../support/online-reads.js';
import { onlineScene, type OnlineScene } from '../../support/online-scene.js';

const GROSS = 282_630;
let scene: OnlineScene;
let selling: Visitor;
let buying: Visitor;
let of: OnlineReads;
const stripe = () => scene.app.stripe.world.account(scene.account).payments;

beforeAll(async () => {
  scene = await onlineScene();
  of = onlineReads(scene);
  [selling, buying] = await Promise.all([
    signedIn(scene.app, scene.supplier),
    signedIn(scene.app, scene.buyer),
  ]);
});
afterAll(async () => {
  expect(await scene.db.read('system', ledgerFaults)).toEqual([]);
});

type Line = { receivableId: string; kind: string; paid: number; change: number; reason: string | null };
type Told = Record<'opening' | 'arisen' | 'paid' | 'givenBack' | 'lowered' | 'closing', number> & {
  movements: Line[];
};
const period = () => ({ from: scene.day(-30), to: scene.day(0) });
const statement = async (): Promise<Told> => {
  const asked = { side: 'buyer', partner: scene.supplier.organisationId, ...period() };
  return (await scene.app.api(scene.buyer.token).get('/api/v1/account-statement').query(asked).expect(200))
    .body as Told;
};

describe('what comes back of a payment', () => {
  it('falls on each of several that were paid together by its part, on pages, in the ledger and in the statement', async () => {
    const [small, large] = [await scene.owed(), await scene.owed()];
    // Different amounts, so that equal parts would be wrong ones.
    await scene.app
      .api(scene.supplier.token)
      .post(`/api/v1/receivables/${small}/entries`)
      .send({ kind: 'payment', day: scene.day(0), amount: '2000,01' })
      .expect(201);
    await scene.app.runJobs();
    const opened = await of.open(small, large);
    const before = await statement();
    const payment = stripe().pay(sessionOf(opened));
    const dispute = stripe().dispute(payment);
    await scene.sendNews();
    const parts = [GROSS - 200_001, GROSS];
    for (const [at, id] of [small, large].entries()) {
      expect(await of.online(id)).toMatchObject({
        items: [{ chargebacks: [{ state: 'open', amount: opened.amount, part: parts[at] }] }],
      });
      const page = (await selling.get(`/panel/naleznosci/${id}`).expect(200)).text;
      expect(page).toContain(`Bank kupującego cofa ${formatMoney(parts[at]!, 'pl')}`);
    }
    const dated = scene.app.app.get(Calendar, { strict: false });
    const supplier = await representative(scene.app, scene.supplier);
    expect((await dated.of(supplier, 'pl')).filter(({ id }) => id.startsWith('chargeback:'))).toMatchObject([
      { id: `chargeback:${dispute}`, title: expect.stringContaining('Odpowiedź dla banku') as string },
    ]);
    const buyer = await representative(scene.app, scene.buyer);
    expect(JSON.stringify(await dated.of(buyer, 'pl'))).not.toContain('chargeback:');
    stripe().closeDispute(dispute, 'lost');
    await scene.sendNews();
    const after = await statement();
    const lost = after.movements.filter(({ kind }) => kind === 'chargeback-lost');
    expect(Object.fromEntries(lost.map(({ receivableId, paid }) => [receivableId, -paid]))).toEqual({
      [small]: parts[0],
      [large]: parts[1],
    });
    expect([after.givenBack - before.givenBack, after.closing]).toEqual([opened.amount, before.closing]);
    for (const [at, id] of [small, large].entries())
      expect(await of.receivable(id)).toMatchObject({ balance: parts[at] });
  });

  it('is on the statement, though as much is left to be paid as before', async () => {
    const id = await scene.owed();
    const { id: checkout } = await of.paid(id);
    const before = await statement();
    await of.refund(checkout, id, '2000').expect(201);
    const after = await statement();
    expect(after.movements.filter(({ receivableId }) => receivableId === id)).toMatchObject([
      { kind: 'charge', paid: 0 },
      { kind: 'online-payment', paid: GROSS, change: -GROSS },
      { kind: 'online-refund', paid: -200_000, change: 0, reason: 'Braki' },
    ]);
    expect(after.closing).toBe(before.closing);
    expect([after.givenBack - before.givenBack, after.lowered - before.lowered]).toEqual([200_000, 200_000]);
    const { opening, arisen, lowered, paid, givenBack, closing } = after;
    expect(opening + arisen - lowered - paid + givenBack).toBe(closing);
    expect(sumMoney(after.movements.map((line) => line.paid))).toBe(paid - givenBack);
    const query = new URLSearchParams({
      ...{ z: `buyer:${scene.supplier.organisationId}`, od: period().from, do: period().to },
    });
    const page = (await buying.get(`/panel/naleznosci/rozliczenie?${query.toString()}`).expect(200)).text;
    expect(page).toMatch(/Należność jest o tyle niższa: 2.000,00.zł/u);
    expect(page).toContain('Zwroty i cofnięte wpłaty');
  });
});

describe('what a buyer sees of paying online', () => {
  it('holds what it can pay so, however much older it owes to others', async () => {
    const { db, stranger } = scene;
    const ids = [await scene.owed(), await scene.owed()];
    const [like, suppliers] = [ids[0]!, [stranger.organisationId]];
    await manyReceivables(db, { like, suppliers, count: 60, days: 60, until: scene.day(-400) as LocalDate });
    const page = (await buying.get('/panel/naleznosci/razem').expect(200)).text;
    for (const id of ids) expect(page).toContain(id);
    expect((await buying.get('/panel/naleznosci').expect(200)).text).toContain('Zapłać kilka naraz');
    expect((await buying.get(`/panel/naleznosci/${ids[0]}`).expect(200)).text).toContain(
      'Zapłać kilka naraz',
    );
  });

  it('says so where Stripe cannot be asked, rather than that nothing came', async () => {
    const { id } = await of.open(await scene.owed());
    scene.app.stripe.fail(/GET \/v1\/checkout\/sessions/, 'broken', Infinity);
    const { body } = await scene.app.api(scene.buyer.token).get(`/api/v1/checkouts/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'open', current: false });
    const page = (await buying.get(`/panel/platnosci-online/${id}`).expect(200)).text;
    expect(page).toContain('Nie wiemy, czy wpłata doszła');
    scene.app.stripe.heal();
    expect((await buying.get(`/panel/platnosci-online/${id}`).expect(200)).text).toContain(
      'Czekamy na wpłatę',
    );
  });
});

describe('an account that the supplier shuts to us', () => {
  const standing = async (id: string) =>
    (await scene.app.api(scene.buyer.token).get(`/api/v1/checkouts/${id}`).expect(200)).body as {
      state: string;
      shutOut: boolean;
    };
  const account = async () =>
    (await scene.app.api(scene.supplier.token).get('/api/v1/online-payments').expect(200)).body as unknown;

  it('leaves no buyer waiting: each is told to pay by transfer, and the supplier once that it has to look itself', async () => {
    const { world } = scene.app.stripe;
    const [first, second] = [await scene.owed(), await scene.owed()];
    const [one, two] = [await of.open(first), await of.open(second)];
    world.revoke(scene.account);
    // The buyer of one comes back before any news.
    const back = (await buying.get(`/panel/platnosci-online/${one.id}`).expect(200)).text;
    expect(back).toContain('Tu nie można już zapłacić online');
    await scene.app.runJobs();
    for (const { id } of [one, two])
      expect(await standing(id)).toMatchObject({ state: 'ended', shutOut: true });
    await scene.sendNews();
    expect(await account()).toMatchObject({ account: { state: 'shut-out' } });
    expect([await of.payable(first), await of.refusal(first)]).toEqual([false, 'checkouts/not-offered']);
    expect((await buying.get(`/panel/naleznosci/${first}`).expect(200)).text).toMatch(/tytule przelewu/);
    const told = (await scene.app.mail.sentTo(scene.supplier.email)).filter(({ subject }) =>
      subject.startsWith('Serwis nie ma już dostępu'),
    );
    expect(told).toHaveLength(1);
    expect((await selling.get('/panel/naleznosci/online').expect(200)).text).toContain(
      'serwis nie ma dostępu',
    );

    // Stripe still took the payment of one. Nobody here can know it, until the account is open again.
    stripe().pay(sessionOf(one));
    await of.reconcile();
    expect(await standing(one.id)).toMatchObject({ state: 'ended', shutOut: true });
    world.revoked.clear();
    await of.reconcile();
    await of.reconcile();
    expect(await standing(one.id)).toMatchObject({ state: 'paid', shutOut: false });
    expect(await of.receivable(first)).toMatchObject({ balance: 0 });
    expect(await standing(two.id)).toMatchObject({ shutOut: false });
    expect([await of.payable(second), await account()]).toMatchObject([
      true,
      { account: { state: 'ready' } },
    ]);
  });

  it('is not asked about while the keys are of the other mode', async () => {
    await scene.db.tx('system', (tx) =>
      tx.query(
        `insert into stripe_account select (jsonb_populate_record(a, jsonb_build_object('account_id', 'acct_live',
           'livemode', true, 'used_at', null, 'request_key', g.key))).* from stripe_account a, gateway_request g
         where a.account_id = $1 and g.kind = 'checkout' limit 1`,
        [scene.account],
      ),
    );
    await of.reconcile();
    expect(scene.app.stripe.calls.filter((call) => call.account === 'acct_live')).toEqual([]);
  });
});

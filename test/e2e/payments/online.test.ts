import { beforeAll, describe, expect, it } from 'vitest';
import { readGatewayFee } from '../../../src/gateway-fee.js';
import { NoticeTopics } from '../../../src/modules/notices/index.js';
import { feeKinds, GatewayFees, UsePayoutChanges } from '../../../src/modules/payments/index.js';
import { formatDate, localDateOf } from '../../../src/shared/dates.js';
import type { Visitor } from '../../support/browser-form.js';
import { keepProven, signedIn } from '../../support/cast.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';
import { join } from '../../support/roles.js';
import { routesOf } from '../../support/routes.js';
import { whatAnswers, whatLeads } from '../../support/absent-routes.js';
import { testApp } from '../../support/app.js';
import { checkoutRoutes } from '../../architecture/checkout-routes.js';
import { stripeRoutes } from '../../architecture/stripe-routes.js';

let scene: ContractsScene;
let owner: Visitor;

const ONLINE = '/panel/naleznosci/online';
const api = (token = scene.supplier.token) => scene.app.api(token);
const shown = async () => (await owner.get(ONLINE).expect(200)).text;
const lastAccount = () => [...scene.app.stripe.world.accounts.values()].at(-1)!;
type Overview = { available: boolean; account: { state: string; asked: string[] } | null };
const overview = async (token?: string) =>
  (await api(token).get('/api/v1/online-payments').expect(200)).body as Overview;
const told = async () => {
  await scene.app.runJobs();
  const { body } = await api().get('/api/v1/notices').expect(200);
  return (body as { items: { title: string }[] }).items.map(({ title }) => title);
};

beforeAll(async () => {
  scene = await contractsScene();
  owner = await signedIn(scene.app, scene.supplier);
});

describe('payment online', () => {
  it('is not there at all while Stripe is off: its addresses are unknown ones, and nothing leads to them', async () => {
    const { app, supplier, buyer } = scene;
    const contract = await scene.conclude();
    await app.api(buyer.token).post(`/api/v1/contracts/${contract}/complete`).expect(204);
    await app.runJobs();
    const keys = { STRIPE_SECRET_KEY: '', STRIPE_WEBHOOK_SECRET: '' };
    const off = await testApp(keys, { from: app, dataDir: app.dataDir });
    const there = new Set(routesOf(off).map(({ key }) => key));
    const absent = routesOf(app).filter(({ key }) => !there.has(key));
    expect(absent.map(({ key }) => key)).toEqual(
      expect.arrayContaining(Object.keys({ ...stripeRoutes, ...checkoutRoutes })),
    );
    expect(absent.length).toBeGreaterThan(20);
    expect(await whatAnswers(off, absent, supplier.token)).toEqual([]);
    const hook = absent.filter(({ level }) => level === 'public');
    expect(hook.map(({ key }) => key)).toEqual(['POST /api/v1/stripe/events']);
    expect(await whatAnswers(off, hook, undefined)).toEqual([]);
    expect(await whatLeads(off, absent, [supplier, buyer])).toEqual([]);
    // So that the two above can fail.
    const [page] = absent.filter(({ key }) => key === 'GET /panel/naleznosci/online');
    expect(await whatAnswers(app, [page!], supplier.token)).toHaveLength(1);
    expect((await whatLeads(app, absent, [supplier, buyer], 12)).length).toBeGreaterThan(0);
    // Nothing is due any more, or a change of where the money goes would wait for a second owner.
    const { body } = await api().get('/api/v1/receivables').expect(200);
    const [{ id }] = (body as { items: [{ id: string }] }).items;
    const paid = { kind: 'payment', day: scene.day(0), amount: '2826,30' };
    await api().post(`/api/v1/receivables/${id}/entries`).send(paid).expect(201);
  });

  it('tells what Stripe takes before anything is connected, with the day for which it is known', async () => {
    const page = await shown();
    expect(page).toContain('1,5% + 1,00');
    expect(page).toMatch(
      /BLIK<[\s\S]*?1,6% \+ 1,00[\s\S]*?22\.09\.2026[\s\S]*?Przelewy24<[\s\S]*?1,9% \+ 1,00/,
    );
    expect(page.match(/<a href="https:\/\/stripe\.com\/pl\/pricing[^"]*">sprawdź w cenniku/g)).toHaveLength(
      6,
    );
    expect(page).toContain('Operator serwisu nie porównał');
    expect(await overview()).toMatchObject({ available: true, account: null });
    expect(scene.app.stripe.calls).toEqual([]);
  });

  it('says so where a price is not known, and nothing more once the operator has compared them all', async () => {
    await scene.app.ownerPool.query(`delete from gateway_fee where kind = 'p24'`);
    expect(await shown()).toContain('jeszcze jej nie znamy');
    const today = localDateOf(scene.app.clock.now());
    const fees = scene.app.app.get(GatewayFees, { strict: false });
    for (const kind of feeKinds)
      await fees.enter(readGatewayFee([kind, '1,75', '1,00', '2026-10-01', today]));
    const page = await shown();
    expect(page).toContain(`${formatDate(today, 'pl')}, `);
    expect(page).not.toContain('Operator serwisu nie porównał');
    expect(page).not.toContain('jeszcze jej nie znamy');
  });

  it('is for those who sell: a buyer makes no account, and asks Stripe nothing', async () => {
    expect(await overview(scene.buyer.token)).toMatchObject({ available: false });
    const refused = await api(scene.buyer.token).post('/api/v1/online-payments/connect').send({}).expect(409);
    expect(refused.body).toMatchObject({ code: 'online-payments/members-only' });
    expect(scene.app.stripe.calls).toEqual([]);
  });

  it('begins at Stripe, once however often one clicks, and goes on where Stripe was silent', async () => {
    scene.app.stripe.fail(/POST \/v1\/accounts$/, 'drop-after', 2);
    const silent = await owner.post(`${ONLINE}/polacz`).expect(303);
    expect(silent.headers['location']).toBe(ONLINE);
    expect(await shown()).toContain('Stripe nie odpowiada');
    const [one, two] = await Promise.all([
      api().post('/api/v1/online-payments/connect').send({}),
      owner.post(`${ONLINE}/polacz`),
    ]);
    expect([200, 409]).toContain(one.status);
    expect(two.status).toBe(303);
    expect(scene.app.stripe.world.accounts.size).toBe(1);
    expect(await shown()).toContain('formularz niedokończony');
    expect(await shown()).toContain('rachunek bankowy do wypłat');
    expect(await told()).toContain('Podłączono konto Stripe');
  });

  it('leads an owner to the form and back, then says which ways of paying there are', async () => {
    const there = await owner.get(`${ONLINE}/stripe`).redirects(0).expect(303);
    const form = there.headers['location'] as string;
    expect(new URL(form).origin).toBe(scene.app.stripe.world.origin);
    const back = await fetch(form, { method: 'POST', redirect: 'manual' });
    expect(back.headers.get('location')).toBe(`http://localhost:3000${ONLINE}/powrot`);
    await owner.get(`${ONLINE}/powrot`).redirects(0).expect(303);
    expect(await overview()).toMatchObject({ account: { state: 'ready', asked: [] } });
    expect(await shown()).toContain('włączone');
    expect(await told()).toContain('Możecie przyjmować płatności kartą i BLIK');
  });

  it('says in plain words what Stripe asks for later, and tells it once', async () => {
    const by = Math.floor(scene.app.clock.now().getTime() / 1000) + 86_400;
    lastAccount().require(['company.tax_id', 'representative.dob.day'], { by });
    await owner.post(`${ONLINE}/sprawdz`).expect(303);
    await owner.post(`${ONLINE}/sprawdz`).expect(303);
    expect(await overview()).toMatchObject({
      account: { state: 'asking', asked: ['company', 'representative'] },
    });
    expect(await shown()).toContain('dane organizacji: nazwa, adres, telefon, NIP, KRS');
    expect((await told()).filter((title) => title === 'Stripe prosi o dane')).toHaveLength(1);
    lastAccount().require(['company.tax_id'], { stopped: true });
    await owner.post(`${ONLINE}/sprawdz`).expect(303);
    expect(await told()).toContain('Stripe wstrzymał płatności');
    lastAccount().finishOnboarding();
    await owner.post(`${ONLINE}/sprawdz`).expect(303);
  });

  it('shows payouts to be read, page by page', async () => {
    for (let amount = 1; amount <= 27; amount += 1) lastAccount().payOut(amount * 100);
    const first = (await api().get('/api/v1/online-payments/payouts').expect(200)).body as {
      items: { id: string; amount: number }[];
      more: boolean;
    };
    expect([first.items.length, first.items[0]!.amount, first.more]).toEqual([25, 2700, true]);
    const older = await owner.get(`${ONLINE}/wyplaty?po=${first.items.at(-1)!.id}`).expect(200);
    expect(older.text).toMatch(/1,00\s*zł/);
    expect(older.text).not.toContain('Starsze wypłaty');
    await owner.get(`${ONLINE}/wyplaty?po=%3Cscript%3E`).expect(200);
  });

  it('is its own people’s alone, and not for editors to change', async () => {
    const account = lastAccount().id;
    const { length } = scene.app.stripe.calls;
    for (const { token } of [scene.buyer, scene.stranger, scene.coordinator]) {
      expect(JSON.stringify(await overview(token))).not.toContain(account.slice(-4));
      await api(token).get('/api/v1/online-payments/payouts').expect(409);
    }
    // Whoever has the form says to which bank account Stripe pays.
    await scene.app.ownerPool.query(`update session set proven_at = proven_at - interval '11 minutes'`);
    await api().post('/api/v1/online-payments/form').expect(403);
    const led = await owner.get(`${ONLINE}/stripe`).redirects(0).expect(303);
    expect(led.headers['location']).toBe(`/konto/potwierdz?next=${encodeURIComponent(`${ONLINE}/stripe`)}`);
    await keepProven(scene.app);
    const editor = await join(scene.app, scene.supplier, 'editor');
    await api(editor).post('/api/v1/online-payments/connect').send({ another: true }).expect(403);
    await api(editor).post('/api/v1/online-payments/form').expect(403);
    expect(scene.app.stripe.calls).toHaveLength(length);
  });

  it('goes to another account only three days later, known to all owners', async () => {
    const before = lastAccount().id;
    await api().post('/api/v1/online-payments/connect').send({}).expect(409);
    await owner.post(`${ONLINE}/zmiana`).expect(303);
    const after = lastAccount().id;
    expect(after).not.toBe(before);
    expect(await shown()).toContain(`końcówką …${after.slice(-4)}`);
    expect(await told()).toContain('Ktoś chce zmienić, dokąd idą pieniądze');
    const changing = (await owner.get('/panel/organizacja/rachunek/zmiana').expect(200)).text;
    expect(changing).toContain(`Nowe konto Stripe: ${after}.`);
    expect(changing).toMatch(/zmiana\/[\w-]{36}\/wycofaj/);
    expect(changing).toContain('name="nrb"');
    const inUse = () =>
      scene.db.read('system', async (reader) => {
        const rows = await reader.query<{ id: string }>(
          'select account_id as id from stripe_account where used_at is not null and ended_at is null',
        );
        return rows.map(({ id }) => id);
      });
    const pass = async (hours: number) => {
      await scene.app.clock.advance({ hours });
      await scene.app.app.get(UsePayoutChanges, { strict: false }).handle();
    };
    await pass(71);
    expect(await inUse()).toEqual([before]);
    await pass(2);
    expect(await inUse()).toEqual([after]);
    expect((await told()).filter((title) => title === 'Podłączono konto Stripe')).toHaveLength(2);
    const topics = scene.app.app.get(NoticeTopics, { strict: false });
    expect(topics.of('payments.stripe-connected').mail).toHaveProperty('always');
  });

  it('cannot be put in use beside a change of where the money goes', async () => {
    await expect(
      scene.db.tx('system', (tx) =>
        tx.query('update stripe_account set ended_at = null, used_at = now() where ended_at is not null'),
      ),
    ).rejects.toThrow('stays on record');
  });
});

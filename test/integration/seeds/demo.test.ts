import { beforeAll, describe, expect, it } from 'vitest';
import { capacities, features } from '../../../seeds/data.js';
import { demoAccounts, demoPassword } from '../../../seeds/demo-accounts.js';
import { Features } from '../../../src/modules/campaigns/index.js';
import { seedOnce } from '../../../src/seed-once.js';
import { Config } from '../../../src/platform/config/config.js';
import { someOrganisation } from '../../support/cast.js';
import { PaymentTotalsReports } from '../../../src/modules/payments/index.js';
import { checkNip } from '../../../src/shared/identifiers.js';
import { testApp, type TestApp } from '../../support/app.js';
import { fill, fillWithKills, rowCounts } from './scene.js';

let app: TestApp;
let took: number;
let filled: Record<string, number>;

beforeAll(async () => {
  app = await testApp();
  const begun = performance.now();
  await fill(app, 'demo');
  took = performance.now() - begun;
  filled = await rowCounts(app);
});

describe('the demonstration', () => {
  it('has 19 members', async () => {
    expect(await app.db.public.query('select from active_member')).toHaveLength(19);
  });

  it('has 40 public listings, all marked as examples', async () => {
    const rows = await app.db.public.query<{ sku: string; example: boolean }>(
      'select sku, example from public_listing order by sku',
    );
    expect(rows).toHaveLength(40);
    expect(rows.every(({ example }) => example)).toBe(true);
  });

  it('says on the pages of listings that they are examples', async () => {
    const [any] = await app.db.public.query<{ id: string }>('select id from public_listing limit 1');
    const page = await app.api().get(`/oferty/${any?.id}`).expect(200);
    expect(page.text).toContain('mark--example');
    expect((await app.api().get('/katalog').expect(200)).text).toContain('mark--example');
  });

  it('gives the coordinator an application to decide', async () => {
    const waiting = await app.db.public.query('select state from membership_application');
    expect(waiting).toEqual([{ state: 'submitted' }]);
  });

  it('has a council of a few, with one open motion on which two have voted', async () => {
    expect(await app.db.public.query('select from council_seat')).toHaveLength(7);
    expect(await app.db.public.query('select state from motion')).toEqual([{ state: 'open' }]);
    expect(await app.db.public.query('select from vote')).toHaveLength(2);
  });

  it('has deals that wait for the buyer, for the supplier, that are made, and that came to nothing', async () => {
    const states = await app.db.read('system', (reader) =>
      reader.query('select state, count(*)::int as n from inquiry group by state order by state'),
    );
    expect(states).toEqual([
      { state: 'awarded', n: 6 },
      { state: 'cancelled', n: 1 },
      { state: 'declined', n: 1 },
      { state: 'quoted', n: 1 },
      { state: 'refused', n: 3 },
      { state: 'sent', n: 2 },
    ]);
  });

  it('has the contracts of the deals that are made, the school’s own among them', async () => {
    const contracts = await app.db.read('system', (reader) =>
      reader.query(
        `select b.name as buyer, s.name as supplier from contract c
         join organisation b on b.id = c.buyer_id join organisation s on s.id = c.supplier_id order by 1, 2`,
      ),
    );
    expect(contracts).toEqual([
      { buyer: 'Gmina Przykładowo', supplier: '„ARKA” Ornecka Spółdzielnia Socjalna' },
      { buyer: 'Gmina Przykładowo', supplier: '„BABINIEC” Spółdzielnia Socjalna' },
      { buyer: 'Gmina Przykładowo', supplier: '„BABINIEC” Spółdzielnia Socjalna' },
      { buyer: 'Gmina Przykładowo', supplier: '„EKO FREE” Spółdzielnia Socjalna' },
      { buyer: 'Gmina Przykładowo', supplier: '„LIDER” Spółdzielnia Socjalna' },
      { buyer: 'Stolarnia Przykład sp. z o.o.', supplier: '„BABINIEC” Spółdzielnia Socjalna' },
      {
        buyer: 'Szkoła Podstawowa w Przykładowie',
        supplier: '„SZANSA” Olsztyńska Wielobranżowa Spółdzielnia Socjalna',
      },
    ]);
  });

  it('has a joint contract that a campaign brought, with two partners that have confirmed', async () => {
    await app.runJobs();
    const rows = await app.db.read('system', (reader) =>
      reader.query(
        `select w.net from attribution_contract w
         where w.contract_id in (select contract_id from contract_share where state = 'confirmed') order by w.net`,
      ),
    );
    expect(rows).toEqual([{ net: 51_000 }, { net: 70_000 }, { net: 189_000 }]);
  });

  it('has payments in every state of a municipality and its school, and sums for the coordinator', async () => {
    const owed = await app.db.read('system', (reader) =>
      reader.query<{ left: string; late: boolean; reminded: boolean }>(
        `select case balance when 0 then 'none' when gross then 'all' else 'part' end as left,
           due_on < current_date as late,
           exists (select from payment_reminder m where m.receivable_id = r.id) as reminded
         from receivable r join organisation b on b.id = r.buyer_id where b.kind in ('municipality', 'municipal-unit')`,
      ),
    );
    const standing = owed.map(({ left, late }) => `${left} ${late ? 'late' : 'in time'}`);
    expect(new Set(standing)).toEqual(new Set(['none late', 'all late', 'part late', 'all in time']));
    expect(owed.some(({ late, reminded }) => late && reminded)).toBe(true);
    const totals = await app.app.get(PaymentTotalsReports, { strict: false }).report();
    expect(
      [totals.total, ...totals.states, ...totals.months, ...totals.ages].map(({ gross }) => gross),
    ).not.toContain(null);
  });

  it('gives the founders of the cast numbers that are valid by their check digit', async () => {
    const numbers = await app.db.public.query<{ nip: string }>(
      'select distinct nip from organisation where nip is not null',
    );
    expect(numbers.map(({ nip }) => checkNip(nip))).toEqual(
      numbers.map(({ nip }) => ({ ok: true, value: nip })),
    );
  });

  it('has ledgers of free capacity, from which the deals that are made took their part', async () => {
    const [row] = await app.db.read('system', (reader) =>
      reader.query<Record<string, number>>(
        `select (select count(*)::int from capacity where version > 0) as ledgers,
           (select count(*)::int from capacity_reservation where state = 'reserved') as reserved,
           (select sum(amount)::int from capacity_reservation) as amount`,
      ),
    );
    expect(row).toEqual({ ledgers: capacities().length, reserved: 2, amount: 70 });
  });

  it('shows evidence of a few, all called examples, of which the coordinator has checked some', async () => {
    const rows = await app.db.public.query<{ title: string; scope: string; checked: boolean }>(
      'select title, scope, verified_at is not null as checked from evidence',
    );
    expect(rows.filter(({ checked }) => checked).length).toBeGreaterThan(0);
    expect(rows.filter(({ checked }) => !checked).length).toBeGreaterThan(0);
    for (const { title, scope } of rows) expect(title + scope).toMatch(/przykład.*przykładowy/);
  });

  it('gives a cooperative numbers to read and something to do next', async () => {
    const api = app.api();
    const signedIn = await api
      .post('/api/v1/session')
      .send({ email: 'oferty@babiniec.example', password: demoPassword })
      .expect(201);
    const { token } = signedIn.body as { token: string };
    const { body } = await app.api(token).get('/api/v1/organisation/numbers').expect(200);
    expect(body.totals).toMatchObject({ received: 7, won: 2 });
    expect(body.nextSteps.map(({ kind }: { kind: string }) => kind)).toEqual(['photo', 'capacity', 'loss']);
  });

  it('shows some listings on the home page', async () => {
    const shown = await app.app.get(Features, { strict: false }).today(10);
    expect(shown.map(({ sku }) => sku).sort()).toEqual(features().map(({ listing }) => listing));
  });

  it('lets its cast sign in', async () => {
    expect(filled['session']).toBe(0);
    for (const { email } of demoAccounts) {
      await app.api().post('/api/v1/session').send({ email, password: demoPassword }).expect(201);
    }
  });

  it('gives the coordinator its role and nobody else', async () => {
    const roles = await app.db.public.query(
      `select o.name from coordinator_assignment c join organisation o on o.id = c.organisation_id`,
    );
    expect(roles).toEqual([{ name: expect.stringContaining('WAMA-COOP') as string }]);
  });

  it('is there within six seconds', () => {
    expect(took).toBeLessThan(6_000);
  });

  it('is filled once', async () => {
    const before = await rowCounts(app);
    await fill(app, 'demo');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('recovers from being cut off anywhere', async () => {
    const other = await testApp();
    expect(await fillWithKills(other, 'demo', 11)).toBeGreaterThan(0);
    expect(await rowCounts(other)).toEqual(filled);
  });

  it('is filled once by two that start together', async () => {
    const other = await testApp();
    await Promise.all([fill(other, 'demo'), fill(other, 'demo')]);
    expect(await rowCounts(other)).toEqual(filled);
  });

  it('is not put into a database that is in use', async () => {
    const used = await testApp();
    await someOrganisation(used);
    await expect(fill(used, 'demo')).rejects.toThrow('SEED: this database has accounts already');
  });

  it('is never served to others', async () => {
    const config = { ...app.app.get(Config), loopback: false, seed: 'none' as const };
    await expect(seedOnce(app.app, config, () => undefined)).rejects.toThrow('password is public');
  });
});

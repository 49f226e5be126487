import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { runSetUp, setUpFlags } from '../../support/set-up.js';

const countIn = async (app: TestApp, table: string): Promise<number> =>
  (await app.ownerPool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;

describe('the set-up of an empty site', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ SEED: 'none' });
  });
  const count = (table: string) => countIn(app, table);

  it('tells all that is missing or wrong at once and writes nothing', async () => {
    const { lacks } = await runSetUp(app, ['--operator-nip', '7390000010', '--person-name', 'Ewa']);
    const told = lacks.join('\n');
    expect(told).toContain('--operator-name: brakuje');
    expect(told).toContain('--operator-nip: Cyfra kontrolna się nie zgadza');
    expect(told).toContain('--person-email: brakuje');
    expect(told).not.toContain('--person-name');
    for (const table of ['operator', 'organisation', 'claim']) expect(await count(table), table).toBe(0);
  });

  it('§4.2: refuses the cluster as operator', async () => {
    const name = 'Warmińsko-Mazurski Klaster Ekonomii Społecznej';
    const { lacks } = await runSetUp(app, setUpFlags({ 'operator-name': name }));
    expect(lacks[0]).toContain('§4.2');
    expect(await count('operator')).toBe(0);
  });

  it('makes operator, founders, the dated assignment and a personal link, printed and mailed', async () => {
    const { said, lacks } = await runSetUp(app, setUpFlags());
    expect(lacks).toEqual([]);
    expect(await count('operator')).toBe(1);
    expect(await count('membership')).toBe(19);
    const { rows } = await app.ownerPool.query('select valid_from, valid_to from coordinator_assignment');
    expect(rows).toEqual([{ valid_from: '2014-11-21', valid_to: null }]);
    const printed = new URL(/http\S+token=\S+/.exec(said)![0]);
    expect(printed.pathname + printed.search).toBe(await app.mail.lastLink('ewa@wama.example'));
  });

  it('run again asks for nothing and changes nothing', async () => {
    const tables = ['operator', 'claim', 'coordinator_assignment', 'organisation', 'activity'];
    const before = await Promise.all(tables.map(count));
    for (const args of [[], setUpFlags()]) {
      const { said, lacks } = await runSetUp(app, args);
      expect(lacks).toEqual([]);
      expect(said).toContain('(zapisany)');
      expect(said).toContain('--new-link');
      expect(said).not.toContain('token=');
    }
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });

  it('changes the operator when told to, and never the coordinator, whom the council decides on', async () => {
    const { said } = await runSetUp(app, ['--operator-phone', '895 000 000', '--coordinator', 'lider']);
    expect(said).toContain('rada klastra');
    const { rows } = await app.ownerPool.query('select name, phone from operator order by version');
    expect(rows).toEqual([
      { name: 'Fundacja „Wspólny Stół”', phone: null },
      { name: 'Fundacja „Wspólny Stół”', phone: '+48895000000' },
    ]);
    expect(await count('coordinator_assignment')).toBe(1);
  });

  it('makes a new link by wish, which ends the old one', async () => {
    const person = ['--person-name', 'Inna Osoba', '--person-email', 'inna@wama.example'];
    const { said } = await runSetUp(app, ['--new-link', ...person]);
    expect(said).toContain('token=');
    const { rows } = await app.ownerPool.query(
      'select email, revoked_at is not null as revoked from claim order by invited_at, revoked_at',
    );
    expect(rows).toEqual([
      { email: 'ewa@wama.example', revoked: true },
      { email: 'inna@wama.example', revoked: false },
    ]);
  });
});

describe('the set-up of other sites', () => {
  it('refuses one that holds the demonstration', async () => {
    const demo = await testApp();
    await demo.ownerPool.query(`insert into seeding (name) values ('demo')`);
    expect((await runSetUp(demo, setUpFlags())).lacks[0]).toContain('dane pokazowe');
  });

  it('takes an organisation that is no founder, and makes no founders when told so', async () => {
    const app = await testApp({ SEED: 'none' });
    const given = {
      coordinator: 'inna',
      'coordinator-kind': 'support-body',
      'coordinator-name': 'Ośrodek Wsparcia',
      'coordinator-nip': '7390000022',
      'coordinator-town': 'Elbląg',
    };
    expect((await runSetUp(app, ['--no-founders', ...setUpFlags(given)])).lacks).toEqual([]);
    const { rows } = await app.ownerPool.query('select name, nip, kind from organisation');
    expect(rows).toEqual([{ name: 'Ośrodek Wsparcia', nip: '7390000022', kind: 'support-body' }]);
  });
});

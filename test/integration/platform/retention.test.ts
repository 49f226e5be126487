import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Retention } from '../../../src/platform/privacy/retention.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation } from '../../support/cast.js';

let app: TestApp;
let retention: Retention;

beforeAll(async () => {
  app = await testApp();
  retention = app.app.get(Retention, { strict: false });
});

const signInsOf = (account: string) =>
  app.db.read('system', (reader) =>
    reader.query<{ days: number }>(
      `select round(extract(epoch from now() - at) / 86400)::int as days from sign_in where account_id = $1 order by at`,
      [account],
    ),
  );

const accountOf = async (email: string) =>
  (await app.ownerPool.query<{ id: string }>('select id from account where email = $1', [email])).rows[0]!.id;

describe('retention', () => {
  it('has a term for every rule, and no term without a rule', async () => {
    const lines = await retention.lines();
    expect(lines.filter(({ term }) => !term)).toEqual([]);
    const { rows } = await app.ownerPool.query<{ what: string }>('select distinct what from retention_term');
    expect(rows.map(({ what }) => what).sort()).toEqual(lines.map(({ rule }) => rule.what).sort());
  });

  it('counts without changing, then forgets what is past its term and nothing younger', async () => {
    const { email } = await someOrganisation(app);
    const account = await accountOf(email);
    await app.db.tx('system', async (tx) => {
      for (const days of [366, 364])
        await tx.query(
          `insert into sign_in (id, account_id, at, device, outcome)
           values ($1, $2, now() - make_interval(days => $3), 'x', 'password')`,
          [randomUUID(), account, days],
        );
    });
    const left = async () => (await signInsOf(account)).map(({ days }) => days).filter((days) => days > 1);
    expect((await retention.dryRun()).get('identity.sign-ins')).toBe(1);
    expect(await left()).toEqual([366, 364]);
    expect((await retention.apply()).get('identity.sign-ins')).toBe(1);
    expect(await left()).toEqual([364]);
    expect((await retention.apply()).get('identity.sign-ins')).toBe(0);
  });

  it('follows the term that holds on the day', async () => {
    const { email } = await someOrganisation(app);
    const account = await accountOf(email);
    const add = (validFrom: string, days: number) =>
      app.ownerPool.query(
        `insert into retention_term values ('identity.sign-ins', now()::date + $1::int, $2, 'test')`,
        [validFrom, days],
      );
    await add('10', 5);
    await app.db.tx('system', (tx) =>
      tx.query(
        `insert into sign_in (id, account_id, at, device, outcome)
         values ($1, $2, now() - interval '6 days', 'x', 'password')`,
        [randomUUID(), account],
      ),
    );
    await retention.apply();
    expect((await signInsOf(account)).some(({ days }) => days === 6)).toBe(true);
    await app.clock.advance({ days: 11 });
    await retention.apply();
    expect((await signInsOf(account)).some(({ days }) => days === 6)).toBe(false);
  });

  it('takes accounts and organisations that nobody confirmed, and spares the confirmed', async () => {
    const { email, organisationId } = await someOrganisation(app);
    const stranger = `nikt-${randomUUID()}@osoba.example`;
    await app
      .api()
      .post('/api/v1/accounts')
      .send({ name: 'Nikt Taki', email: stranger, password: 'trzy rozne slowa 77', acceptTerms: true })
      .expect(202);
    await app.clock.advance({ days: 31 });
    await retention.apply();
    const { rows } = await app.ownerPool.query<{ email: string }>(
      'select email from account where email = any($1)',
      [[email, stranger]],
    );
    expect(rows).toEqual([{ email }]);
    const kept = await app.ownerPool.query('select from organisation where id = $1', [organisationId]);
    expect(kept.rowCount).toBe(1);
  });
});

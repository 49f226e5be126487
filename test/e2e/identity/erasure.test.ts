import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { keepProven, PASSWORD, signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { join } from '../../support/roles.js';
import { factories, type Factories } from '../../support/things.js';

let app: TestApp;
let things: Factories;

const names = { buyer: 'Żaneta Wyjątkowska', supplier: 'Gniewomir Osobliwy' };

/** Documents of record that go on naming a person who was erased, each with why (RODO art. 17(3)). */
const kept: Readonly<Record<string, string>> = {
  'contract.accepted_by_name': 'Who accepted the quote: the proof of both parties.',
  'contract.buyer': 'The party as it stood in the contract, with the address that the organisation gave.',
  'contract.supplier': 'The party as it stood in the contract, with the address that the organisation gave.',
  'departure.statement': 'The declaration of leaving with its digest: the cluster’s proof (agreement §4.5).',
};

const rename = (member: CastMember, name: string) =>
  app.ownerPool.query('update account set name = $2 where email = $1', [member.email, name]);

beforeAll(async () => {
  app = await testApp();
  things = await factories(app);
  await rename(things.buyer, names.buyer);
  await rename(things.supplier, names.supplier);
});

/** Every `table.column` of the database in which one of the words stands. */
const whereStands = async (...words: string[]): Promise<string[]> => {
  const { rows: tables } = await app.ownerPool.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`,
  );
  expect(tables.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const sql = `select distinct cell.key from "${schema}"."${name}" t, jsonb_each_text(to_jsonb(t)) cell
      where cell.value ilike any($1)`;
    const params = [words.map((word) => `%${word}%`)];
    const rows =
      schema === 'public'
        ? await app.db.read('system', (reader) => reader.query<{ key: string }>(sql, params))
        : (await app.ownerPool.query<{ key: string }>(sql, params)).rows;
    found.push(...rows.map(({ key }) => `${name}.${key}`));
  }
  return found.sort();
};

const erase = (member: CastMember) =>
  app.api(member.token).post('/api/v1/account/erasure').send({ email: member.email });

describe('erasing a person', () => {
  it('waits until nobody depends on them alone, and says where to go', async () => {
    await things.make('contract');
    await things.make('inquiry');
    await keepProven(app);
    const refused = await erase(things.supplier).expect(409);
    const texts = (refused.body as { errors: { message: string }[] }).errors.map(({ message }) => message);
    expect(texts.join('\n')).toMatch(/umowę w toku/);
    expect(texts.join('\n')).toMatch(/członkiem klastra/);
    expect(texts.join('\n')).toMatch(/zapytanie w toku/);
    const browser = await signedIn(app, things.supplier);
    const page = parseHTML((await browser.get('/konto/moje-dane/usun').expect(200)).text).document;
    expect(page.querySelector('main form input[name="email"]')).toBeNull();
    for (const path of ['/panel/umowy', '/panel/czlonkostwo', '/panel/zapytania'])
      expect(page.querySelector(`main a[href="${path}"]`), path).not.toBeNull();

    const coordinator = await erase(things.coordinator).expect(409);
    expect(coordinator.text).toContain('nikt poza Tobą');
  });

  it('is asked for with the address typed again, and after a fresh proof', async () => {
    const { token } = await someOrganisation(app);
    await app.api(token).post('/api/v1/account/erasure').send({ email: 'inny@adres.example' }).expect(422);
    await app.ownerPool.query(`update session set proven_at = now() - interval '1 hour'`);
    await app.api(token).post('/api/v1/account/erasure').send({ email: 'inny@adres.example' }).expect(403);
    await keepProven(app);
  });

  it('leaves neither name nor address anywhere but in documents of record', async () => {
    const { buyer, supplier } = things;
    for (const member of [buyer, supplier]) await join(app, member, 'owner');
    for (const thing of [
      'attachment',
      'motion',
      'passkey',
      'session',
      'token',
      'data-export',
      'decision',
    ] as const)
      await things.make(thing);
    await app.api(supplier.token).post('/api/v1/account/email-changes').send({ email: 'nowy@adres.example' });
    await app.runJobs();
    await app.api(supplier.token).post('/api/v1/membership/leave').send({}).expect(200);
    await app.runJobs();
    // The words are there before, so that the search can find them.
    expect(await whereStands(names.buyer, buyer.email)).toEqual(
      expect.arrayContaining(['account.name', 'account.email', 'message.author_name', 'organisation.email']),
    );
    await keepProven(app);
    for (const member of [buyer, supplier]) await erase(member).expect(204);
    await app.runJobs();
    expect(await whereStands(names.buyer, buyer.email, names.supplier, supplier.email)).toEqual(
      Object.keys(kept).sort(),
    );
    for (const reason of Object.values(kept)) expect(reason.length).toBeGreaterThan(20);
  });

  it('ends sessions and keys at once, and the address is free', async () => {
    const { email, token } = things.buyer;
    await app.api(token).get('/api/v1/organisation').expect(401);
    await app.api().post('/api/v1/session').send({ email, password: PASSWORD }).expect(422);
    const person = { name: 'Ktoś Nowy', email, password: PASSWORD, acceptTerms: 'on' };
    await visitor(app.origin).post('/rejestracja/osoba', person).expect(303);
    await app.runJobs();
    const link = new URL(await app.mail.lastLink(email), app.origin);
    await visitor(app.origin)
      .post('/potwierdzenie', { token: link.searchParams.get('token')!, password: PASSWORD })
      .expect(303);
    const again = await app.api().post('/api/v1/session').send({ email, password: PASSWORD }).expect(201);
    const people = await app.api((again.body as { token: string }).token).get('/api/v1/organisation');
    expect(people.status).toBe(403);
  });

  it('leaves colleagues and their words alone; the page says good-bye and forgets the cookie', async () => {
    const firm = await someOrganisation(app);
    const colleague = await join(app, firm, 'owner');
    const browser = await signedIn(app, firm);
    await browser.post('/konto/moje-dane/usun', { email: 'pomylka@adres.example' }).expect(422);
    const gone = await browser.post('/konto/moje-dane/usun', { email: firm.email }).expect(303);
    expect(gone.headers['location']).toBe('/');
    await browser.get('/konto').expect(303);
    const { body } = await app.api(colleague).get('/api/v1/organisation/people').expect(200);
    expect((body as { items: unknown[] }).items).toHaveLength(1);
  });
});

import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { Retention } from '../../../src/platform/privacy/retention.js';
import { testApp, type TestApp } from '../../support/app.js';
import { PASSWORD, signedIn, type CastMember } from '../../support/cast.js';
import { join } from '../../support/roles.js';
import { factories, type Factories } from '../../support/things.js';
import { unzipped } from '../../support/unzipped.js';

let app: TestApp;
let things: Factories;
let buyer: CastMember;
/** Of the buyer's organisation too. */
let colleague: string;

beforeAll(async () => {
  app = await testApp();
  things = await factories(app);
  ({ buyer } = things);
  colleague = await join(app, buyer, 'editor');
  await things.make('contract');
  await things.make('attachment');
  const inquiry = await things.make('inquiry');
  const write = (token: string, text: string) =>
    app.api(token).post(`/api/v1/inquiries/${inquiry}/messages`).field('text', text).expect(201);
  await write(colleague, 'Dopisek drugiej osoby');
  await write(things.supplier.token, 'Odpowiedź dostawcy');
});

const ask = async (token: string) => {
  const { body } = await app.api(token).post('/api/v1/account/exports').send({}).expect(202);
  await app.runJobs();
  return (body as { id: string }).id;
};

const fetched = async (token: string, id: string) => {
  const { body } = await app
    .api(token)
    .get(`/api/v1/account/exports/${id}/file`)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return unzipped(body as Buffer);
};

const whole = (files: Map<string, Buffer>) =>
  [...files].map(([name, bytes]) => `${name}\n${bytes.toString('utf8')}`).join('\n');

describe('a copy of one’s data', () => {
  it('holds all of the person, with the files they sent, and nothing of colleagues or the other side', async () => {
    const files = await fetched(buyer.token, await ask(buyer.token));
    const text = whole(files);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'CZYTAJ.txt',
        'identity/konto.json',
        'identity/zgody.json',
        'organisations/organizacje.json',
        'conversations/wiadomosci.json',
        'inquiries/zapytania.json',
        'contracts/umowy.json',
        'platform/dziennik.json',
      ]),
    );
    expect(text).toContain(buyer.email);
    expect(text).toContain('W załączniku jadłospis.');
    expect([...files].find(([name]) => /^pliki\/.*jadlospis\.txt$/.test(name))?.[1].toString()).toBe(
      'poniedziałek: pierogi',
    );

    expect(text).not.toContain('Dopisek drugiej osoby');
    expect(text).not.toContain('Odpowiedź dostawcy');
    const { items } = (await app.api(buyer.token).get('/api/v1/organisation/people').expect(200)).body as {
      items: { accountId: string; email: string; name: string }[];
    };
    const others = items.filter(({ email }) => email !== buyer.email);
    expect(others).toHaveLength(1);
    for (const { email, name, accountId } of others)
      for (const word of [email, name, accountId]) expect(text).not.toContain(word);
    expect(text).not.toContain(things.supplier.email);
    expect(text).not.toMatch(/argon2|secret/i);
  });

  it('of the colleague holds what they wrote, not what the first person did', async () => {
    const text = whole(await fetched(colleague, await ask(colleague)));
    expect(text).toContain('Dopisek drugiej osoby');
    expect(text).not.toContain('W załączniku jadłospis.');
    expect(text).not.toContain(buyer.email);
  });

  it('is told of by a mail without any of it, and found on the page', async () => {
    const before = (await app.mail.sentTo(buyer.email)).length;
    const browser = await signedIn(app, buyer);
    await browser.post('/konto/moje-dane/eksport').expect(303);
    await browser.post('/konto/moje-dane/eksport').expect(303);
    const page = async () => parseHTML((await browser.get('/konto/moje-dane').expect(200)).text).document;
    expect((await page()).body.textContent).toContain('czeka na swoją kolej');
    await app.runJobs();
    const told = (await app.mail.sentTo(buyer.email)).slice(before);
    expect(told.map(({ subject }) => subject)).toEqual(['Kopia Twoich danych jest gotowa']);
    expect(told[0]!.text).not.toMatch(/jadłospis|\.zip|eksport\//);
    const link = (await page()).querySelector('a[href^="/konto/moje-dane/eksport/"]');
    await browser.get(link!.getAttribute('href')!).expect(200).expect('content-type', 'application/zip');
  });

  it('is nobody else’s, asks again who one is, and is gone after a week', async () => {
    const id = await ask(buyer.token);
    await app.api(colleague).get(`/api/v1/account/exports/${id}/file`).expect(404);
    await app.clock.advance({ minutes: 11 });
    const late = await app.api(buyer.token).get(`/api/v1/account/exports/${id}/file`).expect(403);
    expect((late.body as { type: string }).type).toContain('access/proof-needed');
    await app.api(buyer.token).post('/api/v1/account/exports').send({}).expect(403);

    await app.clock.advance({ days: 8 });
    await app.api(buyer.token).post('/api/v1/session/proof').send({ password: PASSWORD }).expect(204);
    await app.api(buyer.token).get(`/api/v1/account/exports/${id}/file`).expect(404);
    const archives = () =>
      app.ownerPool.query(`select from stored_file where media_type = 'application/zip'`);
    expect((await archives()).rowCount).toBeGreaterThan(0);
    await app.app.get(Retention, { strict: false }).apply();
    await app.runJobs();
    expect((await archives()).rowCount).toBe(0);
  });
});

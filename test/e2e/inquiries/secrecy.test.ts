import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../support/cast.js';
import { inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';
import { join } from '../../support/roles.js';

let scene: InquiriesScene;
let ids: { inquiry: string; quote: string; file: string };

const CANARY = 'kanarek-7391';

beforeAll(async () => {
  scene = await inquiriesScene();
  const { app, buyer, supplier } = scene;
  const inquiry = await scene.ask({ need: CANARY });
  const quote = await scene.quote(inquiry, { remarks: CANARY });
  await app
    .api(supplier.token)
    .post(`/api/v1/inquiries/${inquiry}/messages`)
    .field('text', CANARY)
    .attach('files', Buffer.from(CANARY), 'plik.txt')
    .expect(201);
  const { body } = await app.api(buyer.token).get(`/api/v1/inquiries/${inquiry}/messages`).expect(200);
  ids = { inquiry, quote, file: body.items[1].files[0].id };
});

const reason = { reason: 'bo tak' };
const routes = (of: typeof ids): [method: 'get' | 'post', path: string, body?: object][] => [
  ['get', `/api/v1/inquiries/${of.inquiry}`],
  ['get', `/api/v1/inquiries/${of.inquiry}/messages`],
  ['post', `/api/v1/inquiries/${of.inquiry}/messages`, { text: 'x' }],
  ['post', `/api/v1/inquiries/${of.inquiry}/seen`],
  ['post', `/api/v1/inquiries/${of.inquiry}/decline`, reason],
  ['post', `/api/v1/inquiries/${of.inquiry}/cancel`, reason],
  ['post', `/api/v1/inquiries/${of.inquiry}/quotes`, scene.quoteBody()],
  ['get', `/api/v1/quotes/${of.quote}`],
  ['post', `/api/v1/quotes/${of.quote}/submit`, {}],
  ['post', `/api/v1/quotes/${of.quote}/revise`, scene.quoteBody()],
  ['post', `/api/v1/quotes/${of.quote}/withdraw`, {}],
  ['post', `/api/v1/quotes/${of.quote}/accept`, { version: 1 }],
  ['post', `/api/v1/quotes/${of.quote}/refuse`, reason],
];

const pages = (of: typeof ids): [method: 'get' | 'post', path: string, fields?: Record<string, string>][] => [
  ['get', `/panel/zapytania/${of.inquiry}`],
  ['post', `/panel/zapytania/${of.inquiry}/wiadomosci`, { text: 'x' }],
  ['post', `/panel/zapytania/${of.inquiry}/wiadomosci`, {}],
  ['post', `/panel/zapytania/${of.inquiry}/odrzuc`, reason],
  ['post', `/panel/zapytania/${of.inquiry}/anuluj`, {}],
  ['get', `/panel/zapytania/${of.inquiry}/wycena`],
  ['post', `/panel/zapytania/${of.inquiry}/wycena`, { _more: '1' }],
  ['get', `/panel/wyceny/${of.quote}`],
  ['get', `/panel/wyceny/${of.quote}?wersja=1`],
  ['get', `/panel/wyceny/${of.quote}/popraw`],
  ['post', `/panel/wyceny/${of.quote}/popraw`, {}],
  ['post', `/panel/wyceny/${of.quote}/wyslij`, {}],
  ['post', `/panel/wyceny/${of.quote}/przyjmij`, { version: '1' }],
  ['post', `/panel/wyceny/${of.quote}/odmow`, reason],
  ['post', `/panel/wyceny/${of.quote}/wycofaj`, {}],
  ['get', `/pliki/${of.file}`],
];

/** All rows of the private tables. */
const everything = () =>
  scene.app.db.read('system', async (reader) => {
    const tables = [
      'conversation',
      'message',
      'attachment',
      'inquiry',
      'inquiry_invitation',
      'quote',
      'quote_version',
      'quote_line',
    ];
    const all = [];
    for (const table of tables) all.push(await reader.query(`select * from ${table} order by 1, 2`));
    return JSON.stringify(all);
  });

describe.each(['stranger', 'coordinator'] as const)('a %s', (who) => {
  it('gets the not-there answer from every route of the API, byte for byte, and changes nothing', async () => {
    const before = await everything();
    const absent = { inquiry: randomUUID(), quote: randomUUID(), file: randomUUID() };
    const others = routes(absent);
    for (const [at, [method, path, body]] of routes(ids).entries()) {
      const send = (to: string) => scene.app.api(scene[who].token)[method](to).send(body);
      const theirs = await send(path);
      const nothing = await send(others[at]![1]);
      expect([path, theirs.status, theirs.text]).toEqual([path, 404, nothing.text]);
      expect(theirs.text).not.toContain(CANARY);
    }
    expect(await everything()).toBe(before);
  });

  it('gets the not-there page everywhere in the panel, and changes nothing', async () => {
    const before = await everything();
    const browser = await signedIn(scene.app, scene[who]);
    await browser.get('/konto').expect(200); // shows “signed in” once
    const absent = { inquiry: randomUUID(), quote: randomUUID(), file: randomUUID() };
    const others = pages(absent);
    for (const [at, [method, path, fields]] of pages(ids).entries()) {
      const send = (to: string) => (method === 'get' ? browser.get(to) : browser.post(to, fields));
      const theirs = await send(path);
      const nothing = await send(others[at]![1]);
      const bare = (text: string, of: typeof ids) =>
        Object.values(of).reduce((all, one) => all.replaceAll(one, 'ID'), text);
      expect([path, theirs.status]).toEqual([path, 404]);
      expect(bare(theirs.text, ids)).toBe(bare(nothing.text, absent));
    }
    const list = await browser.get('/panel/zapytania?widok=otrzymane').expect(200);
    expect(list.text).not.toContain('Obiady na szkolenie');
    expect(await everything()).toBe(before);
  });
});

describe('roles on one’s own side', () => {
  it('let a viewer read and not act', async () => {
    const { app, buyer } = scene;
    const viewer = await join(app, buyer, 'viewer');
    await app.api(viewer).get(`/api/v1/quotes/${ids.quote}`).expect(200);
    await app.api(viewer).post(`/api/v1/quotes/${ids.quote}/accept`).send({ version: 1 }).expect(403);
    await app.api(viewer).post(`/api/v1/inquiries/${ids.inquiry}/messages`).send({ text: 'x' }).expect(403);
    const one = await app.api(viewer).get(`/api/v1/inquiries/${ids.inquiry}`).expect(200);
    expect(one.body.actions).toEqual([]);
  });

  it('let nobody do the other side’s part', async () => {
    const { app, buyer, supplier } = scene;
    await app.api(supplier.token).post(`/api/v1/quotes/${ids.quote}/accept`).send({ version: 1 }).expect(404);
    await app.api(supplier.token).post(`/api/v1/inquiries/${ids.inquiry}/cancel`).send(reason).expect(404);
    await app.api(buyer.token).post(`/api/v1/quotes/${ids.quote}/withdraw`).send({}).expect(404);
    await app.api(buyer.token).post(`/api/v1/inquiries/${ids.inquiry}/decline`).send(reason).expect(404);
    await app
      .api(buyer.token)
      .post(`/api/v1/inquiries/${ids.inquiry}/quotes`)
      .send(scene.quoteBody())
      .expect(404);
  });

  it('show nothing to who is not signed in', async () => {
    const api = scene.app.api();
    await api.get(`/api/v1/inquiries/${ids.inquiry}`).expect(401);
    await api.get(`/pliki/${ids.file}`).redirects(0).expect(303);
  });
});

describe('what lies about', () => {
  it('holds no price and no text of the deal: notices, jobs, the log', async () => {
    await scene.app.runJobs();
    const rows = await scene.app.ownerPool.query(
      `select (select coalesce(string_agg(n::text, ''), '') from notice n) as notices,
         (select coalesce(string_agg(a::text, ''), '') from activity a) as log,
         (select coalesce(string_agg(k::text, ''), '') from idempotency_key k) as keys`,
    );
    for (const text of Object.values(rows.rows[0] as Record<string, string>)) {
      expect(text).not.toMatch(/kanarek-7391|21[.,]333333|282630/);
    }
    for (const { text } of await scene.app.mail.all()) expect(text).not.toContain(CANARY);
  });
});

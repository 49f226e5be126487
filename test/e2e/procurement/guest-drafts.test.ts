import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { eraseGuestDrafts } from '../../../src/modules/inquiries/data/guest-draft.queries.js';
import { GuestDrafts } from '../../../src/modules/inquiries/index.js';
import { Retention } from '../../../src/platform/privacy/retention.js';
import { visitor, type Visitor } from '../../support/browser-form.js';
import { PASSWORD, signedIn, someOrganisation } from '../../support/cast.js';
import { inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';
import { someNip } from '../../support/nip.js';

let scene: InquiriesScene;

beforeAll(async () => {
  scene = await inquiriesScene();
}, 60_000);

const tokenIn = (link: unknown): string => new URL(String(link), scene.app.origin).searchParams.get('token')!;
const need = {
  subject: 'Obiady dla klubu',
  need: 'Czterdzieści obiadów w piątki.',
  place: 'Dywity, świetlica',
  answerByTime: '12:00',
};

/** Writes without an account, with a file; returns the draft's private link. */
const written = async (guest: Visitor, more: Record<string, string> = {}): Promise<string> => {
  const sent = guest.agent
    .post(`/oferty/${scene.supplier.listingId}/zapytaj/szkic`)
    .set('sec-fetch-site', 'same-origin')
    .redirects(0)
    .attach('files', Buffer.from('Dziesięć bez mięsa.'), 'jadłospis.txt');
  for (const [name, value] of Object.entries({ ...need, ...more })) void sent.field(name, value);
  return String((await sent.expect(303)).headers['location']);
};

/** Registers an organisation in the same browser, coming from the draft; returns where one ends up. */
const registered = async (guest: Visitor, page: string): Promise<string> => {
  const href = /href="(\/rejestracja\?[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&');
  const form = (await guest.get(href).expect(200)).text;
  const next = /name="next"[^>]*value="([^"]*)"/.exec(form)![1]!.replaceAll('&amp;', '&');
  const email = 'nowa@nowy-kupujacy.example';
  await guest
    .post('/rejestracja', {
      ...{ kind: 'firm', organisationName: 'Nowy Kupujący', nip: someNip(), town: 'Olsztyn' },
      ...{ name: 'Nowa Osoba', email, password: PASSWORD, acceptTerms: 'on', next },
    })
    .expect(303);
  await scene.app.runJobs();
  const link = await scene.app.mail.lastLink(email);
  expect(link).not.toContain('szkic');
  const token = new URL(link, scene.app.origin).searchParams.get('token')!;
  const confirmed = await guest.post('/potwierdzenie', { token, password: PASSWORD }).expect(303);
  return String(confirmed.headers['location']);
};

describe('an inquiry written without an account', () => {
  it('is kept with its file, found again after registering, and sent as it was written', async () => {
    const guest = visitor(scene.app.origin);
    const day = scene.day(6);
    // Half of it is missing, and a quantity that no form would take: all the same it is kept.
    const link = await written(guest, { quantity: 'ze czterdzieści', unit: 'porcja', answerByDate: day });
    const page = (await visitor(scene.app.origin).get(link).expect(200)).text;
    expect(page).toContain('Czterdzieści obiadów w piątki.');
    expect(page).toContain('jadłospis.txt');
    const back = await registered(guest, page);
    expect(back).toBe(link);

    const token = tokenIn(link);
    const typed = { ...need, token, unit: 'porcja', answerByDate: day };
    const refused = await guest
      .post('/zapytania/szkic/wyslij', { ...typed, quantity: 'ze czterdzieści', need: 'Inaczej.' })
      .expect(422);
    expect(refused.text).toContain('ze czterdzieści');
    // What could not be sent is kept all the same.
    expect((await guest.get(link).expect(200)).text).toContain('Inaczej.');
    // A file that came with the mistake comes back with its correction, and is there once.
    const mistaken = guest.agent.post('/zapytania/szkic/wyslij').set('sec-fetch-site', 'same-origin');
    for (const [name, value] of Object.entries({ ...typed, quantity: 'wiele' }))
      void mistaken.field(name, value);
    const again = (await mistaken.attach('files', Buffer.from('Uwagi'), 'uwagi.txt').expect(422)).text;
    const _files = /name="_files" value="([^"]+)"/.exec(again)![1]!;
    await guest.post('/zapytania/szkic', { ...typed, _files }).expect(303);
    const kept = await scene.app.api().post('/api/v1/inquiry-drafts/read').send({ token }).expect(200);
    const { files } = kept.body as { files: { name: string }[] };
    expect(files.map(({ name }) => name)).toEqual(['jadłospis.txt', 'uwagi.txt']);
    const right = { ...typed, quantity: '40', _key: 'klucz-wyslania-1' };
    const answers = await Promise.all([1, 2].map(() => guest.post('/zapytania/szkic/wyslij', right)));
    const [first, second] = answers.map(({ status, headers }) => `${status} ${String(headers['location'])}`);
    expect(first).toMatch(/^303 \/panel\/zapytania\//);
    expect(second).toBe(first);
    const inquiry = (await guest.get(String(answers[0]!.headers['location'])).expect(200)).text;
    expect(inquiry).toContain('Czterdzieści obiadów w piątki.');
    expect(inquiry).toContain('jadłospis.txt');
    await guest.get(link).expect(404);
  });

  it('answers a wrong, a foreign and a used link alike, and leaves no secret behind', async () => {
    const link = await written(visitor(scene.app.origin));
    const token = tokenIn(link);
    const read = (path: string, of: string) => scene.app.api().post(path).send({ token: of });
    const asked = await Promise.all([
      read('/api/v1/inquiry-drafts/read', token.slice(0, 42)),
      read('/api/v1/inquiry-drafts/read', 'x'),
      read('/api/v1/procedure-drafts/read', token),
    ]);
    expect(new Set(asked.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(asked[0]!.status).toBe(404);
    await read('/api/v1/inquiry-drafts/read', token).expect(200);
    const rows = await scene.app.db.read('system', (reader) => reader.query('select * from guest_draft'));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await scene.app.db.public.query('select from guest_draft')).toEqual([]);
    // Nor does what holds the address of a person who is erased stay, however it was typed.
    const named = tokenIn(await written(visitor(scene.app.origin), { place: 'Pytać: Jan@Przyklad.example' }));
    await scene.app.db.tx('system', (tx) => eraseGuestDrafts(tx, 'jan@przyklad.example'));
    await read('/api/v1/inquiry-drafts/read', named).expect(404);
    await visitor(scene.app.origin).post('/zapytania/szkic/usun', { token }).expect(303);
    await read('/api/v1/inquiry-drafts/read', token).expect(404);
  });

  it('takes five files and no more, and is forgotten with them after its term', async () => {
    const guest = visitor(scene.app.origin);
    const token = tokenIn(await written(guest));
    const send = guest.agent
      .post('/zapytania/szkic')
      .set('sec-fetch-site', 'same-origin')
      .redirects(0)
      .field('token', token)
      .field('need', 'Nowy tekst');
    for (const name of ['1.txt', '2.txt', '3.txt', '4.txt', '5.txt'])
      void send.attach('files', Buffer.from(name), name);
    const refused = await send.expect(422);
    expect(refused.text).toContain('najwyżej 5 plików');
    expect(refused.text).toContain('Nowy tekst');

    await scene.app.clock.advance({ days: 61 });
    await guest.get(`/zapytania/szkic?token=${token}`).expect(404);
    const files = () => scene.app.db.public.query(`select from stored_file where name = 'jadłospis.txt'`);
    const before = (await files()).length;
    await scene.app.app.get(Retention, { strict: false }).apply();
    const left = await scene.app.db.read('system', (reader) => reader.query('select from guest_draft'));
    expect(left).toEqual([]);
    expect((await files()).length).toBeLessThan(before);
  });
});

it('a draft that was saved since it was read is not sent as it was', async () => {
  const drafts = scene.app.app.get(GuestDrafts, { strict: false });
  const secret = await drafts.begin('inquiry', { fields: { need: 'Dwadzieścia' } });
  const read = await drafts.open('inquiry', secret);
  await drafts.change('inquiry', secret, () => ({ fields: { need: 'Trzydzieści' } }));
  const used = scene.app.db.tx('system', (tx) => drafts.use(tx, 'inquiry', secret, read));
  await expect(used).rejects.toMatchObject({ code: 'guest-drafts/stale' });
  expect((await drafts.open('inquiry', secret)).content).toEqual({ fields: { need: 'Trzydzieści' } });
});

describe('files of a draft, by a program', () => {
  it.each(['inquiry', 'procedure'])('of an %s come and go by its link alone', async (kind) => {
    const api = scene.app.api();
    const base = `/api/v1/${kind}-drafts`;
    const body = kind === 'inquiry' ? { about: { listingId: scene.supplier.listingId }, fields: {} } : {};
    const begin = async () => ((await api.post(base).send(body).expect(201)).body as { token: string }).token;
    const [token, other] = [await begin(), await begin()];
    const send = (to: string, name = 'plan.txt') =>
      api.post(`${base}/files`).field('token', to).attach('files', Buffer.from('Plan'), name);
    const kept = async (of: string) =>
      (
        (await api.post(`${base}/read`).send({ token: of }).expect(200)).body as {
          files: { id: string; name: string }[];
        }
      ).files;
    await send(token).expect(204);
    await send(token).expect(204);
    const files = await kept(token);
    expect(files.map(({ name }) => name)).toEqual(['plan.txt']);
    await api.post(`${base}/files`).field('token', token).expect(422);
    const stored = () => readdir(join(scene.app.dataDir, 'files'), { recursive: true });
    const before = await stored();
    await send('x'.repeat(43), 'nieznany.txt').expect(404);
    // Nobody without the link fills the store.
    expect(await stored()).toEqual(before);
    const foreign = kind === 'inquiry' ? 'procedure' : 'inquiry';
    await api
      .post(`/api/v1/${foreign}-drafts/files`)
      .field('token', token)
      .attach('files', Buffer.from('Plan'), 'x.txt')
      .expect(404);
    // A file belongs to its draft: the link to another one neither shows nor removes it.
    const file = files[0]!.id;
    await api.post(`${base}/files/remove`).send({ token: other, file }).expect(404);
    expect(await kept(token)).toHaveLength(1);
    await api.post(`${base}/files/remove`).send({ token, file }).expect(204);
    expect(await kept(token)).toEqual([]);
    const big = api.post(`${base}/files`).field('token', token);
    for (const name of ['1', '2', '3', '4', '5', '6'])
      void big.attach('files', Buffer.from(name), `${name}.txt`);
    await big.expect(422);
    expect(await kept(token)).toEqual([]);
  });
});

describe('a procedure written without an account', () => {
  it('is saved by more people at once than there are connections', async () => {
    const begun = await scene.app.api().post('/api/v1/procedure-drafts').send({}).expect(201);
    const { token } = begun.body as { token: string };
    const saves = Array.from({ length: 20 }, (_, at) =>
      scene.app
        .api()
        .put('/api/v1/procedure-drafts')
        .send({ token, content: { subject: `Obiady ${at}` } }),
    );
    for (const { status } of await Promise.all(saves)) expect(status).toBe(204);
  });

  it('goes through its steps in English and becomes an organisation’s own draft', async () => {
    const guest = visitor(scene.app.origin);
    const begun = await guest.post('/en/requests-for-quotation/new', { template: 'catering' }).expect(303);
    const first = String(begun.headers['location']);
    expect(first).toMatch(/^\/en\/requests-for-quotation\/saved-draft\/step\/1\?token=/);
    const token = tokenIn(first);
    const page = (await guest.get(first).expect(200)).text;
    expect(page).toContain('Two-course lunch');
    const base = '/en/requests-for-quotation/saved-draft';
    const typed = {
      ...{ token, kind: 'quotation', subject: 'Lunches', description: 'Hot meals.' },
      ...{ 'lots.0.lines.0.name': 'Lunch', 'lots.0.lines.0.quantity': '90', 'lots.0.lines.0.unit': 'porcja' },
      'lots.0.lines.0.listingId': scene.supplier.listingId,
    };
    // More rows, a mistake: nothing that was typed is lost.
    const more = await guest.post(`${base}/step/1`, { ...typed, _act: 'more:lots' }).expect(200);
    expect(more.text).toContain('value="Lunch"');
    const wrong = { ...typed, 'lots.0.lines.0.quantity': 'many' };
    expect((await guest.post(`${base}/step/1`, wrong).expect(422)).text).toContain('value="many"');
    const second = await guest.post(`${base}/step/1`, typed).expect(303);
    expect(second.headers['location']).toContain('/step/2?token=');
    await guest.post(`${base}/step/2`, { token, paymentDays: '21', partialLines: 'on' }).expect(303);
    const rules = { token, 'criteria.0.name': 'Price', 'criteria.0.weight': '100', openness: 'members' };
    await guest.post(`${base}/step/3`, { ...rules, deadlineDate: scene.day(80) }).expect(303);
    await guest.agent
      .post(`${base}/files`)
      .set('sec-fetch-site', 'same-origin')
      .redirects(0)
      .field('token', token)
      .attach('files', Buffer.from('Menu'), 'menu.txt')
      .expect(303);
    const last = (await guest.get(`${base}/step/4?token=${token}`).expect(200)).text;
    expect(last).toContain('The text is ready.');
    expect(last).toContain('menu.txt');

    const buyer = await someOrganisation(scene.app, { kind: 'municipality' });
    const clerk = await signedIn(scene.app, buyer);
    const taken = await clerk.post(`${base}/take-over`, { token }).expect(303);
    const own = String(taken.headers['location']);
    const work = (await clerk.get(own).expect(200)).text;
    for (const kept of ['Lunches', 'Hot meals.', 'menu.txt']) expect(work).toContain(kept);
    await (await signedIn(scene.app, scene.stranger)).get(own).expect(404);
    await guest.get(`${base}/step/4?token=${token}`).expect(404);
    await clerk.post(`${base}/take-over`, { token }).expect(404);
  });
});

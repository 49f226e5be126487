import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Visitor } from '../../support/browser-form.js';
import { Housekeeping } from '../../../src/platform/jobs/housekeeping.js';
import { Vault } from '../../../src/platform/vault.js';
import { PASSWORD, signedIn, type CastMember } from '../../support/cast.js';
import { formsIn, type PageForm } from '../../support/hostile/page-forms.js';
import { hostileScene, type HostileScene } from '../../support/hostile/scene.js';

let scene: HostileScene;

beforeAll(async () => {
  scene = await hostileScene();
});

const menu = Buffer.from('poniedziałek: pierogi');
const text = 'Dzień dobry, jadłospis w załączniku. Zażółć gęślą jaźń.';

/** Ends the time of the person's newest session. */
const runOut = ({ email }: CastMember) =>
  scene.app.ownerPool.query(
    `update session set expires_at = now() - interval '1 second' where id =
       (select s.id from session s join account a on a.id = s.account_id where a.email = $1 order by s.id desc limit 1)`,
    [email],
  );

const files = () => readdir(join(scene.app.dataDir, 'files'), { recursive: true }).catch(() => []);

/** Writes to the other side of an inquiry with a file, as a browser does. */
const write = (
  browser: Visitor,
  inquiry: string,
  name = 'jadlospis.txt',
  words = text,
  path = '/panel/zapytania',
  content = menu,
) =>
  browser.agent
    .post(`${path}/${inquiry}/${path.startsWith('/en') ? 'messages' : 'wiadomosci'}`)
    .set('sec-fetch-site', 'same-origin')
    .redirects(0)
    .field('text', words)
    .field('_key', 'klucz-123456')
    .attach('files', content, name);

const formTo = (html: string, action: RegExp): PageForm => {
  const form = formsIn(html).find((one) => action.test(one.action));
  if (!form) throw new Error(`No form to ${action} in ${html.slice(0, 2000)}`);
  return form;
};

const attached = async (inquiry: string) => {
  const { body } = await scene.app.api(scene.buyer.token).get(`/api/v1/inquiries/${inquiry}/messages`);
  return (body as { items: { text: string; files: { name: string }[] }[] }).items.at(-1);
};

/** Signs in by the form of a page, with all that it carries along. */
const signInBy = (browser: Visitor, html: string, who: CastMember) => {
  const form = formTo(html, /\/(logowanie|sign-in)$/);
  return browser.post(form.action, { ...form.fields, email: who.email, password: PASSWORD });
};

describe('a file that cannot be taken', () => {
  it.each([
    [
      'too large, as a photo of a telephone',
      Buffer.alloc(10_000_001, 'x'),
      /Plik „jadlospis.txt” jest większy niż 10 MB/,
    ],
    ['empty', Buffer.alloc(0), /Plik „jadlospis.txt” jest pusty/],
  ])('costs none of the text, and nothing is sent without it: %s', async (_, bytes, words) => {
    const inquiry = await scene.things.make('inquiry');
    const browser = await signedIn(scene.app, scene.supplier);
    const before = await attached(inquiry);
    const refused = await write(browser, inquiry, 'jadlospis.txt', text, '/panel/zapytania', bytes).expect(
      422,
    );
    expect(refused.text).toMatch(words);
    const form = formTo(refused.text, /wiadomosci$/);
    expect(form.fields['text']).toBe(text);
    expect(await attached(inquiry)).toEqual(before);
    // Nor is it forgotten over signing in.
    await runOut(scene.supplier);
    expect(
      (await write(browser, inquiry, 'jadlospis.txt', text, '/panel/zapytania', bytes).expect(401)).text,
    ).toContain('jadlospis.txt');
  });
});

describe('a session that runs out in the middle of a form', () => {
  it('costs neither the text nor the files: after signing in one button sends them', async () => {
    const inquiry = await scene.things.make('inquiry');
    const browser = await signedIn(scene.app, scene.supplier);
    await runOut(scene.supplier);
    const refused = await write(browser, inquiry).expect(401);
    expect(refused.text).toContain('Zaloguj się, aby przejść dalej');
    // A wrong password on the way loses nothing either.
    const form = formTo(refused.text, /logowanie$/);
    const wrong = await browser
      .post(form.action, { ...form.fields, email: scene.supplier.email, password: 'zle haslo 123' })
      .expect(422);
    const resume = await signInBy(browser, wrong.text, scene.supplier).expect(200);
    expect(resume.text).toContain('jadlospis.txt');
    const again = formTo(resume.text, /wiadomosci$/);
    expect(again.fields['text']).toBe(text);
    await browser.post(again.action, again.fields).expect(303);
    expect(await attached(inquiry)).toMatchObject({ text, files: [{ name: 'jadlospis.txt' }] });
  });

  it('goes on in the language that one was writing in', async () => {
    const inquiry = await scene.things.make('inquiry');
    const browser = await signedIn(scene.app, scene.supplier);
    await runOut(scene.supplier);
    const refused = await write(browser, inquiry, 'menu.txt', text, '/en/panel/inquiries').expect(401);
    const resume = await signInBy(browser, refused.text, scene.supplier).expect(200);
    expect(resume.text).toContain('<html lang="en">');
    const again = formTo(resume.text, /messages$/);
    const sent = await browser.post(again.action, again.fields).expect(303);
    expect(sent.headers['location']).toMatch(/^\/en\/panel\/inquiries\//);
  });

  it('gives the files to nobody else who signs in on that page, and keeps the text for them to see', async () => {
    const inquiry = await scene.things.make('inquiry');
    const browser = await signedIn(scene.app, scene.supplier);
    await runOut(scene.supplier);
    const refused = await write(browser, inquiry).expect(401);
    const resume = await signInBy(browser, refused.text, scene.buyer).expect(200);
    const again = formTo(resume.text, /wiadomosci$/);
    const answer = await browser.post(again.action, again.fields).expect(422);
    expect(answer.text).toContain('tylko dla osoby, która je wysłała');
    expect(answer.text).toContain(text);
    expect((await attached(inquiry))?.files ?? []).toEqual([]);
  });

  it('keeps files for an hour, and says so afterwards instead of sending without them', async () => {
    const inquiry = await scene.things.make('inquiry');
    const browser = await signedIn(scene.app, scene.supplier);
    await runOut(scene.supplier);
    const refused = await write(browser, inquiry).expect(401);
    const resume = await signInBy(browser, refused.text, scene.supplier).expect(200);
    const again = formTo(resume.text, /wiadomosci$/);
    await scene.app.clock.advance({ minutes: 61 });
    const answer = await browser.post(again.action, again.fields).expect(422);
    expect(answer.text).toContain('Pliki przechowujemy przez godzinę');
    expect(answer.text).toContain(text);
  });

  it('asks for the files again, with the text kept, when the site was upgraded meanwhile', async () => {
    const inquiry = await scene.things.make('inquiry');
    const browser = await signedIn(scene.app, scene.supplier);
    const { rows } = await scene.app.ownerPool.query<{ id: string }>(
      'select id from account where email = $1',
      [scene.supplier.email],
    );
    const soon = scene.app.clock.now().getTime() + 60_000;
    const ticket = await scene.app.app
      .get(Vault, { strict: false })
      .seal(
        JSON.stringify({ until: soon, files: [{ field: 'files', name: 'a.txt', key: 'a' }] }),
        `parked-uploads:${rows[0]!.id}`,
      );
    const answer = await browser.post(`/panel/zapytania/${inquiry}/wiadomosci`, { text, _files: ticket });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Wybierz je jeszcze raz.');
    expect(answer.text).toContain(text);
  });

  it('makes the site keep nothing for a stranger, nor for a made-up session or ticket', async () => {
    const inquiry = await scene.things.make('inquiry');
    const before = (await files()).length;
    const stranger = visitor(scene.app.origin);
    const refused = await write(stranger, inquiry).expect(401);
    expect(formTo(refused.text, /logowanie$/).fields['parked']).toContain('"ticket":null');
    stranger.agent.jar.setCookie(`session=${'x'.repeat(43)}`);
    await write(stranger, inquiry).expect(401);
    expect((await files()).length).toBe(before);
    const browser = await signedIn(scene.app, scene.supplier);
    const forged = await browser.post(`/panel/zapytania/${inquiry}/wiadomosci`, {
      text,
      _files: 'A'.repeat(80),
    });
    expect(forged.status).toBe(422);
    expect(forged.text).toContain(text);
  });
});

/** Asks about a listing for a day that does not exist, with so many files; the refused page. */
const askWrongly = async (browser: Visitor, path: string, count = 1) => {
  const ask = formTo((await browser.get(path).expect(200)).text, /zapytaj$/);
  const wrong = browser.agent.post(path).set('sec-fetch-site', 'same-origin').redirects(0);
  const typed = { ...ask.fields, need: 'Obiady', place: 'Olsztyn', wantedFrom: '31.02.2027' };
  for (const [name, value] of Object.entries(typed)) wrong.field(name, value as string);
  for (let n = 1; n <= count; n++) wrong.attach('files', menu, count === 1 ? 'jadlospis.txt' : `${n}.txt`);
  return (await wrong.expect(422)).text;
};

const askPath = async () => `/oferty/${await scene.things.make('listing')}/zapytaj`;

describe('a mistake in a form with files', () => {
  it('does not cost the files: they go with the corrected form, unless one wants them no more', async () => {
    const browser = await signedIn(scene.app, scene.buyer);
    const path = await askPath();
    const refused = await askWrongly(browser, path);
    expect(refused).toContain('Zachowaliśmy wybrane pliki i wyślemy je z formularzem: jadlospis.txt.');
    const again = formTo(refused, /zapytaj$/);
    const keeping = { ...again.fields, wantedFrom: '' };
    const sent = await browser.post(path, keeping).expect(303);
    const inquiry = String(sent.headers['location']).split('/').at(-1)!;
    expect((await attached(inquiry))?.files).toMatchObject([{ name: 'jadlospis.txt' }]);
    const without = await browser
      .post(path, { ...keeping, _key: 'inny-klucz-99', _dropFiles: '1' })
      .expect(303);
    expect((await attached(String(without.headers['location']).split('/').at(-1)!))?.files).toEqual([]);
  });

  it('and a session that runs out after it cost nothing together', async () => {
    const browser = await signedIn(scene.app, scene.buyer);
    const path = await askPath();
    const again = formTo(await askWrongly(browser, path), /zapytaj$/);
    await runOut(scene.buyer);
    const refused = await browser.post(path, { ...again.fields, wantedFrom: '' }).expect(401);
    const resume = await signInBy(browser, refused.text, scene.buyer).expect(200);
    const last = formTo(resume.text, /zapytaj$/);
    const sent = await browser.post(path, last.fields).expect(303);
    const inquiry = String(sent.headers['location']).split('/').at(-1)!;
    expect((await attached(inquiry))?.files).toMatchObject([{ name: 'jadlospis.txt' }]);
  });

  it('does not add up to more than one form may carry', async () => {
    const browser = await signedIn(scene.app, scene.buyer);
    const path = await askPath();
    const again = formTo(await askWrongly(browser, path, 12), /zapytaj$/);
    const before = (await files()).length;
    const more = browser.agent.post(path).set('sec-fetch-site', 'same-origin').redirects(0);
    for (const [name, value] of Object.entries({ ...again.fields, wantedFrom: '' }))
      more.field(name, value as string);
    const refused = await more.attach('files', menu, '13.txt').expect(422);
    expect(refused.text).toContain('najwyżej 12 plików i 30 MB');
    expect(refused.text).toContain('Wybierz ponownie: 13.txt, 1.txt, 2.txt');
    expect((await files()).length).toBe(before);
  });

  it('names a file that is refused, which has to be chosen again', async () => {
    const inquiry = await scene.things.make('inquiry');
    const browser = await signedIn(scene.app, scene.supplier);
    const refused = await write(browser, inquiry, 'wirus.exe').expect(422);
    expect(refused.text).toContain('Wybierz ponownie: wirus.exe.');
    expect(refused.text).toContain(text);
    expect(formTo(refused.text, /wiadomosci$/).fields['_files']).toBeUndefined();
  });

  it('leaves nothing in the store when a day is over', async () => {
    await scene.app.runJobs();
    await askWrongly(await signedIn(scene.app, scene.buyer), await askPath());
    const kept = await files();
    await scene.app.clock.advance({ hours: 25 });
    await scene.app.app.get(Housekeeping, { strict: false }).handle();
    const left = await files();
    const { rows } = await scene.app.ownerPool.query<{ keys: string }>(
      'select count(*)::text as keys from stored_file',
    );
    expect(left.length).toBeLessThan(kept.length);
    expect(left.filter((name) => /[0-9a-f]{12}$/.test(name))).toHaveLength(Number(rows[0]!.keys));
  });
});

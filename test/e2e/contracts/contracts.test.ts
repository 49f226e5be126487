import { randomUUID } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { localDateOf } from '../../../src/shared/dates.js';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';
import { prove, signedIn, type CastMember } from '../../support/cast.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';
import { join } from '../../support/roles.js';

let scene: ContractsScene;
const api = (who: { token: string }) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await contractsScene();
});

const contractAs = async (who: { token: string }, id: string) =>
  (await api(who).get(`/api/v1/contracts/${id}`).expect(200)).body as Record<string, unknown>;

const squeezed = (text: string) => text.replaceAll(/[\s\u00ad]/gu, '');

describe('a contract by the API', () => {
  it('is in both lists, tells both sides the same, and is announced without a price', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.conclude();
    const bought = await contractAs(buyer, id);
    const sold = await contractAs(supplier, id);
    // 120 × 21,333333 = 2559,99996 → 2560,00; VAT 8 % 204,80; 50,00 and 11,50
    expect(bought).toMatchObject({
      state: 'active',
      side: 'buyer',
      totals: { net: 261_000, vat: 21_630, gross: 282_630 },
      paymentDays: 30,
      actions: ['complete', 'end'],
    });
    expect({ ...sold, side: 'buyer', actions: bought['actions'] }).toEqual(bought);
    expect(sold).toMatchObject({ side: 'supplier', actions: ['end'] });
    const year = localDateOf(app.clock.now()).slice(0, 4);
    expect(bought['number']).toMatch(new RegExp(`^WR/${year}/\\d{4}$`));

    for (const who of [buyer, supplier]) {
      const list = await api(who)
        .get(`/api/v1/contracts?q=${String(bought['number'])}`)
        .expect(200);
      expect(list.body).toMatchObject({ total: 1, items: [{ id, gross: 282_630 }] });
    }
    await app.runJobs();
    for (const who of [buyer, supplier]) {
      const mail = (await app.mail.sentTo(who.email)).find(({ text }) => text.includes(`/panel/umowy/${id}`));
      expect(mail?.subject).toContain(String(bought['number']));
      expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/21,33|2\s?826|2\s?560/);
    }
  });

  it('is completed by the buyer alone, once', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.conclude();
    const refused = await api(supplier).post(`/api/v1/contracts/${id}/complete`).expect(403);
    expect(refused.body.code).toBe('contracts/not-your-part');
    const complete = () =>
      api(buyer).post(`/api/v1/contracts/${id}/complete`).set('idempotency-key', `dostawa-${id}`);
    await complete().expect(204);
    await complete().expect(204);
    const again = await api(buyer).post(`/api/v1/contracts/${id}/complete`).expect(409);
    expect(again.body.code).toBe('contracts/not-now');
    await api(supplier).post(`/api/v1/contracts/${id}/end`).send({ reason: 'Za późno' }).expect(409);
    expect(await contractAs(supplier, id)).toMatchObject({
      state: 'completed',
      actions: [],
      endReason: null,
    });
    await app.runJobs();
    const mails = await app.mail.sentTo(supplier.email);
    expect(mails.filter(({ subject }) => subject.startsWith('Dostawa potwierdzona'))).toHaveLength(1);
  });

  it('is ended by either party with a reason that the other reads', async () => {
    const { buyer, supplier } = scene;
    const id = await scene.conclude();
    await api(supplier).post(`/api/v1/contracts/${id}/end`).send({}).expect(400);
    await api(supplier).post(`/api/v1/contracts/${id}/end`).send({ reason: 'Za zgodą stron' }).expect(204);
    expect(await contractAs(buyer, id)).toMatchObject({
      state: 'ended',
      endedBy: 'supplier',
      endReason: 'Za zgodą stron',
      actions: [],
    });
  });
});

describe('the order confirmation', () => {
  it('is a tagged PDF with the number and both names, the same to the byte for both', async () => {
    const { buyer, supplier } = scene;
    const id = await scene.conclude();
    const { number } = await contractAs(buyer, id);
    const answer = await api(buyer).get(`/api/v1/contracts/${id}/confirmation.pdf`).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': `inline; filename="${String(number).replaceAll('/', '-')}-potwierdzenie.pdf"`,
    });
    const bytes = answer.body as Buffer;
    const pdf = readPdf(bytes);
    expect(pdf).toMatchObject({ tagged: true, lang: 'pl', title: `Potwierdzenie zamówienia ${number}` });
    const text = squeezed(pdf.pages.join(''));
    for (const fact of [
      String(number),
      'Gmina Przykład',
      'Szkoła Podstawowa nr 3',
      '„Smak Warmii” Spółdzielnia Socjalna',
      '2 826,30 zł',
      'To nie jest faktura.',
      '30 dni od doręczenia faktury',
    ])
      expect(text).toContain(squeezed(fact));

    await scene.app.clock.advance({ days: 2 });
    const later = await api(supplier).get(`/api/v1/contracts/${id}/confirmation.pdf`).expect(200);
    expect((later.body as Buffer).equals(bytes)).toBe(true);
  });

  it('speaks the language of the page, of the header, or the one asked for', async () => {
    const id = await scene.conclude();
    const browser = await signedIn(scene.app, scene.buyer);
    const langOf = async (path: string) => readPdf((await browser.get(path).expect(200)).body as Buffer).lang;
    expect(await langOf(`/panel/umowy/${id}/potwierdzenie.pdf`)).toBe('pl');
    expect(await langOf(`/en/panel/contracts/${id}/potwierdzenie.pdf`)).toBe('en');
    expect(await langOf(`/panel/umowy/${id}/potwierdzenie.pdf?lang=en`)).toBe('en');
    expect(await langOf(`/panel/umowy/${id}/potwierdzenie.pdf?lang=xx`)).toBe('pl');
    const english = await api(scene.buyer)
      .get(`/api/v1/contracts/${id}/confirmation.pdf`)
      .set('accept-language', 'en')
      .expect(200);
    expect(readPdf(english.body as Buffer).lang).toBe('en');
    await api(scene.buyer).get(`/api/v1/contracts/${id}/confirmation.pdf?lang=xx`).expect(400);
  });
});

describe('everybody but the parties', () => {
  const routes = [
    ['get', '/api/v1/contracts/:id'],
    ['get', '/api/v1/contracts/:id/confirmation.pdf'],
    ['post', '/api/v1/contracts/:id/complete'],
    ['post', '/api/v1/contracts/:id/end'],
    ['get', '/panel/umowy/:id'],
    ['get', '/panel/umowy/:id/potwierdzenie.pdf'],
    ['post', '/panel/umowy/:id/zakoncz'],
    ['post', '/panel/umowy/:id/rozwiaz'],
  ] as const;

  it.each(routes)('gets exactly “not there”: %s %s', async (method, route) => {
    const id = await scene.conclude();
    const ask = async (who: CastMember, thing: string) => {
      const request = api(who)[method](route.replace(':id', thing)).set('sec-fetch-site', 'same-origin');
      if (route.startsWith('/panel') && method === 'post') void request.type('form');
      const { status, text, headers } = await (method === 'post'
        ? request.send({ reason: 'Próba' })
        : request);
      return { status, text: text.replaceAll(thing, 'ID'), type: headers['content-type'] };
    };
    for (const who of [scene.stranger, scene.coordinator]) {
      const absent = await ask(who, randomUUID());
      expect(absent.status).toBe(404);
      expect(await ask(who, id)).toEqual(absent);
    }
    expect(await contractAs(scene.buyer, id)).toMatchObject({ state: 'active' });
  });

  it('finds none in the lists, however it asks', async () => {
    const id = await scene.conclude();
    const { number } = await contractAs(scene.buyer, id);
    for (const who of [scene.stranger, scene.coordinator]) {
      const { body } = await api(who)
        .get(`/api/v1/contracts?q=${String(number)}`)
        .expect(200);
      expect(body).toMatchObject({ total: 0, items: [] });
      const page = await (await signedIn(scene.app, who)).get('/panel/umowy').expect(200);
      expect(page.text).toContain('Nie ma jeszcze umów');
    }
  });
});

describe('a viewer', () => {
  it('reads all and decides nothing', async () => {
    const id = await scene.conclude();
    await prove(scene.app, scene.buyer);
    const token = await join(scene.app, scene.buyer, 'viewer');
    expect(await contractAs({ token }, id)).toMatchObject({ state: 'active', actions: [] });
    await api({ token }).get(`/api/v1/contracts/${id}/confirmation.pdf`).expect(200);
    await api({ token }).post(`/api/v1/contracts/${id}/complete`).expect(403);
    await api({ token }).post(`/api/v1/contracts/${id}/end`).send({ reason: 'Próba' }).expect(403);
    const { text } = await api({ token }).get(`/panel/umowy/${id}`).expect(200);
    expect(text).toContain('Potwierdzenie zamówienia (PDF)');
    expect(text).not.toContain('/zakoncz');
    expect(text).not.toContain('/rozwiaz');
  });
});

describe('the pages', () => {
  it('lead from the list through the delivery to the end', async () => {
    const { app } = scene;
    const id = await scene.conclude();
    const { number } = await contractAs(scene.buyer, id);
    const browser = await signedIn(app, scene.buyer);
    const list = parseHTML((await browser.get(`/panel/umowy?szukaj=${String(number)}`).expect(200)).text);
    const link = list.document.querySelector(`main a[href="/panel/umowy/${id}"]`);
    expect(link?.textContent).toContain(String(number));
    await browser.get(`/panel/umowy?stan=nonsens&strona=x&widok=&szukaj=`).expect(200);

    const { document } = parseHTML((await browser.get(`/panel/umowy/${id}`).expect(200)).text);
    const form = document.querySelector('form[action$="/zakoncz"]');
    const key = form?.querySelector('input[name="_key"]')?.getAttribute('value') ?? '';
    const done = await browser.post(`/panel/umowy/${id}/zakoncz`, { _key: key }).expect(303);
    expect(done.headers['location']).toBe(`/panel/umowy/${id}`);
    // A double click is answered like the first; a stale tab of a colleague is told.
    await browser.post(`/panel/umowy/${id}/zakoncz`, { _key: key }).expect(303);
    const stale = await browser.post(`/panel/umowy/${id}/zakoncz`, { _key: randomUUID() }).expect(422);
    expect(stale.text).toContain('Umowa jest teraz w stanie: zrealizowana');
    const after = await browser.get(`/panel/umowy/${id}`).expect(200);
    expect(after.text).toContain('Kupujący potwierdził dostawę');
    expect(after.text).not.toContain('/zakoncz');
  });

  it('ask again for a missing reason and keep a long one', async () => {
    const id = await scene.conclude();
    const browser = await signedIn(scene.app, scene.supplier);
    const missing = await browser.post(`/panel/umowy/${id}/rozwiaz`, { reason: '' }).expect(422);
    expect(missing.text).toContain('Uzupełnij to pole.');
    const long = `<b>${'a'.repeat(2_100)}`;
    const refused = await browser.post(`/panel/umowy/${id}/rozwiaz`, { reason: long }).expect(422);
    expect(refused.text).toContain(long.replace('<', '&lt;'));
    await browser.post(`/panel/umowy/${id}/rozwiaz`, { reason: 'Za zgodą stron' }).expect(303);
    expect((await browser.get(`/panel/umowy/${id}`).expect(200)).text).toContain('Za zgodą stron');
  });

  it('say on the desk what to deliver and what to confirm', async () => {
    const { app, buyer, supplier, day } = scene;
    const near = await scene.conclude({ deliveryFrom: day(0), deliveryTo: day(1), remarks: 'blisko' });
    const far = await scene.conclude({ deliveryFrom: day(30), deliveryTo: day(31) });
    const deskOf = async (who: CastMember) =>
      (await (await signedIn(app, who)).get('/panel').expect(200)).text;
    const sellers = await deskOf(supplier);
    expect(sellers).toContain(`/panel/umowy/${near}`);
    expect(sellers).toContain(`/panel/umowy/${far}`);
    const buyers = parseHTML(await deskOf(buyer)).document;
    const todos = [...buyers.querySelectorAll('.todo__link')].map((link) => link.getAttribute('href'));
    expect(todos).toContain(`/panel/umowy/${near}`);
    expect(todos).not.toContain(`/panel/umowy/${far}`);
  });
});

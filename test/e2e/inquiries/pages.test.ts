import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Visitor } from '../../support/browser-form.js';
import { PASSWORD, signedIn } from '../../support/cast.js';
import { inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';

let scene: InquiriesScene;
let buyer: Visitor;
let supplier: Visitor;

beforeAll(async () => {
  scene = await inquiriesScene();
  buyer = await signedIn(scene.app, scene.buyer);
  supplier = await signedIn(scene.app, scene.supplier);
});

const pageOf = (html: string) => parseHTML(html).document;

/** All fields of the form that posts to the address, as a browser would send them. */
const fieldsOf = (html: string, action: string): Record<string, string> => {
  const form = [...pageOf(html).querySelectorAll('form')].find(
    (one) => one.getAttribute('action') === action,
  );
  if (!form) throw new Error(`No form to ${action}`);
  const fields = [...form.querySelectorAll('input, textarea, select')].map((field) => {
    const name = field.getAttribute('name') ?? '';
    if (field.tagName === 'SELECT') {
      return [name, field.querySelector('option[selected]')?.getAttribute('value') ?? ''];
    }
    return [
      name,
      field.tagName === 'TEXTAREA'
        ? (field.textContent ?? '').replace(/^\n/, '')
        : (field.getAttribute('value') ?? ''),
    ];
  });
  return Object.fromEntries(fields.filter(([name]) => name !== 'files')) as Record<string, string>;
};

const need = () => ({
  subject: 'Obiady na szkolenie',
  need: 'Sto dwadzieścia obiadów.\n\nW tym dziesięć bezmięsnych.',
  quantity: '120',
  unit: 'porcja',
  place: 'Dywity',
  answerByDate: scene.day(5),
  answerByTime: '12:00',
});

const ask = async (): Promise<string> => {
  const path = `/czlonkowie/${scene.supplier.slug}/zapytaj`;
  const sent = await buyer.post(path, need()).expect(303);
  return String(sent.headers['location']);
};

const line = (row: number, cells: Record<string, string>) =>
  Object.fromEntries(Object.entries(cells).map(([name, value]) => [`lines.${row}.${name}`, value]));

describe('a direct deal through the pages', () => {
  it('goes from the listing to the contract without JavaScript', async () => {
    const asking = `/oferty/${scene.supplier.listingId}/zapytaj`;
    const form = await buyer.get(asking).expect(200);
    const first = fieldsOf(form.text, asking);
    expect(first).toMatchObject({ subject: 'Catering na szkolenia', unit: 'porcja', answerByTime: '12:00' });
    const sent = await buyer.post(asking, { ...first, ...need() }).expect(303);
    const inquiry = String(sent.headers['location']);
    const twice = await buyer.post(asking, { ...first, ...need() }).expect(303);
    expect(twice.headers['location']).toBe(inquiry);

    const desk = await supplier.get('/panel').expect(200);
    expect(desk.text).toContain('Odpowiedz na zapytanie: Obiady na szkolenie');
    const list = await supplier.get('/panel/zapytania').expect(200);
    expect(list.text).toContain(`href="${inquiry}"`);
    const read = await supplier.get(inquiry).expect(200);
    expect(read.text).toContain('W tym dziesięć bezmięsnych.');
    expect(read.text).toContain('Przygotuj wycenę');
    expect((await buyer.get(inquiry)).text).toContain('Dostawca przeczytał zapytanie');

    const quoting = `${inquiry}/wycena`;
    const empty = fieldsOf((await supplier.get(quoting).expect(200)).text, quoting);
    expect(empty).toMatchObject({
      'lines.0.name': 'Obiady na szkolenie',
      'lines.0.quantity': '120',
      paymentDays: '14',
    });
    const more = await supplier.post(quoting, { ...empty, 'lines.4.name': 'Dowóz', _more: '1' }).expect(200);
    const grown = fieldsOf(more.text, quoting);
    expect(grown).toMatchObject({ 'lines.1.name': 'Dowóz', 'lines.9.name': '' });

    const wrong = await supplier
      .post(quoting, {
        ...empty,
        ...line(0, { unitPrice: '-5', vat: '8' }),
        ...line(3, { name: 'Zażółć <b>', quantity: '1e9' }),
        paymentDays: '90',
      })
      .expect(422);
    expect(wrong.text).toContain('Zażółć &lt;b');
    expect(wrong.text).toContain('najwyżej 60 dni');
    expect(pageOf(wrong.text).querySelector('[name="lines.1.quantity"]')?.getAttribute('aria-invalid')).toBe(
      'true',
    );
    expect(fieldsOf(wrong.text, quoting)['lines.1.quantity']).toBe('1e9');

    const kept = await supplier
      .post(quoting, {
        ...empty,
        ...line(0, { unitPrice: '21,333333', vat: '8' }),
        ...line(3, { name: 'Dowóz', quantity: '1', unit: 'kurs', unitPrice: '50', vat: '23' }),
        paymentDays: '45',
      })
      .expect(303);
    const quote = String(kept.headers['location']);
    const preview = await supplier.get(quote).expect(200);
    expect(preview.text).toContain('Podgląd');
    expect(preview.text).toContain('2\u00a0826,30\u00a0zł');
    expect(preview.text).toContain('płaci w ciągu najwyżej 30 dni');
    expect((await buyer.get(inquiry)).text).not.toContain('2\u00a0826,30');
    await buyer.get(quote).expect(404);
    await supplier.post(`${quote}/wyslij`, fieldsOf(preview.text, `${quote}/wyslij`)).expect(303);

    const offered = await buyer.get(inquiry).expect(200);
    expect(offered.text).toContain('2\u00a0826,30\u00a0zł');
    const stale = fieldsOf(offered.text, `${quote}/przyjmij`);
    const next = fieldsOf((await supplier.get(`${quote}/popraw`).expect(200)).text, `${quote}/popraw`);
    await supplier
      .post(`${quote}/popraw`, { ...next, 'lines.0.unitPrice': '20', paymentDays: '30' })
      .expect(303);
    const second = await supplier.get(quote).expect(200);
    await supplier.post(`${quote}/wyslij`, fieldsOf(second.text, `${quote}/wyslij`)).expect(303);

    const refused = await buyer.post(`${quote}/przyjmij`, stale).expect(422);
    expect(refused.text).toContain('nową wersję wyceny po otwarciu tej strony');
    expect(refused.text).toContain('2\u00a0653,50\u00a0zł');
    const old = await buyer.get(`${quote}?wersja=1`).expect(200);
    expect(old.text).toContain('To wersja 1. Obowiązuje wersja 2.');
    const accepting = fieldsOf(refused.text, `${quote}/przyjmij`);
    const accepted = await buyer.post(`${quote}/przyjmij`, accepting).expect(303);
    expect(accepted.headers['location']).toMatch(/^\/panel\/umowy\/[0-9a-f-]{36}$/);
    const again = await buyer.post(`${quote}/przyjmij`, accepting).expect(303);
    expect(again.headers['location']).toBe(accepted.headers['location']);
    expect((await supplier.get(inquiry)).text).toContain('Wycena przyjęta');
  });

  it('keeps the text of who was signed out meanwhile over the sign-in', async () => {
    const guest = visitor(scene.app.origin);
    const path = `/oferty/${scene.supplier.listingId}/zapytaj`;
    const turned = await guest.post(path, { ...need(), subject: 'Pytanie gościa' }).expect(401);
    const signIn = fieldsOf(turned.text, '/logowanie');
    const back = await guest
      .post('/logowanie', { ...signIn, email: scene.buyer.email, password: PASSWORD })
      .expect(200);
    const sent = await guest.post(path, fieldsOf(back.text, path)).expect(303);
    const inquiry = await guest.get(String(sent.headers['location'])).expect(200);
    expect(inquiry.text).toContain('Pytanie gościa');
  });

  it('asks for a reason where one is due and shows it to the other side', async () => {
    const inquiry = await ask();
    const without = await supplier.post(`${inquiry}/odrzuc`, {}).expect(422);
    expect(without.text).toContain('Uzupełnij to pole.');
    await supplier.post(`${inquiry}/odrzuc`, { reason: 'Brak wolnych terminów' }).expect(303);
    const read = await buyer.get(inquiry).expect(200);
    expect(read.text).toContain('Brak wolnych terminów');
    expect(read.text).toContain('Znajdź innego dostawcę');
    const late = await supplier.post(`${inquiry}/odrzuc`, { reason: 'x' }).expect(422);
    expect(late.text).toContain('dostawca odmówił');
  });

  it('carries messages and files, and refuses a lying file keeping the text', async () => {
    const inquiry = await ask();
    const send = (browser: Visitor, name: string, bytes: Buffer) =>
      browser.agent
        .post(`${inquiry}/wiadomosci`)
        .set('sec-fetch-site', 'same-origin')
        .redirects(0)
        .field('text', 'W załączniku plan')
        .attach('files', bytes, name);
    const lie = await send(supplier, 'plan.pdf', Buffer.from('<html><script>alert(1)</script>'));
    expect(lie.status).toBe(422);
    expect(lie.text).toContain('W załączniku plan');
    expect(lie.text).toContain('plan.pdf');
    expect((await send(supplier, 'plan.txt', Buffer.from('plan'))).status).toBe(303);
    const read = await buyer.get(inquiry).expect(200);
    const href = pageOf(read.text).querySelector('a.file')?.getAttribute('href') ?? '';
    const file = await buyer.get(href).expect(200);
    expect(file.headers['content-disposition']).toContain('plan.txt');
    const nothing = await buyer.post(`${inquiry}/wiadomosci`, {}).expect(422);
    expect(nothing.text).toContain('Napisz wiadomość albo dołącz plik.');
  });

  it('speaks English too', async () => {
    const asking = `/en/listings/${scene.supplier.listingId}/ask`;
    const form = await buyer.get(asking).expect(200);
    expect(form.text).toContain('Ask for a quote');
    expect(fieldsOf(form.text, asking)['subject']).toBe('Catering for trainings');
    const wrong = await buyer.post(asking, {}).expect(422);
    expect(wrong.text).toContain('Fill in this field.');
    const inquiry = (await ask()).replace('/panel/zapytania', '/en/panel/inquiries');
    expect((await supplier.get(inquiry).expect(200)).text).toContain('Prepare a quote');
    expect((await supplier.get(`${inquiry}/quote`).expect(200)).text).toContain('Payment within');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../support/cast.js';
import { sampleOf } from '../../support/hostile/values.js';
import { inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';

let scene: InquiriesScene;
let inquiryId: string;
let quoteId: string;

beforeAll(async () => {
  scene = await inquiriesScene();
  inquiryId = await scene.ask();
  quoteId = await scene.quote(inquiryId);
});

const nasty: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u202Etxt.exe',
  "'; drop table inquiry; --",
  '<script>alert(1)</script>',
  '1e309',
  1e308,
  -1,
  '-0,01',
  '1.1.1',
  'NaN',
  'Infinity',
  '0',
  '2026-02-30',
  '31.04.2027',
  '0000-00-00',
  '9999-12-31',
  '25:61',
  null,
  true,
  [],
  {},
  ['a', 'b'],
  { $gt: '' },
  '\ud800',
  'ą'.repeat(20_001),
];

const ask = () => ({
  listingId: scene.supplier.listingId,
  ...{ subject: 'Temat', need: 'Potrzeba', quantity: '1', unit: 'szt.', place: 'Tu' },
  ...{
    wantedFrom: scene.day(10),
    wantedTo: scene.day(12),
    answerByDate: scene.day(5),
    answerByTime: '12:00',
  },
});

describe('hostile and clumsy input', () => {
  it('in any field of an inquiry is taken as text or refused clearly, never a fault', async () => {
    const api = scene.app.api(scene.buyer.token);
    for (const field of [...Object.keys(ask()), 'extra', 'buyerId', 'state', '__proto__']) {
      for (const value of sampleOf(nasty, field, 4)) {
        const answer = await api.post('/api/v1/inquiries').send({ ...ask(), [field]: value });
        expect([field, value, answer.status >= 500]).toEqual([field, value, false]);
        if (answer.status >= 400) {
          expect(answer.headers['content-type']).toContain('application/problem+json');
          expect(answer.text).not.toMatch(/invalid_type|Expected|received|syntax error|SELECT/);
        }
      }
    }
  }, 60_000);

  it('in any field of a quote too', async () => {
    const api = scene.app.api(scene.supplier.token);
    const path = `/api/v1/inquiries/${inquiryId}/quotes`;
    const goodLine = { name: 'x', quantity: '1', unit: 'szt.', unitPrice: '1', vat: '23' };
    for (const value of sampleOf(nasty, 'quote', 6)) {
      for (const field of [...Object.keys(goodLine), 'net']) {
        const body = scene.quoteBody({ submit: false, lines: [{ ...goodLine, [field]: value }] });
        const answer = await api.post(path).send(body);
        expect([field, value, answer.status >= 500]).toEqual([field, value, false]);
      }
      for (const field of [
        'lines',
        'validUntil',
        'paymentDays',
        'place',
        'deliveryFrom',
        'deliveryTo',
        'remarks',
        'revision',
        'submit',
      ]) {
        const answer = await api.post(path).send({ ...scene.quoteBody({ submit: false }), [field]: value });
        expect([field, value, answer.status >= 500]).toEqual([field, value, false]);
      }
    }
  }, 60_000);

  it('never lets a price or a total from outside in', async () => {
    const api = scene.app.api(scene.supplier.token);
    const path = `/api/v1/inquiries/${inquiryId}/quotes`;
    const refused: [string, unknown][] = [
      ['unitPrice', '-1'],
      ['unitPrice', '1e309'],
      ['unitPrice', '0,0000001'],
      ['unitPrice', '1000000001'],
      ['quantity', '0'],
      ['quantity', '-5'],
      ['vat', '7'],
      ['net', 1],
    ];
    for (const [field, value] of refused) {
      const line = { name: 'x', quantity: '1', unit: 'szt.', unitPrice: '1', vat: '23', [field]: value };
      const { status } = await api.post(path).send(scene.quoteBody({ lines: [line] }));
      expect([field, value, status]).toEqual([field, value, 400]);
    }
    const huge = { name: 'x', quantity: '1000000000', unit: 'szt.', unitPrice: '1000000000', vat: '23' };
    const { body } = await api
      .post(path)
      .send(scene.quoteBody({ lines: [huge] }))
      .expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/lines/0/unitPrice' }]);
    await api
      .post(path)
      .send(scene.quoteBody({ totals: { gross: 1 } }))
      .expect(400);
  });

  it('says a big body is too big, and a broken one is broken', async () => {
    const api = scene.app.api(scene.buyer.token);
    await api
      .post('/api/v1/inquiries')
      .send({ ...ask(), need: 'x'.repeat(10_000_000) })
      .expect(413);
    await api.post('/api/v1/inquiries').type('json').send('{"need": 1e309, ').expect(400);
    await api.post('/api/v1/inquiries').type('json').send('{"listingId": "x", "need": 1e309}').expect(400);
    for (const id of ['x', '1', '%00', '..%2f', "'--"]) {
      for (const path of [`/api/v1/inquiries/${id}`, `/api/v1/quotes/${id}`, `/pliki/${id}`]) {
        const { status } = await api.get(path).redirects(0);
        expect([path, status === 400 || status === 404]).toEqual([path, true]);
      }
    }
  });

  it('comes back on the page as it was typed, escaped, with the wrong field marked', async () => {
    const buyer = await signedIn(scene.app, scene.buyer);
    const supplier = await signedIn(scene.app, scene.supplier);
    const hostile = '"><img src=x onerror=alert(1)>';
    const askPath = `/oferty/${scene.supplier.listingId}/zapytaj`;
    const fields = Object.fromEntries(Object.entries(ask()).filter(([name]) => name !== 'listingId'));
    const refused = await buyer
      .post(askPath, { ...fields, subject: hostile, wantedTo: '2026-02-30' })
      .expect(422);
    expect(refused.text).toContain('Wpisz istniejącą datę');
    expect(refused.text).not.toContain(hostile);
    expect(refused.text).toContain('&quot;>&lt;img src=x onerror=alert(1)>');
    const sent = await buyer
      .post(askPath, { ...fields, subject: hostile, need: hostile, place: hostile })
      .expect(303);
    const shown = await supplier.get(String(sent.headers['location'])).expect(200);
    expect(shown.text).not.toContain('<img src=x');
    for (const query of [
      '?strona=-1',
      '?strona=1e309',
      '?stan=x',
      "?widok='",
      '?stan=sent&stan=quoted',
      '?strona=99999',
    ]) {
      await buyer.get(`/panel/zapytania${query}`).expect(200);
    }
    await supplier.get(`/panel/wyceny/${quoteId}?wersja=99`).expect(404);
    await supplier.get(`/panel/wyceny/${quoteId}?wersja=abc`).expect(200);
  });
});

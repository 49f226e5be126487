import { createHash, randomBytes } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { Vault } from '../../../src/platform/vault.js';
import { bytesOf } from '../../support/bytes.js';
import { bidsScene, writtenBid, type Bidder, type BidsScene } from '../../support/bids-scene.js';
import type { Visitor } from '../../support/browser-form.js';
import { signedIn } from '../../support/cast.js';

let scene: BidsScene;
let one: Bidder;
let supplier: Visitor;

beforeAll(async () => {
  scene = await bidsScene();
  one = await scene.bidder();
  supplier = await signedIn(scene.app, one);
});

const questions = [
  { id: 'q1', text: 'Czy kuchnia ma HACCP?', kind: 'yes-no', required: true },
  { id: 'q2', text: 'Ile osób gotuje?', kind: 'number', required: false },
];
const pathOf = (id: string) => `/panel/zaproszenia/${id}/wycena`;
const textOf = (html: string) =>
  parseHTML(html).document.querySelector('main')!.textContent.replace(/\s+/g, ' ');
const fields = (more: Record<string, string> = {}) => ({
  'lines.0.lineId': 'a1',
  'lines.0.offer': 'priced',
  'lines.0.unitPrice': '21,37',
  'lines.1.lineId': 'a2',
  'lines.1.offer': 'replacement',
  'lines.1.name': 'Owoc',
  'lines.1.unitPrice': '1,1',
  'lines.1.vat': '5',
  'lines.2.lineId': 'a3',
  'lines.2.offer': 'priced',
  vatForAll: '8',
  'delivery.0.lotNumber': '1',
  'delivery.0.days': '3',
  'delivery.1.lotNumber': '2',
  'answers.0.questionId': 'q1',
  'answers.0.text': 'yes',
  'answers.1.questionId': 'q2',
  validUntil: '2027-06-30',
  paymentDays: '14',
  revision: '0',
  ...more,
});

describe('a bid through the pages', () => {
  it('is written in the form, keeps what was typed, is looked at, sent and proved', async () => {
    const id = await scene.procedure([one], { content: { questions } });
    const path = pathOf(id);
    expect(textOf((await supplier.get(path).expect(200)).text)).toContain('Nie ma jeszcze wyceny');
    const form = textOf((await supplier.get(`${path}/popraw`).expect(200)).text);
    expect(form).toContain('Obiad dwudaniowy: 900 porcji');
    expect(form).toContain('ani kupujący, ani koordynator, ani inni dostawcy');

    const wrong = await supplier
      .post(`${path}/popraw`, fields({ 'lines.0.unitPrice': 'dużo', conditions: 'Dowóz wliczony' }))
      .expect(422);
    expect(wrong.text).toContain('value="dużo"');
    expect(wrong.text).toContain('Dowóz wliczony');

    await supplier.post(`${path}/popraw`, fields({ 'answers.0.text': '' })).expect(303);
    expect(textOf((await supplier.get(path)).text)).toContain(
      'Odpowiedz na wszystkie pytania oznaczone jako wymagane.',
    );
    await supplier.post(`${path}/popraw`, fields({ revision: '1' })).expect(303);
    const stale = await supplier.post(`${path}/popraw`, fields({ revision: '1' })).expect(422);
    expect(stale.text).toContain('Inna osoba z Twojej organizacji zapisała zmiany');

    const preview = (await supplier.get(path)).text;
    // 900 × 21,37 at 8 % and 900 × 1,10 at 5 %.
    expect(textOf(preview)).toContain('19 233,00 zł');
    expect(textOf(preview)).toContain('21 811,14 zł');
    expect(textOf(preview)).toContain('Owoc (zamiast: Podwieczorek)');
    const revision = /name="revision" value="(\d+)"/.exec(preview)![1]!;
    await supplier.post(`${path}/wyslij`, { revision }).expect(303);
    expect(textOf((await supplier.get(path)).text)).toContain('Złożona wycena, wersja 1');

    const receipt = textOf((await supplier.get(`${path}/potwierdzenie`).expect(200)).text);
    const [hash, salt] = [/[0-9a-f]{64}/.exec(receipt)![0], /Sól ?([0-9a-f]{32})/.exec(receipt)![1]!];
    const { text } = await supplier.get(`${path}/tekst.txt`).buffer(true).expect(200);
    const bytes = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(text)]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    expect(receipt).not.toContain('21,37');
    const pdf = await supplier.get(`${path}/potwierdzenie.pdf`).buffer(true).parse(bytesOf).expect(200);
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await supplier.get(`/en/panel/invitations/${id}/quote`).expect(200)).text).toContain(
      'Bid sent, version 1',
    );
  });

  it('takes files, gives them back and takes them off', async () => {
    const id = await scene.procedure([one]);
    const path = pathOf(id);
    const send = (name: string, bytes: Buffer) =>
      supplier.agent
        .post(`${path}/pliki`)
        .set('sec-fetch-site', 'same-origin')
        .redirects(0)
        .attach('file', bytes, name);
    await send('cennik.txt', Buffer.from('cennik')).expect(303);
    const page = (await supplier.get(path)).text;
    const file = /\/pliki\/([0-9a-f-]{36})"/.exec(page)![1]!;
    const got = await supplier.get(`${path}/pliki/${file}`).expect(200);
    expect([got.text, got.headers['content-type']]).toEqual(['cennik', 'text/plain; charset=utf-8']);
    await send('program.exe', Buffer.from('MZ\0\0')).expect(303);
    expect((await supplier.get(path)).text).not.toContain('Usuń plik program.exe');
    await supplier.post(`${path}/pliki/${file}/usun`).expect(303);
    await supplier.get(`${path}/pliki/${file}`).expect(404);
  });

  it('is confirmed after a change and taken back', async () => {
    const id = await scene.procedure([one]);
    const path = pathOf(id);
    await scene.send(one, id);
    const waits = async () =>
      (await supplier.get('/panel')).text.split(`href="/panel/zaproszenia/${id}`).length - 1;
    expect(await waits()).toBe(0);
    await scene.amend(id, { remarks: 'Wejście od podwórza.' });
    expect(await waits()).toBe(1);
    expect(textOf((await supplier.get(path)).text)).toContain('Potwierdź wycenę albo ją zmień');
    await supplier.post(`${path}/potwierdz`, { procedureVersion: '2' }).expect(303);
    expect(await waits()).toBe(0);
    await supplier.post(`${path}/wycofaj`).expect(303);
    expect(textOf((await supplier.get(path)).text)).toContain('wycofana i nie zostanie otwarta');
  });

  it('has an owner say that another person sends', async () => {
    const path = '/panel/zaproszenia/druga-osoba';
    await supplier.post(path, { secondPerson: 'true' }).expect(303);
    expect((await supplier.get(path)).text).toContain('checked');
    await supplier.post(path, {}).expect(303);
    const { body } = await scene.app.api(one.token).get('/api/v1/organisation/bid-rule').expect(200);
    expect(body).toEqual({ secondPerson: false });
  });
});

describe('a bid through the API', () => {
  const body = (unitPrice: string) => ({
    lines: [
      { lineId: 'a1', unitPrice, vat: '8' },
      { lineId: 'a2', offer: 'unavailable' },
    ],
    validUntil: '2027-06-30',
  });

  it('is sent, revised, withdrawn, and its opening told to each side as far as it may know', async () => {
    const id = await scene.procedure([one]);
    const api = scene.app.api(one.token);
    const key = randomBytes(8).toString('hex');
    const post = () =>
      api.post(`/api/v1/procedures/${id}/bids`).set('idempotency-key', key).send(body('21.37'));
    const bid = (await post().expect(201)).body as { id: string };
    expect((await post().expect(201)).body).toEqual(bid);
    await api.post(`/api/v1/bids/${bid.id}/revise`).send(body('20')).expect(204);
    const seen = await api.get(`/api/v1/bids/${bid.id}`).expect(200);
    expect(seen.body).toMatchObject({ state: 'sent', version: 2, sent: { totals: { gross: 1_944_000 } } });
    await api.post(`/api/v1/bids/${bid.id}/withdraw`).send({}).expect(204);
    await api.post(`/api/v1/bids/${bid.id}/revise`).send(body('19')).expect(204);
    const wrong = await api
      .post(`/api/v1/bids/${bid.id}/revise`)
      .send({ validUntil: '2027-06-30' })
      .expect(422);
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/lines' }] });

    const buyer = scene.app.api(scene.buyer.token);
    await buyer.get(`/api/v1/procedures/${id}/opening`).expect(404);
    await buyer.post(`/api/v1/procedures/${id}/open`).send({}).expect(409);
    await scene.passOpening();
    await buyer.post(`/api/v1/procedures/${id}/open`).send({}).expect(204);
    const whole = await buyer.get(`/api/v1/procedures/${id}/opening`).expect(200);
    expect(whole.body).toMatchObject({
      openedInAll: 1,
      unconfirmed: 0,
      opened: [{ bidId: bid.id, version: 3 }],
    });
    const own = await api.get(`/api/v1/procedures/${id}/opening`).expect(200);
    expect(own.body).toMatchObject({ openedInAll: 1, unconfirmed: null, openedBy: null });
    await api.post(`/api/v1/bids/${bid.id}/withdraw`).send({}).expect(409);
  });
});

describe('the opening through the pages', () => {
  it('is waited for, made by the buyer’s click, and printed for both sides', async () => {
    const id = await scene.procedure([one]);
    const upload = { field: 'file', name: 'cennik.txt', bytes: Buffer.from('cennik') };
    await scene.files.attach(one.author, id, upload);
    const bidId = await scene.send(one, id);
    const receipt = await scene.bids.receipt(one.author, bidId);
    const buyer = await signedIn(scene.app, scene.buyer);
    const path = `/panel/postepowania/${id}/otwarcie`;
    expect((await buyer.get(path).expect(200)).text).not.toContain('Otwórz wyceny teraz');
    await supplier.get(path).expect(404);
    await scene.passOpening();
    expect((await buyer.get(path)).text).toContain('Otwórz wyceny teraz');
    await buyer.post(path).expect(303);
    expect(textOf((await buyer.get(path).expect(200)).text)).toContain(one.name);
    const own = `/panel/zaproszenia/${id}/otwarcie`;
    expect(textOf((await supplier.get(own).expect(200)).text)).toContain('Całość ma kupujący');
    await buyer.get(own).expect(404);
    for (const [who, pdf] of [
      [buyer, path],
      [supplier, own],
    ] as const) {
      const made = await who.get(`${pdf}.pdf`).buffer(true).parse(bytesOf).expect(200);
      expect((made.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(textOf((await supplier.get(pathOf(id))).text)).toContain('Kupujący widzi tę wycenę');

    const opened = `/panel/otwarte-wyceny/${bidId}`;
    const shown = (await buyer.get(opened).expect(200)).text;
    for (const proof of [receipt.receipt, receipt.salt, 'cennik.txt']) expect(shown).toContain(proof);
    const file = new RegExp(`${opened}/pliki/[0-9a-f-]{36}`).exec(shown)![0];
    expect((await buyer.get(file).expect(200)).text).toBe('cennik');
    for (const who of [supplier, await signedIn(scene.app, await scene.bidder())])
      await who.get(file).expect(404);
    await buyer.get(file.replace(bidId, id)).expect(404);
  });
});

describe('without the master key', () => {
  it('everything but what is sealed goes on, and the sealed says so; with it all is there again', async () => {
    const id = await scene.procedure([one]);
    await scene.send(one, id);
    await scene.passOpening();
    const vault = scene.app.app.get(Vault, { strict: false }) as unknown as { master: Promise<Buffer> };
    const right = await vault.master;
    vault.master = Promise.resolve(randomBytes(32));
    const lost = await supplier.get(pathOf(id)).expect(503);
    expect(textOf(lost.text)).toContain('Operator musi przywrócić plik klucza');
    for (const path of [
      '/',
      '/katalog',
      '/panel',
      '/panel/zapytania',
      '/konto',
      '/panel/zaproszenia/druga-osoba',
    ])
      await supplier.get(path).expect(200);
    const buyer = scene.app.api(scene.buyer.token);
    const refused = await buyer.post(`/api/v1/procedures/${id}/open`).send({}).expect(503);
    expect(refused.body).toMatchObject({ code: 'bids/key-missing' });
    // Nothing is taken that nobody could open: neither from who has bid before nor from who has not.
    const other = await scene.procedure([one, await scene.bidder()]);
    vault.master = Promise.resolve(randomBytes(32));
    const newcomer = await scene.bidder();
    await scene.app.db.tx('system', (tx) =>
      tx.query(
        `update procedure_invitation set supplier_id = $1 where procedure_id = $2 and supplier_id <> $3`,
        [newcomer.organisationId, other, one.organisationId],
      ),
    );
    for (const { author } of [one, newcomer]) {
      const sending = scene.bids.save(author, other, writtenBid(), {
        ...{ revision: undefined, submit: true, key: undefined },
      });
      await expect(sending).rejects.toMatchObject({ code: 'bids/key-missing' });
    }

    vault.master = Promise.resolve(right);
    await buyer.post(`/api/v1/procedures/${id}/open`).send({}).expect(204);
    await supplier.get(pathOf(id)).expect(200);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';

let scene: InquiriesScene;
const api = (who: { token: string }) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await inquiriesScene();
});

const inquiryAs = async (who: { token: string }, id: string) =>
  (await api(who).get(`/api/v1/inquiries/${id}`).expect(200)).body as Record<string, unknown>;

describe('a direct deal by the API', () => {
  it('goes from the question to the contract', async () => {
    const { app, buyer, supplier, contracts } = scene;
    const id = await scene.ask();
    await app.runJobs();
    const [mail] = (await app.mail.sentTo(supplier.email)).slice(-1);
    expect(mail?.subject).toBe('Nowe zapytanie: Obiady na szkolenie');
    expect(mail?.text).toContain(`/panel/zapytania/${id}`);
    expect(mail?.text).not.toContain('bezmięsnych');

    expect(await inquiryAs(buyer, id)).toMatchObject({
      state: 'sent',
      side: 'buyer',
      seenAt: null,
      actions: ['cancel', 'write'],
    });
    await api(supplier).post(`/api/v1/inquiries/${id}/seen`).expect(204);
    expect(await inquiryAs(supplier, id)).toMatchObject({
      side: 'supplier',
      actions: ['acknowledge', 'decline', 'prepare', 'write'],
    });
    expect((await inquiryAs(buyer, id))['seenAt']).not.toBeNull();

    const { body: message } = await api(supplier)
      .post(`/api/v1/inquiries/${id}/messages`)
      .field('text', 'Czy jest na miejscu kuchnia?')
      .attach('files', Buffer.from('jadłospis'), 'jadłospis.txt')
      .expect(201);
    const { body: thread } = await api(buyer).get(`/api/v1/inquiries/${id}/messages`).expect(200);
    expect(thread.items).toHaveLength(2);
    expect(thread.items[1]).toMatchObject({ id: message.id, text: 'Czy jest na miejscu kuchnia?' });
    const file = await api(buyer).get(thread.items[1].files[0].url).expect(200);
    expect(file.headers).toMatchObject({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(file.headers['content-disposition']).toMatch(/^attachment;/);

    const quoteId = await scene.quote(id);
    const { body: quote } = await api(buyer).get(`/api/v1/quotes/${quoteId}`).expect(200);
    // 120 × 21,333333 = 2559,99996 → 2560,00; VAT 8 % 204,80; 50,00 and 11,50
    expect(quote).toMatchObject({
      state: 'submitted',
      version: 1,
      actions: ['cancel', 'accept', 'refuse', 'write'],
    });
    expect(quote.versions[0]).toMatchObject({
      paymentDays: 14,
      totals: { net: 261_000, vat: 21_630, gross: 282_630 },
    });
    expect(quote.versions[0].sha256).toMatch(/^[0-9a-f]{64}$/);

    await api(supplier)
      .post(`/api/v1/quotes/${quoteId}/revise`)
      .send(scene.quoteBody({ paymentDays: 30, remarks: 'Z naczyniami' }))
      .expect(204);
    const stale = await api(buyer).post(`/api/v1/quotes/${quoteId}/accept`).send({ version: 1 }).expect(409);
    expect(stale.body.code).toBe('inquiries/stale-version');

    const accepted = await api(buyer)
      .post(`/api/v1/quotes/${quoteId}/accept`)
      .set('idempotency-key', 'przyjecie-1')
      .send({ version: 2 })
      .expect(200);
    const again = await api(buyer)
      .post(`/api/v1/quotes/${quoteId}/accept`)
      .set('idempotency-key', 'przyjecie-1')
      .send({ version: 2 })
      .expect(200);
    expect(again.body).toEqual(accepted.body);
    const opened = contracts.opened.filter(({ inquiryId }) => inquiryId === id);
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({
      quoteId,
      version: 2,
      subject: 'Obiady na szkolenie',
      buyerId: buyer.organisationId,
      supplierId: supplier.organisationId,
      listingId: supplier.listingId,
      totals: { gross: 282_630 },
      terms: { paymentDays: 30, remarks: 'Z naczyniami', from: null },
    });
    expect(await inquiryAs(supplier, id)).toMatchObject({ state: 'awarded', actions: ['write'] });
    const both = await api(supplier).get(`/api/v1/quotes/${quoteId}`).expect(200);
    expect(both.body.versions.map(({ number }: { number: number }) => number)).toEqual([2, 1]);

    await app.runJobs();
    const mails = [...(await app.mail.sentTo(buyer.email)), ...(await app.mail.sentTo(supplier.email))];
    expect(mails.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        'Jest wycena: Obiady na szkolenie',
        'Nowa wersja wyceny: Obiady na szkolenie',
        'Wycena przyjęta: Obiady na szkolenie',
      ]),
    );
    for (const { text, html } of mails) expect(text + html).not.toMatch(/21,33|2[  ]?560|2826|Z naczyniami/);
  });

  it('keeps a quote in preparation from the buyer until it is sent', async () => {
    const { buyer, supplier } = scene;
    const id = await scene.ask();
    const quoteId = await scene.quote(id, { submit: false });
    expect((await inquiryAs(buyer, id))['quoteId']).toBeNull();
    await api(buyer).get(`/api/v1/quotes/${quoteId}`).expect(404);
    const { body: mine } = await api(supplier).get(`/api/v1/quotes/${quoteId}`).expect(200);
    expect(mine).toMatchObject({ state: 'draft', version: 0 });
    await api(supplier)
      .post(`/api/v1/quotes/${quoteId}/submit`)
      .send({ revision: mine.revision + 1 })
      .expect(409);
    await api(supplier)
      .post(`/api/v1/quotes/${quoteId}/submit`)
      .send({ revision: mine.revision })
      .expect(204);
    await api(supplier).post(`/api/v1/quotes/${quoteId}/submit`).expect(204);
    await scene.quote(id, { submit: false, remarks: 'tajne' });
    const { body: theirs } = await api(buyer).get(`/api/v1/quotes/${quoteId}`).expect(200);
    expect(theirs.versions).toHaveLength(1);
    expect(JSON.stringify(theirs)).not.toContain('tajne');
  });

  it('ends by refusal, by declining, by cancelling, and then stays ended', async () => {
    const { buyer, supplier } = scene;
    const reason = { reason: 'Za drogo' };
    const refused = await scene.ask();
    const quoteId = await scene.quote(refused);
    await api(buyer).post(`/api/v1/quotes/${quoteId}/refuse`).send(reason).expect(204);
    expect(await inquiryAs(supplier, refused)).toMatchObject({ state: 'refused', actions: ['write'] });
    const { body } = await api(supplier).get(`/api/v1/quotes/${quoteId}`).expect(200);
    expect(body).toMatchObject({ state: 'refused', reason: 'Za drogo' });
    await api(buyer).post(`/api/v1/quotes/${quoteId}/accept`).send({ version: 1 }).expect(409);

    const declined = await scene.ask();
    await api(supplier).post(`/api/v1/inquiries/${declined}/decline`).send(reason).expect(204);
    expect(await inquiryAs(buyer, declined)).toMatchObject({ state: 'declined', declineReason: 'Za drogo' });
    const late = await api(supplier)
      .post(`/api/v1/inquiries/${declined}/quotes`)
      .send(scene.quoteBody())
      .expect(409);
    expect(late.body.detail).toContain('dostawca odmówił');

    const cancelled = await scene.ask();
    const other = await scene.quote(cancelled);
    await api(buyer).post(`/api/v1/inquiries/${cancelled}/cancel`).send(reason).expect(204);
    expect((await api(supplier).get(`/api/v1/quotes/${other}`)).body.state).toBe('refused');
    await api(supplier).post(`/api/v1/quotes/${other}/revise`).send(scene.quoteBody()).expect(409);
  });

  it('lets the supplier withdraw and come back', async () => {
    const { buyer, supplier } = scene;
    const id = await scene.ask();
    const quoteId = await scene.quote(id);
    await api(supplier)
      .post(`/api/v1/quotes/${quoteId}/withdraw`)
      .send({ reason: 'Pomyłka w cenie' })
      .expect(204);
    await api(buyer).post(`/api/v1/quotes/${quoteId}/accept`).send({ version: 1 }).expect(409);
    expect(await inquiryAs(buyer, id)).toMatchObject({ state: 'sent' });
    await api(supplier).post(`/api/v1/quotes/${quoteId}/revise`).send(scene.quoteBody()).expect(204);
    await api(buyer).post(`/api/v1/quotes/${quoteId}/accept`).send({ version: 2 }).expect(200);
  });

  it('lists each side what waits for it first', async () => {
    const { buyer, supplier } = scene;
    const waiting = await scene.ask({ answerByDate: scene.day(1), subject: 'Pilne' });
    const received = await api(supplier).get('/api/v1/inquiries?side=supplier&perPage=2').expect(200);
    expect(received.body.items[0]).toMatchObject({
      id: waiting,
      waiting: true,
      counterparty: { name: buyer.name },
    });
    expect(received.body.total).toBeGreaterThan(2);
    const sent = await api(buyer).get('/api/v1/inquiries?side=buyer&state=awarded').expect(200);
    expect(sent.body.items.every(({ state }: { state: string }) => state === 'awarded')).toBe(true);
    const none = await api(buyer).get('/api/v1/inquiries?side=supplier').expect(200);
    expect(none.body).toMatchObject({ items: [], total: 0 });
  });

  it('sends once what is sent twice', async () => {
    const { buyer, supplier, app } = scene;
    const body = {
      supplierId: supplier.organisationId,
      ...{ subject: 'Dwa razy', need: 'Raz', place: 'Dywity' },
    };
    const send = () =>
      api(buyer).post('/api/v1/inquiries').set('idempotency-key', 'raz-a-dobrze').send(body).expect(201);
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const rows = await app.db.read('system', (reader) =>
      reader.query(`select id from inquiry where subject = 'Dwa razy'`),
    );
    expect(rows).toHaveLength(1);
  });

  it('does not ask oneself, nobody, or who is no member', async () => {
    const { supplier, buyer, coordinator } = scene;
    const body = { subject: 'x', need: 'y', place: 'z' };
    const own = await api(supplier)
      .post('/api/v1/inquiries')
      .send({ ...body, supplierId: supplier.organisationId })
      .expect(409);
    expect(own.body.code).toBe('inquiries/own-supplier');
    await api(buyer)
      .post('/api/v1/inquiries')
      .send({ ...body, supplierId: coordinator.organisationId })
      .expect(404);
    await api(buyer)
      .post('/api/v1/inquiries')
      .send({ ...body, listingId: coordinator.organisationId })
      .expect(404);
    await api(buyer).post('/api/v1/inquiries').send(body).expect(400);
  });
});

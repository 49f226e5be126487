import { beforeAll, describe, expect, it } from 'vitest';
import { Awards, Inquiries, Quotes, TellExpired } from '../../../src/modules/inquiries/index.js';
import type { Representative } from '../../../src/platform/access/actor.js';
import { actorOf, inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';

let scene: InquiriesScene;
let buyer: Representative;
let supplier: Representative;
let awards: Awards;
let quotes: Quotes;
let inquiries: Inquiries;

beforeAll(async () => {
  scene = await inquiriesScene();
  buyer = await actorOf(scene.app, scene.buyer);
  supplier = await actorOf(scene.app, scene.supplier);
  awards = scene.app.app.get(Awards, { strict: false });
  quotes = scene.app.app.get(Quotes, { strict: false });
  inquiries = scene.app.app.get(Inquiries, { strict: false });
});

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const contractsOf = (inquiryId: string) =>
  scene.contracts.opened.filter((one) => one.inquiryId === inquiryId);
const tell = () => scene.app.app.get(TellExpired, { strict: false }).handle();

describe('at once', () => {
  it('twenty acceptances make one contract', async () => {
    const inquiryId = await scene.ask();
    const quoteId = await scene.quote(inquiryId);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => outcome(awards.accept(buyer, quoteId, 1, undefined))),
    );
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'inquiries/quote-not-now')).toHaveLength(19);
    expect(contractsOf(inquiryId)).toHaveLength(1);
  });

  it('acceptance, withdrawal, refusal, revision and cancelling leave one consistent end', async () => {
    for (let round = 0; round < 8; round += 1) {
      const inquiryId = await scene.ask();
      const quoteId = await scene.quote(inquiryId);
      const accepted = outcome(awards.accept(buyer, quoteId, 1, undefined));
      const others = [
        outcome(quotes.withdraw(supplier, quoteId, undefined)),
        outcome(awards.refuse(buyer, quoteId, 'nie')),
        outcome(inquiries.cancel(buyer, inquiryId, 'nie')),
        outcome(
          scene.app
            .api(scene.supplier.token)
            .post(`/api/v1/quotes/${quoteId}/revise`)
            .send(scene.quoteBody())
            .expect(204),
        ),
      ];
      await Promise.all([accepted, ...others]);
      const { inquiry, quote } = await inquiries.open(buyer, inquiryId);
      const won = (await accepted) === 'done';
      expect(contractsOf(inquiryId)).toHaveLength(won ? 1 : 0);
      expect(quote?.state === 'accepted').toBe(won);
      expect(inquiry.state === 'awarded').toBe(won);
    }
  });

  it('nothing is accepted when the contract cannot be opened', async () => {
    const inquiryId = await scene.ask();
    const quoteId = await scene.quote(inquiryId);
    scene.contracts.failWith = new Error('no contract today');
    await expect(awards.accept(buyer, quoteId, 1, undefined)).rejects.toThrow('no contract today');
    scene.contracts.failWith = null;
    const { inquiry, quote } = await inquiries.open(buyer, inquiryId);
    expect([inquiry.state, quote?.state]).toEqual(['quoted', 'submitted']);
    await awards.accept(buyer, quoteId, 1, undefined);
  });

  it('two prepare the first quote and one quote comes of it', async () => {
    const inquiryId = await scene.ask();
    const prepare = () =>
      scene.app
        .api(scene.supplier.token)
        .post(`/api/v1/inquiries/${inquiryId}/quotes`)
        .send(scene.quoteBody({ submit: false }));
    const answers = await Promise.all([prepare(), prepare(), prepare()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });
});

describe('deadlines by the database’s clock', () => {
  it('end an unanswered inquiry at once, and tell it once', async () => {
    const inquiryId = await scene.ask({ answerByDate: scene.day(2) });
    const quotedId = await scene.ask({ answerByDate: scene.day(2) });
    const quoteId = await scene.quote(quotedId, { validUntil: scene.day(4) });
    await scene.app.clock.advance({ days: 3 });

    const late = await scene.app
      .api(scene.supplier.token)
      .post(`/api/v1/inquiries/${inquiryId}/quotes`)
      .send(scene.quoteBody());
    expect([late.status, late.body.code]).toEqual([409, 'inquiries/not-now']);
    expect(await outcome(inquiries.cancel(buyer, inquiryId, 'x'))).toBe('inquiries/not-now');
    const before = await scene.app.api(scene.buyer.token).get(`/api/v1/inquiries/${inquiryId}`);
    expect(before.body).toMatchObject({ state: 'expired', actions: ['write'] });

    await tell();
    await tell();
    const told = await scene.app.ownerPool.query(
      `select kind from notice where path = $1 and kind like '%expired%'`,
      [`/panel/zapytania/${inquiryId}`],
    );
    expect(told.rows.map(({ kind }) => kind).sort()).toEqual([
      'inquiries.expired-for-buyer',
      'inquiries.expired-for-supplier',
    ]);
    // The answered one lives on.
    expect((await inquiries.open(buyer, quotedId)).inquiry.state).toBe('quoted');

    await scene.app.clock.advance({ days: 2 });
    expect(await outcome(awards.accept(buyer, quoteId, 1, undefined))).toBe('inquiries/quote-expired');
    const read = await scene.app.api(scene.buyer.token).get(`/api/v1/quotes/${quoteId}`);
    expect(read.body).toMatchObject({ state: 'expired' });
    await tell();
    expect(await outcome(awards.accept(buyer, quoteId, 1, undefined))).toBe('inquiries/quote-expired');
    // A new version revives it.
    const revised = scene.quoteBody({ validUntil: scene.day(3) });
    await scene.app
      .api(scene.supplier.token)
      .post(`/api/v1/quotes/${quoteId}/revise`)
      .send(revised)
      .expect(204);
    await awards.accept(buyer, quoteId, 2, undefined);
    expect(contractsOf(quotedId)).toHaveLength(1);
  });

  it('let a quote be accepted until the end of its last day', async () => {
    const inquiryId = await scene.ask();
    const quoteId = await scene.quote(inquiryId, { validUntil: scene.day(0) });
    await awards.accept(buyer, quoteId, 1, undefined);
  });

  it('refuse dates that have passed already', async () => {
    const api = scene.app.api(scene.buyer.token);
    const body = { listingId: scene.supplier.listingId, subject: 'x', need: 'y', place: 'z' };
    const past = await api
      .post('/api/v1/inquiries')
      .send({ ...body, answerByDate: scene.day(-1) })
      .expect(422);
    expect(past.body.errors[0]).toMatchObject({ pointer: '/answerByDate' });
    await api
      .post('/api/v1/inquiries')
      .send({ ...body, wantedTo: scene.day(-1) })
      .expect(422);
    const inquiryId = await scene.ask();
    const invalid = await scene.app
      .api(scene.supplier.token)
      .post(`/api/v1/inquiries/${inquiryId}/quotes`)
      .send(scene.quoteBody({ validUntil: scene.day(-1) }))
      .expect(422);
    expect(invalid.body.errors[0]).toMatchObject({ pointer: '/validUntil' });
  });
});

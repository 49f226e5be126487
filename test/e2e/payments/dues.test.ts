import { beforeAll, describe, expect, it, vi } from 'vitest';
import { MonthlySummaries } from '../../../src/modules/payments/monthly/monthly-summaries.service.js';
import {
  Charging,
  ChargeMissed,
  ledgerFaults,
  RemindOfPayment,
  TellMonth,
} from '../../../src/modules/payments/index.js';
import { Notices } from '../../../src/modules/notices/index.js';
import { addDays, daysBetween, warsawInstant, type LocalDate } from '../../../src/shared/dates.js';
import { sumMoney } from '../../../src/shared/money.js';
import { addMonths, firstDayOf, monthOf } from '../../../src/shared/months.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import type { Visitor } from '../../support/browser-form.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';
import { manyReceivables } from '../../support/many-receivables.js';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';

type Line = { id: string; balance: number; dueOn: string; reference: string; contractId: string };

let scene: ContractsScene;
let selling: Visitor;
let buying: Visitor;
const api = (who: Pick<CastMember, 'token'>) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await contractsScene();
  const { app, supplier, buyer } = scene;
  [selling, buying] = await Promise.all([signedIn(app, supplier), signedIn(app, buyer)]);
});

/** A contract that the buyer completes, and what it owes for it: 2 826,30 zł. */
const owed = async (more: Record<string, unknown> = {}, asker = scene.buyer): Promise<Line> => {
  const contractId = await scene.conclude(more, asker);
  await api(asker).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
  await scene.app.runJobs();
  const { body } = await api(asker).get('/api/v1/receivables?side=buyer&perPage=100').expect(200);
  return (body as { items: Line[] }).items.find((line) => line.contractId === contractId)!;
};
const note = (id: string, kind: string, amount: string, more: Record<string, unknown> = {}) =>
  api(scene.supplier)
    .post(`/api/v1/receivables/${id}/entries`)
    .send({ kind, amount, day: scene.day(0), ...more })
    .expect(201);
type Told = { kind: string; title: string; text: string; path: string };
const summaries = async (who: CastMember, wanted = 'payments.month') => {
  const { body } = await api(who).get('/api/v1/notices?perPage=100').expect(200);
  return (body as { items: Told[] }).items.filter(({ kind }) => kind === wanted);
};
const nobody = '018f0000-0000-7000-8000-000000000000';

describe('a statement of account', () => {
  it('leads both sides from the opening to the closing balance, and says what is late', async () => {
    const { app, buyer, supplier } = scene;
    const first = await owed({ paymentDays: 2 });
    await note(first.id, 'payment', '1000');
    const began = scene.day(1);
    await app.clock.advance({ days: 4 });
    await note(first.id, 'payment', '500,30');
    await owed({ paymentDays: 14 });
    const asked = (
      who: CastMember,
      side: string,
      partner: string,
      days = `from=${began}&to=${scene.day(0)}`,
    ) => api(who).get(`/api/v1/account-statement?side=${side}&partner=${partner}&${days}`);
    const { body } = await asked(supplier, 'supplier', buyer.organisationId).expect(200);
    expect(body).toMatchObject({
      ...{ opening: 182_630, arisen: 282_630, settled: -50_030, closing: 415_230, overdue: 132_600 },
      movements: [
        { kind: 'payment', change: -50_030, left: 132_600 },
        { kind: 'charge', change: 282_630, left: 415_230 },
      ],
      unsettled: [
        { reference: first.reference, left: 132_600, daysLate: 2, disputed: false },
        { left: 282_630, daysLate: null },
      ],
    });
    const { body: theirs } = await asked(buyer, 'buyer', supplier.organisationId).expect(200);
    expect({ ...theirs, side: body.side, partner: body.partner }).toEqual(body);
    // What was then, whatever came later.
    const then = `from=${began}&to=${began}`;
    expect((await asked(supplier, 'supplier', buyer.organisationId, then)).body).toMatchObject({
      ...{ opening: 182_630, closing: 182_630, overdue: 0, movements: [] },
    });
    // The first day's own entries are of the period, not of what was before it.
    const today = `from=${scene.day(0)}&to=${scene.day(0)}`;
    expect((await asked(supplier, 'supplier', buyer.organisationId, today)).body).toMatchObject({
      ...{ opening: 182_630, settled: -50_030, closing: 415_230 },
    });
    const ahead = await asked(supplier, 'supplier', buyer.organisationId, `from=${began}&to=${scene.day(1)}`);
    expect(ahead.body).toMatchObject({ code: 'payments/not-yet', errors: [{ pointer: '/to' }] });
    const back = await asked(supplier, 'supplier', buyer.organisationId, `from=${scene.day(0)}&to=${began}`);
    expect(back.status).toBe(400);
  });

  it('is a tagged document and a page for either side, and nobody else’s', async () => {
    const { buyer, supplier, stranger, coordinator } = scene;
    const days = `from=${scene.day(-30)}&to=${scene.day(0)}`;
    const of = (who: CastMember, side: string, partner: string, kind = '') =>
      api(who).get(`/api/v1/account-statement${kind}?side=${side}&partner=${partner}&${days}`);
    const pdf = readPdf(
      (await of(buyer, 'buyer', supplier.organisationId, '.pdf').expect(200)).body as Buffer,
    );
    expect(pdf).toMatchObject({ tagged: true, lang: 'pl' });
    expect(pdf.tags).toMatchObject({ H1: 1, Table: 3 });
    const printed = pdf.pages.join('').replaceAll(/\s/gu, '');
    for (const said of ['4152,30zł', 'Gmina', 'SmakWarmii', '2dnipoterminie'])
      expect(printed).toContain(said);
    for (const who of [stranger, coordinator]) {
      for (const kind of ['', '.pdf']) {
        const nowhere = await of(who, 'supplier', nobody, kind);
        const answer = await of(who, 'supplier', buyer.organisationId, kind);
        expect([answer.status, answer.body]).toEqual([404, nowhere.body]);
        expect(answer.body.code).toBe('payments/no-account');
      }
    }
    // Not the other way round either: the supplier buys nothing of the buyer.
    await of(supplier, 'buyer', buyer.organisationId).expect(404);
    for (const [who, partner] of [
      [selling, 'Szkoła Podstawowa nr 3'],
      [buying, 'Smak Warmii'],
    ] as const) {
      const page = (await who.get('/panel/naleznosci/rozliczenie').expect(200)).text;
      expect(page).toContain(partner);
      const file = /href="([^"]*rozliczenie\.pdf[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&');
      expect((await who.get(file).expect(200)).headers['content-type']).toBe('application/pdf');
    }
    await selling.get('/panel/naleznosci/rozliczenie?z=x&od=y&do=z').expect(200);
  });
});

describe('the summary of a month', () => {
  it('is told once to either side, though the job is killed and repeated, and not where nothing happened', async () => {
    const { app, supplier } = scene;
    const told = (day: LocalDate) =>
      app.app.get(MonthlySummaries, { strict: false }).tell(warsawInstant(day, '04:15'));
    const today = scene.day(0) as LocalDate;
    const firstAfter = (months: number) => firstDayOf(addMonths(monthOf(today), months));
    const other = await someOrganisation(app, { name: 'Drugi Kupujący' });
    const late = await owed({ paymentDays: daysBetween(today, addDays(firstAfter(1), 9)) }, other);
    const paid = await owed({}, other);
    await note(paid.id, 'payment', '2826,30');
    // Killed between the two sides of a pair: neither is told, and later both.
    const { tellOnce } = Notices.prototype;
    const killed = vi.spyOn(Notices.prototype, 'tellOnce').mockImplementation(async function (
      this: Notices,
      ...args
    ) {
      if (killed.mock.calls.length % 2 === 0) throw new Error('killed');
      await tellOnce.apply(this, args);
    });
    await expect(told(firstAfter(1))).rejects.toThrow('killed');
    expect(await summaries(other)).toEqual([]);
    killed.mockRestore();
    await told(firstAfter(1));
    await told(addDays(firstAfter(1), 2));
    await told(firstAfter(2));
    await app.app.get(TellMonth, { strict: false }).handle();
    const [second, first] = await summaries(other);
    expect(await summaries(other)).toHaveLength(2);
    expect(first!.text).toBe(
      'Nowe należności: 2. Wpłaty: 1. Niezapłacone na koniec miesiąca: 1. Kwoty są w rozliczeniu; wszystko można tam zapłacić jednym przelewem.',
    );
    expect(second!.text).toBe(
      'Nowe należności: 0. Wpłaty: 0. Niezapłacone na koniec miesiąca: 1, w tym po terminie: 1. Kwoty są w rozliczeniu; wszystko można tam zapłacić jednym przelewem.',
    );
    const theirs = (await summaries(supplier)).filter(({ title }) => title.endsWith(': Drugi Kupujący'));
    expect(theirs).toHaveLength(2);
    const reading = await signedIn(app, other);
    expect((await reading.get(first!.path).expect(200)).text).toContain(late.reference);
    // Who has not chosen otherwise has it in the day's digest, so that fifty buyers are one mail.
    await app.runJobs();
    const mails = (await app.mail.sentTo(other.email)).map(({ subject }) => subject);
    expect(mails.filter((subject) => subject.startsWith('Płatności,'))).toEqual([]);

    // A month in which nothing arose, was paid or came to its day is not told of, though something is open.
    await told(firstAfter(4));
    expect(await summaries(other)).toHaveLength(2);
  });
});

describe('totals for coordinator and council (agreement §5.3)', () => {
  it('count all members, and sum three and more that agreed, never one', async () => {
    const { app, db, coordinator, supplier } = scene;
    const { id } = await owed();
    const members = await Promise.all(['A', 'B', 'C'].map((name) => someOrganisation(app, { name })));
    const suppliers = members.map(({ organisationId }) => organisationId);
    const until = addDays(firstDayOf(monthOf(scene.day(0) as LocalDate)), -1);
    const totals = async () => (await api(coordinator).get('/api/v1/payment-totals').expect(200)).body;
    const count = (await totals()).total.count + 7;
    await manyReceivables(db, { like: id, count: 6, suppliers, until, days: 1 });
    await manyReceivables(db, { like: id, count: 1, until, days: 1 });
    const share = (who: CastMember, shares: boolean) =>
      api(who).put('/api/v1/payment-sharing').send({ shares }).expect(204);
    // What arose this month is told when it is over.
    expect(await totals()).toMatchObject({
      ...{ day: until, members: { all: 4, sharing: 0 } },
      total: { count, gross: null, left: null },
    });
    for (const member of members.slice(1)) await share(member, true);
    expect((await totals()).total).toEqual({ key: 'total', count, gross: null, left: null });
    const asMember = await signedIn(app, members[0]!);
    await asMember.post('/panel/naleznosci/zgoda', { shares: 'true' }).expect(303);
    expect((await asMember.get('/panel/naleznosci/zgoda').expect(200)).text).toContain('Zgodziliście się');
    const { total, states, months } = await totals();
    expect(total).toEqual({ key: 'total', count, gross: 6 * 282_630, left: 6 * 282_630 });
    expect(states[0]).toMatchObject({ key: 'due', gross: 6 * 282_630, left: 6 * 282_630 });
    expect(months.at(-1)).toEqual({ ...total, key: monthOf(until) });
    const coordinating = await signedIn(app, coordinator);
    const page = (await coordinating.get('/koordynator/platnosci').expect(200)).text;
    expect(page).toMatch(/16\s957,80/);
    const csv = (await coordinating.get('/koordynator/platnosci/platnosci.csv').expect(200)).text;
    expect(csv).toContain(`Razem;${until};${count};16957,8;16957,8`);
    for (const told of [page, csv]) expect(told).not.toMatch(/Smak Warmii|Szkoła|PL\d{2}/);
    await api(supplier).get('/api/v1/payment-totals').expect(403);
    await share(members[1]!, false);
    expect((await totals()).total.gross).toBeNull();
  });
});

describe('what was accepted before there were receivables', () => {
  it('is charged without a word, one fault aside, and said to be long paid in bulk', async () => {
    const { app, buyer, supplier, stranger } = scene;
    const start = (at: string) => app.ownerPool.query(`update receivable_start set at = ${at}`);
    const notices = async (who: CastMember) =>
      ((await api(who).get('/api/v1/notices?perPage=100').expect(200)).body as { total: number }).total;
    const past = async () =>
      (await api(supplier).get('/api/v1/past-receivables').expect(200)).body as {
        items: { id: string; reference: string; balance: number }[];
        total: number;
      };
    const paid = (who: CastMember, body: Record<string, unknown>, key = 'dawno-zaplacone') =>
      api(who)
        .post('/api/v1/past-receivables/paid')
        .set('Idempotency-Key', key)
        .send({ reason: 'Dawno zapłacone', ...body });
    const contracts = [await scene.conclude(), await scene.conclude(), await scene.conclude()];
    await app.runJobs();
    for (const id of contracts) await api(buyer).post(`/api/v1/contracts/${id}/complete`).expect(204);
    await start(`database_now() + interval '1 day'`);
    const before = [await notices(buyer), await notices(supplier)];
    const { charge } = Charging.prototype;
    const faulty = vi.spyOn(Charging.prototype, 'charge').mockImplementation(async function (
      this: Charging,
      ...args
    ) {
      if (faulty.mock.calls.length === 1) throw new Error('Broken');
      await charge.apply(this, args);
    });
    const hourly = app.app.get(ChargeMissed, { strict: false });
    await hourly.handle();
    expect((await past()).total).toBe(2);
    faulty.mockRestore();
    await hourly.handle();
    await hourly.handle();
    await start('database_now()');
    const { items, total } = await past();
    expect([total, items.map(({ balance }) => balance)]).toEqual([3, [282_630, 282_630, 282_630]]);
    expect([await notices(buyer), await notices(supplier)]).toEqual(before);

    // Nobody is reminded by itself, and it waits on nobody's desk, however late it is.
    await app.ownerPool.query(`begin; alter table receivable disable trigger keep_receivable;
      alter table receivable no force row level security;
      update receivable set arose_on = arose_on - 60, due_on = due_on - 60 where past;
      alter table receivable force row level security;
      alter table receivable enable trigger keep_receivable; commit`);
    await api(supplier).put('/api/v1/reminder-settings').send({ politeAfter: 3, firmAfter: 28 }).expect(204);
    await app.app.get(RemindOfPayment, { strict: false }).handle();
    expect([await notices(buyer), await notices(supplier)]).toEqual(before);
    for (const who of [buying, selling])
      expect((await who.get('/panel').expect(200)).text).not.toContain(items[0]!.id);

    // It is not called late either; only the supplier, who may know better, can remind of it.
    const listed = async (query: string) =>
      (await api(supplier).get(`/api/v1/receivables?perPage=100&${query}`).expect(200)).body as {
        items: (Line & { state: string; past: boolean })[];
        sums: { overdue: number };
      };
    const mine = `partner=${buyer.organisationId}`;
    let overdue = 0;
    for (const query of ['', 'late=1', mine]) {
      const { items: lines, sums } = await listed(query);
      expect(
        lines.filter(({ past, state }) => past && state !== 'due'),
        query,
      ).toEqual([]);
      overdue = sumMoney(lines.flatMap(({ state, balance }) => (state === 'overdue' ? [balance] : [])));
      expect(sums.overdue, query).toBe(overdue);
    }
    expect((await listed('late=1')).items.filter(({ past }) => past)).toEqual([]);
    const days = `side=supplier&${mine}&from=${scene.day(-90)}&to=${scene.day(0)}`;
    const { body: account } = await api(supplier).get(`/api/v1/account-statement?${days}`).expect(200);
    expect(account.overdue).toBe(overdue);
    expect((await selling.get(`/panel/naleznosci/${items[0]!.id}`)).text).toContain('nie wiemy, czy jest');
    await api(supplier)
      .post(`/api/v1/receivables/${items[0]!.id}/remind`)
      .send({ tone: 'polite' })
      .expect(204);

    expect((await selling.get('/panel/naleznosci').expect(200)).text).toContain('3 płatności za dostawy');
    await selling.post('/panel/naleznosci/dawne', { which: 'chosen', reason: 'x' }).expect(422);
    const one = { which: 'chosen', ids: [items[0]!.id] };
    await paid(stranger, one).expect(404);
    expect((await paid(supplier, one).expect(200)).body).toEqual({ settled: 1, left: 2 });
    expect((await paid(supplier, one).expect(200)).body).toEqual({ settled: 1, left: 2 });
    expect((await selling.get('/panel/naleznosci/dawne').expect(200)).text).toContain(items[1]!.reference);
    await selling.post('/panel/naleznosci/dawne', { which: 'all', reason: 'Dawno zapłacone' }).expect(303);
    expect((await past()).total).toBe(0);
    // The buyer is told once of each act, and led to the statement where each payment is a line.
    const told = await summaries(buyer, 'payments.past-noted');
    expect(told.map(({ text }) => /płatności: (\d)\./.exec(text)?.[1])).toEqual(['2', '1']);
    expect((await buying.get(told[0]!.path)).text).toContain('Dawno zapłacone');
    const { body } = await api(buyer).get(`/api/v1/receivables/${one.ids[0]}`).expect(200);
    expect(body).toMatchObject({ state: 'paid', balance: 0, past: true });
    expect(body.entries.at(-1)).toMatchObject({ kind: 'payment', reason: 'Dawno zapłacone' });
    expect(await scene.db.read('system', ledgerFaults)).toEqual([]);
    // Own numbers leave it out: nobody knows when it was paid.
    const { body: numbers } = await api(supplier).get('/api/v1/organisation/numbers').expect(200);
    expect(numbers.payments).toMatchObject({ paid: 1, averageDays: 0, late: 0 });
    expect((await selling.get('/panel/liczby').expect(200)).text).toContain('Jak nam płacą');
  });
});

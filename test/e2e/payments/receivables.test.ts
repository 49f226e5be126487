import { beforeAll, describe, expect, it } from 'vitest';
import { receivableState } from '../../../src/modules/payments/domain/receivable-state.js';
import { ChargeMissed, ledgerFaults, RemindOfPayment } from '../../../src/modules/payments/index.js';
import type { LocalDate } from '../../../src/shared/dates.js';
import { verifyLedger } from '../../../src/verify-ledger.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import type { Visitor } from '../../support/browser-form.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';

type Line = {
  id: string;
  state: string;
  gross: number;
  balance: number;
  dueOn: LocalDate;
  disputed: boolean;
  past: boolean;
  reference: string;
  contractId: string;
};

let scene: ContractsScene;
/** Both parties in their browsers. */
let selling: Visitor;
let buying: Visitor;
const api = (who: Pick<CastMember, 'token'>) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await contractsScene();
  const { app, supplier, buyer } = scene;
  [selling, buying] = await Promise.all([signedIn(app, supplier), signedIn(app, buyer)]);
});

const listed = async (who: CastMember, query: string) =>
  ((await api(who).get(`/api/v1/receivables?${query}`).expect(200)).body as { items: Line[]; total: number })
    .items;
const opened = async (id: string) =>
  (await api(scene.supplier).get(`/api/v1/receivables/${id}`).expect(200)).body as Line & {
    entries: { id: string; kind: string; change: number; reversed: boolean }[];
  };
/** A contract that the buyer completes, and what it owes for it. */
const owed = async (more: Record<string, unknown> = {}) => {
  const contractId = await scene.conclude(more);
  await api(scene.buyer).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
  await scene.app.runJobs();
  return (await listed(scene.buyer, 'side=buyer')).find((line) => line.contractId === contractId)!;
};
const note = (id: string, kind: string, amount: string, more: Record<string, unknown> = {}) =>
  api(scene.supplier)
    .post(`/api/v1/receivables/${id}/entries`)
    .send({ kind, amount, day: scene.day(0), ...more });
const faults = () => scene.db.read('system', ledgerFaults);

describe('what a buyer owes', () => {
  it('arises from each accepted delivery, once, with the day that binds a public buyer', async () => {
    const { app, buyer, supplier } = scene;
    const contractId = await scene.conclude({ paymentDays: 60 });
    const { body: part } = await api(supplier)
      .post(`/api/v1/contracts/${contractId}/deliveries`)
      .send({ deliveredOn: scene.day(0), lines: [{ position: 0, quantity: '60' }] })
      .expect(201);
    await app.runJobs();
    expect(await listed(supplier, 'side=supplier')).toEqual([]);
    await api(buyer).post(`/api/v1/deliveries/${part.id}/answer`).send({ answer: 'accept' }).expect(204);
    await api(buyer).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
    // Whichever comes first, the event or the hourly look, the other finds nothing left to do.
    await app.app.get(ChargeMissed, { strict: false }).handle();
    await app.runJobs();
    await app.app.get(ChargeMissed, { strict: false }).handle();
    const lines = await listed(supplier, 'side=supplier');
    // 60 × 21,333333 zł and 8 %; the rest besides 50 zł and 23 %.
    expect(lines).toMatchObject([
      { gross: 138_240, balance: 138_240, dueOn: scene.day(30), state: 'due' },
      { gross: 144_390, balance: 144_390, dueOn: scene.day(30), state: 'due' },
    ]);
    expect(await listed(buyer, 'side=buyer')).toMatchObject(lines.map(({ id }) => ({ id })));
    const told = (await app.mail.sentTo(buyer.email)).map(({ subject }) => subject);
    expect(told.filter((subject) => subject.startsWith('Do zapłaty'))).toHaveLength(2);
    expect(JSON.stringify(await app.mail.sentTo(buyer.email))).not.toContain('382,40');
  });

  it('is paid in parts, twice and too much, given back and corrected, and the ledger stays at zero', async () => {
    const { id } = await owed();
    const key = { 'Idempotency-Key': 'pierwsza-wplata' };
    const first = await note(id, 'payment', '1 000,00').set(key).expect(201);
    expect((await note(id, 'payment', '1 000,00').set(key).expect(201)).body).toEqual(first.body);
    expect(await opened(id)).toMatchObject({ state: 'part', balance: 182_630 });
    expect((await note(id, 'payment', '1000').expect(409)).body.code).toBe('payments/same-again');
    await note(id, 'payment', '1000', { again: true }).expect(201);
    await note(id, 'payment', '2000', { day: scene.day(1) }).expect(422);
    await note(id, 'credit', '900', { reason: 'Reklamacja' }).expect(422);
    await note(id, 'credit', '26,30').expect(422);
    await note(id, 'credit', '26,30', { reason: 'Reklamacja' }).expect(201);
    await note(id, 'payment', '900').expect(201);
    expect(await opened(id)).toMatchObject({ state: 'paid', balance: -10_000 });
    await note(id, 'refund', '100,01', { reason: 'Nadpłata' }).expect(422);
    await note(id, 'refund', '100', { reason: 'Nadpłata' }).expect(201);
    await api(scene.supplier)
      .post(`/api/v1/ledger-entries/${first.body.id}/reverse`)
      .send({ reason: 'To była inna umowa' })
      .expect(201);
    const again = await api(scene.supplier)
      .post(`/api/v1/ledger-entries/${first.body.id}/reverse`)
      .send({ reason: 'Jeszcze raz' });
    expect(again.body.code).toBe('payments/reversed-already');
    const { entries, ...known } = await opened(id);
    expect(known).toMatchObject({ state: 'part', balance: 100_000 });
    expect(entries.map(({ kind, change }) => `${kind} ${change}`)).toEqual([
      'charge 282630',
      'payment -100000',
      'payment -100000',
      'credit -2630',
      'payment -90000',
      'refund 10000',
      'reversal 100000',
    ]);
    expect(await faults()).toEqual([]);
    const said: string[] = [];
    expect(await verifyLedger(scene.app.app, (line) => said.push(line))).toBe(0);
    expect(said.join()).toMatch(/\d+ receivables, \d+ entries, .* due: 0 faults/);
  });

  it('is the two parties’ alone, and only the supplier notes what came', async () => {
    const { buyer, stranger, coordinator } = scene;
    const { id } = await owed();
    const payment = await note(id, 'payment', '5').expect(201);
    const nowhere = await api(stranger).get('/api/v1/receivables/018f0000-0000-7000-8000-000000000000');
    for (const who of [stranger, coordinator]) {
      const answer = await api(who).get(`/api/v1/receivables/${id}`);
      expect([answer.status, answer.body.code]).toEqual([404, nowhere.body.code]);
      expect(await listed(who, 'side=supplier')).toEqual([]);
      expect(await listed(who, 'side=buyer')).toEqual([]);
      const reversal = await api(who)
        .post(`/api/v1/ledger-entries/${payment.body.id}/reverse`)
        .send({ reason: 'x' });
      expect(reversal.status).toBe(404);
    }
    const noted = await api(buyer)
      .post(`/api/v1/receivables/${id}/entries`)
      .send({ kind: 'payment', amount: '1', day: scene.day(0) });
    expect(noted.body.code).toBe('payments/suppliers-part');
    await api(buyer)
      .post(`/api/v1/ledger-entries/${payment.body.id}/reverse`)
      .send({ reason: 'x' })
      .expect(403);
  });

  it('stays as it was recorded, whatever is asked of the database', async () => {
    const { id } = await owed();
    const { body } = await note(id, 'payment', '7').expect(201);
    const sql = (text: string) =>
      scene.db.tx('system', async (tx) => {
        for (const statement of text.split(';')) await tx.query(statement);
      });
    const entry = `insert into ledger_entry (id, receivable_id, kind, day, reason, reverses, at, recorded_by_name)
      values ('0192aaaa-0000-7000-8000-00000000000a', '${id}',`;
    const post = (account: string, amount: number) =>
      `insert into ledger_posting values ('0192aaaa-0000-7000-8000-00000000000a', '${account}', 'PLN', ${amount})`;
    const payment = `${entry} 'payment', current_date, null, null, now(), 'x')`;
    const reversal = `${entry} 'reversal', current_date, 'x', '${body.id}', now(), 'x')`;
    for (const [forbidden, why] of [
      [`update ledger_entry set day = '2020-01-01'`, 'only added to'],
      [`update receivable set balance = 0 where id = '${id}'`, 'changes by entries'],
      [`update receivable set gross = gross + 1, vat = vat + 1 where id = '${id}'`, 'changes by entries'],
      [`${payment}; ${post('due', -5)}; ${post('bank', 6)}`, 'sums to zero'],
      [payment, 'sums to zero'],
      [`${reversal}; ${post('due', 600)}; ${post('bank', -600)}`, 'mirrors one entry'],
    ] as const) {
      await expect(sql(forbidden), forbidden).rejects.toThrow(why);
    }
    // For these not even the program has a policy; whoever owns the tables meets the trigger.
    for (const hidden of ['update ledger_posting set amount = amount * 2', 'delete from ledger_entry']) {
      await sql(hidden);
      await expect(
        scene.app.ownerPool
          .query(`begin; alter table ${hidden.match(/ledger_\w+/)![0]} no force row level security;
          ${hidden}; commit`),
        hidden,
      ).rejects.toThrow('only added to');
    }
    expect(await opened(id)).toMatchObject({ balance: 281_930 });
    expect(await faults()).toEqual([]);
    const tamper = (balance: string) =>
      scene.app.ownerPool.query(`begin; alter table receivable no force row level security;
        alter table receivable disable trigger keep_receivable;
        update receivable set balance = balance ${balance} where id = '${id}';
        alter table receivable enable trigger keep_receivable;
        alter table receivable force row level security; commit`);
    await tamper('- 1');
    expect(await faults()).toEqual([
      expect.stringMatching(/has a balance of 281929 where its entries leave 281930/),
    ]);
    expect(await verifyLedger(scene.app.app, () => undefined)).toBe(1);
    await tamper('+ 1');
  });

  it('stands in the panel, where the supplier notes a payment and a refused form keeps what was typed', async () => {
    const { id, reference, contractId } = await owed();
    expect((await selling.get(`/panel/umowy/${contractId}`).expect(200)).text).toContain(reference);
    expect((await buying.get('/panel/naleznosci').expect(200)).text).toContain(reference);
    const page = (await buying.get(`/panel/naleznosci/${id}`).expect(200)).text;
    expect(page).toContain('Gmina Przykład');
    expect(page).not.toContain(`/panel/naleznosci/${id}/wpis`);
    const path = `/panel/naleznosci/${id}/wpis`;
    const refused = await selling.post(path, { kind: 'credit', amount: '12,50', day: scene.day(0) });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="12,50"');
    await selling.post(path, { kind: 'payment', amount: '12,50', day: scene.day(0) }).expect(303);
    const { entries } = await opened(id);
    const back = `/panel/ksiega/${entries.at(-1)!.id}`;
    expect((await selling.get(`/panel/naleznosci/${id}`).expect(200)).text).toContain(back);
    await selling.post(`${back}/cofnij`, { reason: 'Pomyłka' }).expect(303);
    expect(await opened(id)).toMatchObject({ balance: 282_630 });
  });

  it('is overdue after its day, on the desk of both, and lists narrow by the rule that names states', async () => {
    const { app, supplier } = scene;
    const { id } = await owed({ paymentDays: 2 });
    await app.clock.advance({ days: 3 });
    await note(id, 'payment', '1').expect(201);
    const all = await listed(supplier, 'side=supplier&perPage=100');
    const today = scene.day(0) as LocalDate;
    for (const line of all) {
      expect(line.state).toBe(receivableState(line, today));
    }
    for (const state of ['due', 'part', 'overdue', 'paid']) {
      const narrowed = await listed(supplier, `side=supplier&perPage=100&state=${state}`);
      expect(narrowed.map((line) => line.id)).toEqual(
        all.filter((line) => line.state === state).map((line) => line.id),
      );
    }
    expect(all.find((line) => line.id === id)?.state).toBe('overdue');
    const asked = async (query: string) =>
      (await api(supplier).get(`/api/v1/receivables?${query}`).expect(200)).body as {
        items: Line[];
        sums: Record<string, number>;
      };
    const late = await asked('late=1&month=' + today.slice(0, 7));
    const thisMonth = (line: Line & { aroseOn?: string }) => line.aroseOn?.startsWith(today.slice(0, 7));
    expect(late.items.map((line) => line.id)).toEqual(
      all.filter((line) => line.state === 'overdue' && thisMonth(line)).map((line) => line.id),
    );
    expect((await asked('late=2')).items).toEqual([]);
    const partners = await asked(`partner=${scene.buyer.organisationId}&order=left&perPage=100`);
    expect(partners.items.map((line) => line.balance)).toEqual(
      all.map((line) => line.balance).toSorted((one, other) => other - one),
    );
    expect(partners.sums).toEqual({
      count: all.length,
      gross: all.reduce((sum, line) => sum + line.gross, 0),
      left: all.reduce((sum, line) => sum + Math.max(0, line.balance), 0),
      overdue: all.find((line) => line.id === id)!.balance,
    });
    expect((await asked(`partner=${scene.stranger.organisationId}`)).sums['count']).toBe(0);
    const narrowed = `/panel/naleznosci?dni=1&kto=${scene.buyer.organisationId}&porzadek=amount`;
    const page = (await selling.get(narrowed).expect(200)).text;
    expect(page).toContain('Wybrane: 1 płatność');
    expect(page).toMatch(/Gmina Przykład<br\/?>Odbiorca: Szkoła Podstawowa nr 3/);
    for (const who of [buying, selling]) {
      expect((await who.get('/panel').expect(200)).text).toContain(id);
    }
  });

  it('may be disputed by the buyer, and is reminded of by the supplier’s click or setting, once each', async () => {
    const { app, db, buyer, supplier } = scene;
    const { id } = await owed({ paymentDays: 2 });
    const dispute = (who: CastMember, step: string) =>
      api(who)
        .post(`/api/v1/receivables/${id}/${step}`)
        .send(step === 'dispute' ? { reason: 'Za mało porcji' } : {});
    const remind = (tone: string) => api(supplier).post(`/api/v1/receivables/${id}/remind`).send({ tone });
    expect((await remind('polite')).body.code).toBe('payments/not-to-remind');
    await app.clock.advance({ days: 5 });
    await dispute(supplier, 'dispute').expect(403);
    const empty = await buying.post(`/panel/naleznosci/${id}/zakwestionuj`, { reason: '' });
    expect(empty.status).toBe(422);
    // Sent by two at once, it is one dispute, and what the other one typed is not lost.
    const both = await Promise.all(
      ['Za mało', 'Za mało'].map((reason) => buying.post(`/panel/naleznosci/${id}/zakwestionuj`, { reason })),
    );
    const [done, refused] = both.toSorted((one, other) => one.status - other.status);
    expect([done!.status, refused!.status]).toEqual([303, 422]);
    expect(refused!.text).toMatch(/<textarea[^>]*>\s*Za mało/);
    expect((await dispute(buyer, 'dispute')).body.code).toBe('payments/not-to-dispute');
    expect(await opened(id)).toMatchObject({ state: 'disputed', disputes: [{ reason: 'Za mało' }] });
    expect((await listed(supplier, 'side=supplier&state=disputed')).map((line) => line.id)).toEqual([id]);
    expect((await remind('polite')).body.code).toBe('payments/not-to-remind');
    const rewrite = `update payment_dispute set reason = 'x' where receivable_id = '${id}'`;
    await expect(db.tx('system', (tx) => tx.query(rewrite))).rejects.toThrow('stays on record');

    // It goes by itself as the supplier set it, and not while the buyer disputes.
    const job = app.app.get(RemindOfPayment, { strict: false });
    const wrong = await api(supplier).put('/api/v1/reminder-settings').send({ politeAfter: 5, firmAfter: 5 });
    expect(wrong.status).toBe(400);
    await job.handle();
    expect(await opened(id)).toMatchObject({ reminders: [] });
    await api(supplier).put('/api/v1/reminder-settings').send({ politeAfter: 2, firmAfter: 30 }).expect(204);
    await job.handle();
    expect(await opened(id)).toMatchObject({ reminders: [] });
    await dispute(supplier, 'withdraw-dispute').expect(403);
    await dispute(buyer, 'withdraw-dispute').expect(204);
    expect((await dispute(buyer, 'withdraw-dispute')).body.code).toBe('payments/no-dispute');
    await job.handle();
    await job.handle();
    expect(await opened(id)).toMatchObject({ reminders: [{ tone: 'polite', sentByName: null }] });
    expect((await remind('polite')).body.code).toBe('payments/reminded-today');
    await selling.post(`/panel/naleznosci/${id}/przypomnij`, { tone: 'firm' }).expect(303);
    expect(await opened(id)).toMatchObject({ reminders: [{ tone: 'polite' }, { tone: 'firm' }] });
    await app.runJobs();
    const told = (await app.mail.sentTo(buyer.email)).map(({ subject }) => subject);
    expect(told.filter((subject) => subject.startsWith('Wezwanie do zapłaty'))).toHaveLength(1);
  });
});

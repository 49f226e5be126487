import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn, type CastMember } from '../../support/cast.js';
import type { Visitor } from '../../support/browser-form.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';
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

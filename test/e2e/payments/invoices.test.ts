import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../src/shared/dates.js';
import type { Visitor } from '../../support/browser-form.js';
import { prove, signedIn, type CastMember } from '../../support/cast.js';
import {
  contractsScene,
  openByAward,
  putInForce,
  type ContractsScene,
} from '../../support/contracts-scene.js';
import { fa3SchemaDir } from '../../support/fa3.js';
import { openedProcedure } from '../../support/opened-procedure.js';

/** A NIP whose form KSeF takes too; fictitious. */
const NIP = '7390000016';

type Draft = {
  number: string | null;
  gross: number;
  dueOn: string;
  exemption: string | null;
  splitPayment: boolean;
  account: string | null;
  schema: string | null;
  lacks: { kind: string; blocking: boolean; text: string }[];
  warnings: { kind: string; source: string }[];
};

let scene: ContractsScene;
let selling: Visitor;
let buying: Visitor;
const api = (who: Pick<CastMember, 'token'>) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await contractsScene(fa3SchemaDir ? { FA3_SCHEMA_DIR: fa3SchemaDir } : {});
  const { app, supplier, buyer } = scene;
  [selling, buying] = await Promise.all([signedIn(app, supplier), signedIn(app, buyer)]);
});

/** A delivery that the buyer accepted whole; the id of what it owes for it. */
const owed = async (more: Record<string, unknown> = {}): Promise<string> =>
  owedFor(await scene.conclude(more));
const owedFor = async (contractId: string): Promise<string> => {
  await api(scene.buyer).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
  await scene.app.runJobs();
  const { body } = await api(scene.supplier).get('/api/v1/receivables?perPage=100').expect(200);
  return (body as { items: { id: string; contractId: string }[] }).items.find(
    (item) => item.contractId === contractId,
  )!.id;
};
const draft = async (id: string, query: Record<string, string | number> = {}): Promise<Draft> =>
  (await api(scene.supplier).get(`/api/v1/receivables/${id}/invoice-draft`).query(query).expect(200))
    .body as Draft;
const kinds = (list: readonly { kind: string }[]) => list.map(({ kind }) => kind);
const xmlOf = async (id: string, query: Record<string, string | number> = {}) => {
  const asked = api(scene.supplier).get(`/api/v1/receivables/${id}/invoice-draft.xml`).query(query);
  const { status, headers, body } = await asked.responseType('blob');
  return { status, headers, text: (body as Buffer).toString('utf8') };
};
const noteOf = (id: string, note: Record<string, unknown>) =>
  api(scene.supplier).post(`/api/v1/receivables/${id}/invoice`).send(note);
const opened = async (id: string) =>
  (await api(scene.buyer).get(`/api/v1/receivables/${id}`).expect(200)).body as {
    dueOn: string;
    aroseOn: LocalDate;
    invoice: { number: string; ksefNumber: string | null } | null;
  };

/** The supplier's papers as they are when it has kept them well. */
const complete = async () => {
  const { app, supplier, buyer } = scene;
  await app.ownerPool.query(
    `update organisation set nip = $2, street = 'ul. Kwiatowa 3', post_code = '11-200' where id = $1`,
    [supplier.organisationId, NIP],
  );
  await app.ownerPool.query(
    `update organisation set nip = '7390000022', principal_street = 'ul. Ratuszowa 1', principal_post_code = '11-001',
       principal_town = 'Dywity' where id = $1`,
    [buyer.organisationId],
  );
  await prove(app, supplier);
  await api(supplier)
    .post('/api/v1/organisation/vat-statuses')
    .send({ status: 'active', validFrom: scene.day(0) })
    .expect(204);
};

describe('a draft of an invoice', () => {
  it('says in words what it lacks, and is printed all the same', async () => {
    const id = await owed();
    const known = await draft(id);
    expect(known.lacks.filter(({ blocking }) => blocking).length).toBeGreaterThan(0);
    expect(kinds(known.lacks)).toEqual(
      expect.arrayContaining(['seller-address', 'number', 'account', 'vat-status', 'recipient-id']),
    );
    expect(known.schema).toBeNull();
    const refused = await xmlOf(id);
    expect([refused.status, (JSON.parse(refused.text) as { code: string }).code]).toEqual([
      409,
      'payments/draft-incomplete',
    ]);
    expect(refused.text).toContain('pełnego adresu');
    const pdf = await api(scene.supplier).get(`/api/v1/receivables/${id}/invoice-draft.pdf`).expect(200);
    expect(pdf.headers['content-disposition']).toMatch(/szkic-faktury-WR-\d+-\d+-1\.pdf/);
    const page = (await selling.get(`/panel/naleznosci/${id}/faktura`).expect(200)).text;
    expect(page).toContain('href="/panel/organizacja/rachunek"');
    expect(page).not.toContain('szkic-faktury.xml');
  });

  it('fits the official schema once nothing hinders it, with payer and recipient apart', async () => {
    await complete();
    const id = await owed();
    await api(scene.buyer)
      .put('/api/v1/recipient-identity')
      .send({ internalId: '7390000022-00001' })
      .expect(204);
    const known = await draft(id, { number: 'FV/7/2026' });
    expect(known.lacks.filter(({ blocking }) => blocking)).toEqual([]);
    expect(known).toMatchObject({ number: 'FV/7/2026', gross: 282_630, dueOn: scene.day(30) });
    expect(known.schema).toBe(fa3SchemaDir ? 'valid' : 'absent');
    expect(kinds(known.warnings)).toContain('jst-mark');
    expect(known.warnings.every(({ source }) => source !== '')).toBe(true);
    const file = await xmlOf(id, { number: 'FV/7/2026' });
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toMatch(/attachment; filename="szkic-faktury-.*\.xml"/);
    for (const part of [
      '<P_2>FV/7/2026</P_2>',
      '<P_13_1>50.00</P_13_1><P_14_1>11.50</P_14_1><P_13_2>2560.00</P_13_2><P_14_2>204.80</P_14_2>',
      '<P_15>2826.30</P_15>',
      '<NIP>7390000022</NIP><Nazwa>Gmina Przykład</Nazwa>',
      '<JST>1</JST><GV>2</GV>',
      '<IDWew>7390000022-00001</IDWew><Nazwa>Szkoła Podstawowa nr 3</Nazwa>',
      '<Rola>8</Rola>',
      'szkic',
    ]) {
      expect(file.text).toContain(part);
    }
    const unnumbered = await xmlOf(id);
    expect(unnumbered.text).toContain('<P_2>SZKIC – wpisz numer faktury</P_2>');
  });

  it('names as the order the buyer’s own number, of its procedure or as the supplier types it, and never ours', async () => {
    const { app, buyer, supplier, db } = scene;
    const id = await owed();
    const plain = (await xmlOf(id)).text;
    expect(plain).toMatch(/<NrUmowy>WR\/\d+\/\d+<\/NrUmowy><\/Umowy><\/WarunkiTransakcji>/);
    const typed = (await xmlOf(id, { orderNumber: 'ZAM 7/2026' })).text;
    expect(typed).toContain('</Umowy><Zamowienia><NrZamowienia>ZAM 7/2026</NrZamowienia></Zamowienia>');
    const asked = { caseNumber: 'SP3.271.5.2026' };
    const { id: procedure } = await openedProcedure(
      app,
      buyer.organisationId,
      [supplier.organisationId],
      asked,
    );
    const contract = await openByAward(app, buyer, scene.conclude, procedure);
    await putInForce(db, contract);
    const awarded = await owedFor(contract);
    expect(await draft(awarded)).toMatchObject({ orderNumber: 'SP3.271.5.2026' });
    expect((await xmlOf(awarded)).text).toContain('<NrZamowienia>SP3.271.5.2026</NrZamowienia>');
    const page = (await selling.get(`/panel/naleznosci/${awarded}/faktura`).expect(200)).text;
    expect(page).toMatch(/name="zamowienie"[^>]*value="SP3\.271\.5\.2026"/);
    expect(await draft(awarded, { orderNumber: 'ZAM 8' })).toMatchObject({ orderNumber: 'ZAM 8' });
  });

  it('needs the provision of an exemption, and marks split payment where the supplier says annex 15 holds', async () => {
    const lines = [
      { name: 'Remont', quantity: 1, unit: 'szt.', unitPrice: '14000', vat: '23' },
      { name: 'Opieka', quantity: 10, unit: 'godz.', unitPrice: '40', vat: 'zw' },
    ];
    const id = await owed({ lines });
    expect(kinds((await draft(id)).lacks)).toContain('exemption-basis');
    const chosen = { basis: 'art. 43 ust. 1 pkt 23 ustawy o VAT', annex15: 1 };
    expect(await draft(id, { basis: chosen.basis })).toMatchObject({ splitPayment: false });
    const known = await draft(id, chosen);
    expect(known).toMatchObject({ exemption: chosen.basis, splitPayment: true, gross: 1_762_000 });
    expect(kinds(known.warnings)).toEqual(expect.arrayContaining(['split-payment-marked', 'white-list']));
    const file = await xmlOf(id, chosen);
    expect(file.text).toContain(`<P_18A>1</P_18A><Zwolnienie><P_19>1</P_19><P_19A>${chosen.basis}</P_19A>`);
    expect(file.text).toContain('<P_12>23</P_12><P_12_Zal_15>1</P_12_Zal_15>');
    const page = await selling.get(`/panel/naleznosci/${id}/faktura?dzien=zawsze&zal15=1`).expect(200);
    expect(page.text).toMatch(/Wpisz istniejącą datę/);
    expect(page.text).toContain('value="zawsze"');
  });

  it('is the supplier’s alone', async () => {
    const { buyer, stranger, coordinator } = scene;
    const id = await owed();
    for (const path of ['invoice-draft', 'invoice-draft.xml', 'invoice-draft.pdf']) {
      const answer = await api(buyer).get(`/api/v1/receivables/${id}/${path}`);
      expect([answer.status, path]).toEqual([403, path]);
      for (const who of [stranger, coordinator])
        await api(who).get(`/api/v1/receivables/${id}/${path}`).expect(404);
    }
    await api(buyer)
      .post(`/api/v1/receivables/${id}/invoice`)
      .send({ number: 'FV/1', issuedOn: scene.day(0) })
      .expect(403);
  });
});

describe('the number of an invoice that was issued elsewhere', () => {
  it('is noted with its KSeF number checked, moves the day to pay, is told to the buyer and may be taken back', async () => {
    const { app, buyer, supplier } = scene;
    const id = await owed();
    const before = await opened(id);
    await app.clock.advance({ days: 3 });
    const issuedOn = scene.day(0);
    const ksef = (nip: string, day: string, check: string) =>
      `${nip}-${day.replaceAll('-', '')}-0100001AF629-${check}`;
    const right = rightKsef(NIP, issuedOn);
    for (const [note, pointer] of [
      [{ number: 'FV/8', issuedOn: scene.day(1) }, '/issuedOn'],
      [{ number: 'FV/8', issuedOn, ksefNumber: rightKsef('7390000039', issuedOn) }, '/ksefNumber'],
      [{ number: 'FV/8', issuedOn, ksefNumber: rightKsef(NIP, scene.day(-1)) }, '/ksefNumber'],
      [{ number: 'FV/8', issuedOn, ksefNumber: rightKsef(NIP, scene.day(1)) }, '/ksefNumber'],
      [
        { number: 'FV/8', issuedOn, ksefNumber: ksef(NIP, issuedOn, right.endsWith('00') ? '01' : '00') },
        '/ksefNumber',
      ],
      [{ issuedOn }, '/number'],
    ] as const) {
      const { status, body } = await noteOf(id, note);
      expect([status >= 400 && status < 500, JSON.stringify(body)]).toEqual([
        true,
        expect.stringContaining(pointer),
      ]);
    }
    expect((await opened(id)).invoice).toBeNull();
    await noteOf(id, { number: 'FV/8/2026', issuedOn, ksefNumber: right }).expect(201);
    expect(await opened(id)).toMatchObject({
      dueOn: addDays(issuedOn as LocalDate, 30),
      invoice: { number: 'FV/8/2026', ksefNumber: right },
    });
    const credit = { kind: 'credit', amount: '100', day: issuedOn, reason: 'Zimne obiady' };
    expect(kinds((await draft(id)).warnings)).not.toContain('correct-lowered');
    await api(supplier).post(`/api/v1/receivables/${id}/entries`).send(credit).expect(201);
    expect(kinds((await draft(id)).warnings).slice(0, 2)).toEqual(['correct-lowered', 'correct-in-ksef']);
    expect((await selling.get(`/panel/naleznosci/${id}`).expect(200)).text).toContain('Faktura korygująca');
    expect((await buying.get(`/panel/naleznosci/${id}`)).text).not.toContain('Faktura korygująca');
    await app.runJobs();
    const told = (await app.mail.sentTo(buyer.email)).map(({ subject }) => subject);
    expect(told.filter((subject) => subject.startsWith('Faktura FV/8/2026 do'))).toHaveLength(1);
    expect((await buying.get(`/panel/naleznosci/${id}`).expect(200)).text).toContain(right);

    // The database moves the day by itself, and keeps what was noted.
    for (const forbidden of [
      `update noted_invoice set number = 'x' where receivable_id = '${id}'`,
      `update receivable set due_on = due_on + 1 where id = '${id}'`,
    ]) {
      await expect(scene.db.tx('system', (tx) => tx.query(forbidden))).rejects.toThrow(
        /stays on record|changes by/,
      );
    }
    const path = `/panel/naleznosci/${id}/faktura`;
    // The draft stays as it was chosen, whatever becomes of the note.
    const chosen = `${path}?numer=SZKIC%2F77`;
    expect((await selling.get(chosen).expect(200)).text).toContain(`action="${chosen}"`);
    const refused = await selling.post(chosen, { number: 'FV/9', issuedOn, ksefNumber: 'FV/9' });
    expect([refused.status, refused.text.includes('value="FV/9"')]).toEqual([422, true]);
    expect(refused.text).toContain('value="SZKIC/77"');
    await selling.post(path, { number: 'FV/9', issuedOn, ksefNumber: '' }).expect(303);
    expect((await opened(id)).invoice).toMatchObject({ number: 'FV/9', ksefNumber: null });
    await selling.post(`${path}/wycofaj`, {}).expect(303);
    expect(await opened(id)).toMatchObject({ invoice: null, dueOn: before.dueOn });
    const again = await api(supplier).post(`/api/v1/receivables/${id}/withdraw-invoice`).send({});
    expect(again.body.code).toBe('payments/no-invoice');
  });

  it('is to be looked at where it is older than the acceptance of what came in the place of a delivery sent back', async () => {
    const { app, buyer, supplier } = scene;
    const contractId = await scene.conclude();
    for (const [quantity, answer] of [
      ['120', { answer: 'request-changes', text: 'Część jest zimna', dueOn: scene.day(5) }],
      ['100', { answer: 'accept' }],
    ] as const) {
      const delivered = { deliveredOn: scene.day(0), lines: [{ position: 0, quantity }] };
      const { body } = await api(supplier).post(`/api/v1/contracts/${contractId}/deliveries`).send(delivered);
      await api(buyer)
        .post(`/api/v1/deliveries/${(body as { id: string }).id}/answer`)
        .send(answer)
        .expect(204);
    }
    await app.runJobs();
    const { body } = await api(supplier).get('/api/v1/receivables?perPage=100').expect(200);
    const { items } = body as { items: { id: string; contractId: string }[] };
    const { id } = items.find((item) => item.contractId === contractId)!;
    await noteOf(id, { number: 'FV/120', issuedOn: scene.day(-1) }).expect(201);
    expect(kinds((await draft(id)).warnings)[0]).toBe('correct-sent-back');
  });

  it('counts for the month in which one may still issue outside KSeF', async () => {
    const { supplier } = scene;
    const day = '2026-06-10';
    const dear = [{ name: 'Obiad', quantity: 1, unit: 'kpl.', unitPrice: '4500', vat: '23' }];
    const [first, second, last] = [await owed(), await owed(), await owed({ lines: dear })];
    for (const id of [first, second]) {
      expect(kinds((await draft(id, { issuedOn: day })).warnings)).toContain('ksef-relief');
      await noteOf(id, { number: `FV/${id.slice(-4)}`, issuedOn: day }).expect(201);
    }
    // 2 × 2 826,30 zł and this one of 5 535 zł.
    expect(kinds((await draft(last, { issuedOn: day })).warnings)).toContain('ksef-relief-over');
    const later = kinds((await draft(last, { issuedOn: '2027-01-01' })).warnings);
    expect(later).toEqual(expect.arrayContaining(['ksef-all', 'ksef-fines', 'ksef-transfer']));
    expect(later).not.toContain('ksef-relief');
    // A firm receives under its NIP.
    await api(supplier)
      .put('/api/v1/recipient-identity')
      .send({ internalId: '7390000016-00001' })
      .expect(409);
    await buying.get('/panel/naleznosci/odbiorca').expect(200);
  });
});

/** A KSeF number with its check byte, reckoned apart from the program. */
const rightKsef = (nip: string, day: string): string => {
  const text = `${nip}-${day.replaceAll('-', '')}-0100001AF629`;
  const crc = [...text].reduce((sum, sign) => {
    let rest = sum ^ sign.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) rest = ((rest << 1) ^ (rest & 128 ? 7 : 0)) & 255;
    return rest;
  }, 0);
  return `${text}-${crc.toString(16).toUpperCase().padStart(2, '0')}`;
};

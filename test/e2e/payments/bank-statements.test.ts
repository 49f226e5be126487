import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerFaults } from '../../../src/modules/payments/index.js';
import { Retention } from '../../../src/platform/privacy/retention.js';
import type { Visitor } from '../../support/browser-form.js';
import { signedIn } from '../../support/cast.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';
import { mt940 } from '../../support/payment-things.js';

type Owed = { id: string; contractId: string; reference: string; gross: number; balance: number };
type Match = { parts: { receivableId: string; amount: number }[]; sure: boolean; warnings: string[] };
type Line = { id: string; amount: number; title: string; match: Match | null };
type Statement = { open: number; known: number; accepted: number; dismissed: number; waits: boolean } & {
  lines: { items: Line[] };
};

let scene: ContractsScene;
let selling: Visitor;

beforeAll(async () => {
  scene = await contractsScene();
  selling = await signedIn(scene.app, scene.supplier);
});

const as = (token: string) => scene.app.api(token);
const BASE = '/api/v1/bank-statements';
const upload = (text: string | Buffer, token = scene.supplier.token) =>
  as(token).post(BASE).attach('file', Buffer.from(text), 'wyciag.txt');
const uploaded = async (text: string | Buffer) =>
  ((await upload(text).expect(201)).body as { id: string }).id;
const opened = async (id: string) =>
  (await as(scene.supplier.token).get(`${BASE}/${id}`).expect(200)).body as Statement;
const accept = (id: string, lines: readonly Line[], more: Record<string, unknown> = {}) =>
  as(scene.supplier.token)
    .post(`${BASE}/${id}/accept`)
    .send({ lines: lines.map((line) => ({ id: line.id, parts: line.match!.parts, ...more })) });
const owedNow = async (id: string) =>
  (await as(scene.buyer.token).get(`/api/v1/receivables/${id}`).expect(200)).body as Owed & {
    entries: { id: string; kind: string; day: string; change: number }[];
  };
/** What the buyer owes for a contract that it has completed: 2 826,30 zł. */
const owed = async (): Promise<Owed> => (await owedFor(1))[0]!;
/** The same for several contracts, charged at once. */
const owedFor = async (contracts: number): Promise<Owed[]> => {
  const { app, buyer } = scene;
  const concluded: string[] = [];
  while (concluded.length < contracts) {
    const contractId = await scene.conclude();
    await as(buyer.token).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
    concluded.push(contractId);
  }
  await app.runJobs();
  const { body } = await as(buyer.token).get('/api/v1/receivables?side=buyer&perPage=100').expect(200);
  const { items } = body as { items: Owed[] };
  return concluded.map((contractId) => items.find((line) => line.contractId === contractId)!);
};
/** What is kept of a statement's lines. */
const words = async (id: string): Promise<string> => {
  const rows = await scene.db.read('system', (reader) =>
    reader.query<{ amount: number; payer: string | null; title: string | null }>(
      'select amount, payer, title from statement_line where statement_id = $1',
      [id],
    ),
  );
  return rows.map(({ amount, payer, title }) => `${(amount / 100).toFixed(2)} ${payer} ${title}`).join('\n');
};
const today = () => scene.day(0);

describe('a statement of the supplier’s bank', () => {
  it('proposes what its transfers pay, pays it once accepted, and read twice adds nothing', async () => {
    const [one, two, three] = (await owedFor(3)) as [Owed, Owed, Owed];
    const text = mt940(today(), [
      [`Zaplata ${one.reference}`, '2826,30'],
      [`${two.reference} ${three.reference}`, '5000,00'],
      [`raz jeszcze ${one.reference}`, '2826,30'],
      ['Darowizna', '20,00', 'JAN KOWALSKI'],
    ]);
    const id = await uploaded(text);
    const { lines, ...known } = await opened(id);
    expect(known).toMatchObject({ open: 4, known: 0, accepted: 0, waits: false });
    expect(lines.items.map(({ match }) => match && [match.sure, match.warnings])).toEqual([
      [true, []],
      [true, ['part']],
      [false, ['paid']],
      null,
    ]);
    const sure = lines.items.filter(({ match }) => match?.sure);
    const uneven = sure.map((line) => ({
      ...line,
      match: { ...line.match!, parts: [{ ...line.match!.parts[0]!, amount: 1 }] },
    }));
    expect((await accept(id, uneven)).body.code).toBe('statements/not-all');
    expect((await accept(id, sure).expect(200)).body).toEqual({ done: 2, skipped: 0 });
    expect((await accept(id, sure).expect(200)).body).toEqual({ done: 0, skipped: 2 });
    expect([one, two, three].map(({ id: each }) => each)).toHaveLength(3);
    expect((await owedNow(one.id)).balance).toBe(0);
    expect((await owedNow(two.id)).balance + (await owedNow(three.id)).balance).toBe(2 * 282_630 - 500_000);
    expect((await owedNow(one.id)).entries.at(-1)).toMatchObject({ kind: 'payment', day: today() });

    const again = await uploaded(text);
    expect(await opened(again)).toMatchObject({ open: 0, known: 4 });

    // The second transfer of the same is looked at: by its day and amount it is on record already.
    const [double] = (await opened(id)).lines.items;
    expect(double!.match).toMatchObject({ sure: false, warnings: ['paid', 'noted'] });
    expect((await accept(id, [double!])).body).toEqual({ done: 0, skipped: 1 });
    expect((await accept(id, [double!], { again: true })).body).toEqual({ done: 1, skipped: 0 });
    expect((await owedNow(one.id)).balance).toBe(-282_630);
    const [foreign] = (await opened(id)).lines.items;
    await as(scene.supplier.token)
      .post(`${BASE}/${id}/dismiss`)
      .send({ lines: [foreign!.id] })
      .expect(200);
    expect(await opened(id)).toMatchObject({ open: 0, accepted: 3, dismissed: 1 });
    expect(await words(id)).not.toContain('KOWALSKI');
    expect(await words(id)).toContain('GMINA');

    // A payment that was taken back leaves its line open again.
    const entry = (await owedNow(one.id)).entries.at(-1)!;
    await as(scene.supplier.token)
      .post(`/api/v1/ledger-entries/${entry.id}/reverse`)
      .send({ reason: 'Nie ta umowa' })
      .expect(201);
    expect(await opened(id)).toMatchObject({ open: 1, accepted: 2 });
    expect(await scene.db.read('system', ledgerFaults)).toEqual([]);
  });

  it('is accepted once by two at once, and pays nothing of another supplier', async () => {
    const { supplier, stranger } = scene;
    const { id: receivable, reference } = await owed();
    const id = await uploaded(mt940(today(), [[reference, '10,00']]));
    const { lines } = await opened(id);
    const answers = await Promise.all([
      accept(id, lines.items, { again: true }),
      accept(id, lines.items, { again: true }),
      accept(id, lines.items, { again: true }),
    ]);
    expect(answers.map(({ body }) => (body as { done: number }).done).sort()).toEqual([0, 0, 1]);
    expect((await owedNow(receivable)).balance).toBe(281_630);

    // What is to come has not been paid yet.
    const early = await uploaded(mt940(scene.day(1), [[reference, '10,00']]));
    const refused = await accept(early, (await opened(early)).lines.items);
    expect([refused.status, refused.body.code]).toEqual([422, 'statements/day-to-come']);

    const theirs = (await upload(mt940(today(), [[reference, '10,00']]), stranger.token).expect(201)).body.id;
    const seen = (await as(stranger.token).get(`${BASE}/${theirs}`).expect(200)).body as Statement;
    expect(seen.lines.items[0]!.match).toBeNull();
    const parts = [{ receivableId: receivable, amount: 1_000 }];
    const forced = await as(stranger.token)
      .post(`${BASE}/${theirs}/accept`)
      .send({ lines: [{ id: seen.lines.items[0]!.id, parts }] });
    expect([forced.status, forced.body.code]).toEqual([404, 'payments/not-found']);
    const crossed = await as(supplier.token)
      .post(`${BASE}/${id}/accept`)
      .send({ lines: [{ id: seen.lines.items[0]!.id, parts }] });
    expect(crossed.body.code).toBe('statements/no-such-lines');
    expect((await owedNow(receivable)).balance).toBe(281_630);
  });

  it('as a table asks once which column is which, in the panel, and knows the next', async () => {
    const { id: receivable, reference } = await owed();
    const rows = (title: string) =>
      Buffer.from(
        `Data;Kontrahent;Tytu\xb3;Kwota\r\n${today()};Gmina Przyk\xb3ad;"${title}";"1 000,00"\r\n;;Razem;1 000,00\r\n`,
        'latin1',
      );
    const sent = await selling.agent
      .post('/panel/naleznosci/wyciagi')
      .set('sec-fetch-site', 'same-origin')
      .redirects(0)
      .attach('file', rows(reference), 'historia.csv')
      .expect(303);
    const path = sent.headers['location'] as string;
    const wizard = (await selling.get(path).expect(200)).text;
    expect(wizard).toContain('Gmina Przykład');
    const columns = { delimiter: 'semicolon', decimal: ',', day: '0', amount: '3', title: '2', payer: '1' };
    const wrong = await selling.post(`${path}/kolumny`, {
      ...columns,
      encoding: 'windows-1250',
      amount: '1',
    });
    expect([wrong.status, wrong.text.includes('nie ma wpływów')]).toEqual([422, true]);
    await selling.post(`${path}/kolumny`, { ...columns, encoding: 'windows-1250' }).expect(303);
    const page = (await selling.get(path).expect(200)).text;
    const [, value] = /name="lines" value="([^"|]+\|[^"]+)" checked/.exec(page)!;
    await selling.post(`${path}/przyjmij`, { lines: value! }).expect(303);
    expect((await owedNow(receivable)).balance).toBe(182_630);
    for (const lines of [[], ['-'.repeat(36)], [`${value!}|${receivable}:0`]]) {
      for (const step of ['przyjmij', 'pomin'])
        expect((await selling.post(`${path}/${step}`, { lines })).status).toBe(422);
    }

    const { reference: next } = await owed();
    const known = await opened(await uploaded(rows(`Faktura do ${next}`)));
    expect(known).toMatchObject({ waits: false, open: 1, lines: { items: [{ match: { sure: true } }] } });
  });

  it('is refused with the reason, and forgets what it says of others in its time', async () => {
    const { app } = scene;
    const cut = mt940(today(), [['x', '1,00']]).replace('C1,00', 'C2,00');
    for (const [text, why] of [
      [cut, 'Salda'],
      [Buffer.from([80, 75, 3, 4, 0, 0]), 'plik tekstowy'],
      ['a;'.repeat(100), 'za dużo'],
    ] as const) {
      const refused = await upload(text);
      expect([refused.status, refused.text.includes(why)]).toEqual([422, true]);
    }
    await as(scene.supplier.token).post(BASE).expect(422);
    const id = await uploaded(mt940(today(), [['Za opiekę', '3,00', 'EWA NOWAK']]));
    expect(await words(id)).toContain('EWA NOWAK');
    await app.clock.advance({ days: 91 });
    await app.app.get(Retention, { strict: false }).apply();
    expect(await words(id)).toBe('3.00 null null');
  });
});

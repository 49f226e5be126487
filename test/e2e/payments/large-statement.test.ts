import { expect, it } from 'vitest';
import { contractsScene } from '../../support/contracts-scene.js';
import { mt940 } from '../../support/payment-things.js';

const full = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
const LINES = 5_000;
const MOST_MS = 10_000;

type Match = { parts: { receivableId: string; amount: number }[]; sure: boolean };

it.runIf(full)(
  `a statement of ${LINES} lines is read and matched with as many receivables within ten seconds`,
  async () => {
    const { app, db, supplier, buyer, conclude, day } = await contractsScene();
    const api = app.api(supplier.token);
    const contractId = await conclude();
    await app.api(buyer.token).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
    await app.runJobs();
    const references = await db.tx('system', async (tx) => {
      await tx.query(
        `insert into delivery select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'number', 1 + g))).*
         from delivery d, generate_series(1, $2::int - 1) g where d.contract_id = $1`,
        [contractId, LINES],
      );
      await tx.query(
        `insert into receivable select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
           'delivery_id', d.id, 'reference', split_part(r.reference, '/1', 1) || '/' || d.number, 'balance', 0))).*
         from receivable r join delivery d on d.contract_id = r.contract_id and d.id <> r.delivery_id
         where r.contract_id = $1`,
        [contractId],
      );
      await tx.query(
        `insert into ledger_entry (id, receivable_id, kind, day, at)
         select r.id, r.id, 'charge', r.arose_on, now() from receivable r where r.balance = 0`,
      );
      await tx.query(
        `insert into ledger_posting select r.id, p.account, 'PLN', p.sign * r.gross
         from receivable r cross join (values ('due', 1), ('delivered', -1)) p (account, sign) where r.balance = 0`,
      );
      return (await tx.query<{ reference: string }>('select reference from receivable order by id')).map(
        (row) => row.reference,
      );
    });
    expect(references).toHaveLength(LINES);
    // Of ten transfers seven name what they pay, two are by somebody who owes, one is by a stranger.
    const transfers = references.map((reference, at): [string, string, string] => {
      if (at % 10 < 7) return [`Zaplata za ${reference} z dnia ${day(0)}`, '2826,30', 'GMINA PRZYKLAD'];
      return at % 10 < 9 ? ['obiady', `${at},00`, 'GMINA PRZYKLAD'] : ['składka', `${at},00`, `Osoba ${at}`];
    });
    const file = Buffer.from(mt940(day(0), transfers));
    const started = performance.now();
    const sent = await api.post('/api/v1/bank-statements').attach('file', file, 'duzy.sta').expect(201);
    const read = performance.now();
    const { id } = sent.body as { id: string };
    const opened = await api.get(`/api/v1/bank-statements/${id}?perPage=200`).expect(200);
    const matched = performance.now();
    const { open, lines } = opened.body as { open: number; lines: { items: { id: string; match: Match }[] } };
    expect(open).toBe(LINES);
    expect(lines.items.every(({ match }) => match.sure)).toBe(true);
    const accepted = await api
      .post(`/api/v1/bank-statements/${id}/accept`)
      .send({ lines: lines.items.map((line) => ({ id: line.id, parts: line.match.parts })) })
      .expect(200);
    expect(accepted.body).toEqual({ done: 200, skipped: 0 });
    const [reading, matching] = [Math.round(read - started), Math.round(matched - read)];
    const accepting = Math.round(performance.now() - matched);
    process.stdout.write(`read ${reading} ms, matched ${matching} ms, 200 accepted ${accepting} ms\n`);
    expect(reading + matching).toBeLessThan(MOST_MS);
  },
  120_000,
);

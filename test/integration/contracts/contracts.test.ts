import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Conclusion } from '../../../src/modules/contracts/index.js';
import type { Representative } from '../../../src/platform/access/actor.js';
import { anonymous } from '../../../src/platform/access/actor.js';
import type { Scope } from '../../../src/platform/database/db.js';
import { PersonalData } from '../../../src/platform/privacy/personal-data.js';
import { Memberships } from '../../../src/modules/members/index.js';
import { someOrganisation } from '../../support/cast.js';
import { readPdf } from '../platform/documents/read-pdf.js';
import { ContractRecorder } from '../../support/recorded-contracts.js';
import { contractsScene, representative, type ContractsScene } from '../../support/contracts-scene.js';

let scene: ContractsScene;
let buyer: Representative;
let supplier: Representative;
let stranger: Representative;
let coordinator: Representative;

beforeAll(async () => {
  scene = await contractsScene();
  [buyer, supplier, stranger, coordinator] = (await Promise.all(
    [scene.buyer, scene.supplier, scene.stranger, scene.coordinator].map((member) =>
      representative(scene.app, member),
    ),
  )) as [Representative, Representative, Representative, Representative];
});

/** How many rows the scope sees or changes when no application code stands between. */
const rowsOf = (scope: Scope, sql: string, params: unknown[] = []): Promise<number> =>
  scene.db.tx(scope, async (tx) => (await tx.query(sql, params)).length);

describe('row security of contracts, with the application left out', () => {
  it('shows a contract and its lines to its two parties and to jobs alone', async () => {
    const id = await scene.conclude();
    const seen = async (scope: Scope) => [
      await rowsOf(scope, 'select from contract where id = $1', [id]),
      await rowsOf(scope, 'select from contract_line where contract_id = $1', [id]),
    ];
    expect(await seen(buyer)).toEqual([1, 2]);
    expect(await seen(supplier)).toEqual([1, 2]);
    expect(await seen('system')).toEqual([1, 2]);
    expect(await seen(stranger)).toEqual([0, 0]);
    expect(await seen(coordinator)).toEqual([0, 0]);
    expect(await seen(anonymous)).toEqual([0, 0]);
    expect(await scene.db.public.query('select from contract')).toEqual([]);
    expect(await scene.db.public.query('select from contract_line')).toEqual([]);
  });

  it('lets a stranger change nothing, and nobody delete', async () => {
    const id = await scene.conclude();
    const change = `update contract set state = 'completed', completed_at = now() where id = $1 returning id`;
    expect(await rowsOf(stranger, change, [id])).toBe(0);
    expect(await rowsOf(coordinator, change, [id])).toBe(0);
    for (const scope of [buyer, supplier, stranger, 'system'] as const) {
      expect(await rowsOf(scope, 'delete from contract_line where contract_id = $1 returning 1', [id])).toBe(
        0,
      );
      expect(
        await rowsOf(scope, 'update contract_line set net = 0 where contract_id = $1 returning 1', [id]),
      ).toBe(0);
      expect(await rowsOf(scope, 'delete from contract where id = $1 returning 1', [id])).toBe(0);
    }
  });

  it('keeps what was agreed even from its parties and from jobs', async () => {
    const id = await scene.conclude();
    for (const scope of [buyer, supplier, 'system'] as const) {
      for (const change of [
        "subject = 'Inny'",
        'gross = gross + 1, net = net + 1',
        "buyer = '{}'",
        "number = 'X'",
      ]) {
        await expect(rowsOf(scope, `update contract set ${change} where id = $1`, [id])).rejects.toThrow(
          'What a contract agreed on does not change',
        );
      }
    }
    const line = `insert into contract_line (contract_id, position, name, quantity, unit, unit_price, vat, net)
      values ($1, 9, 'Dopisane', 1, 'szt.', 1, '23', 100)`;
    for (const scope of [buyer, supplier, stranger, 'system'] as const) {
      await expect(rowsOf(scope, line, [id])).rejects.toThrow(/row-level security/);
    }
  });

  it('lets nobody make a contract for another buyer', async () => {
    const id = await scene.conclude();
    const copy = `insert into contract select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
        'number', 'WR/1999/0001', 'quote_id', gen_random_uuid()))).* from contract c where c.id = $1`;
    await expect(rowsOf(supplier, copy, [id])).rejects.toThrow(/row-level security/);
  });
});

describe('deliveries, with the application left out', () => {
  const delivery = async (id: string) =>
    (
      await scene.app
        .api(scene.supplier.token)
        .post(`/api/v1/contracts/${id}/deliveries`)
        .send({ deliveredOn: scene.day(0), lines: [{ position: 0, quantity: '100' }] })
        .expect(201)
    ).body.id as string;

  it('are seen by the parties, answered by the buyer alone, and kept as recorded', async () => {
    const id = await delivery(await scene.conclude());
    const seen = (scope: Scope) => rowsOf(scope, 'select from delivery where id = $1', [id]);
    expect(await Promise.all([buyer, supplier, stranger, coordinator].map(seen))).toEqual([1, 1, 0, 0]);
    const accept = `update delivery set state = 'accepted', answered_at = now(), answered_by_name = 'x',
      sha256 = 'x' where id = $1 returning 1`;
    await expect(rowsOf(supplier, accept, [id])).rejects.toThrow(/row-level security/);
    expect(await rowsOf(stranger, accept, [id])).toBe(0);
    for (const scope of [buyer, supplier, 'system'] as const)
      await expect(rowsOf(scope, `update delivery set remarks = 'x' where id = $1`, [id])).rejects.toThrow(
        'What a delivery recorded does not change',
      );
    expect(await rowsOf(buyer, accept, [id])).toBe(1);
    await expect(rowsOf(buyer, `update delivery set sha256 = 'y' where id = $1`, [id])).rejects.toThrow(
      'What a delivery recorded does not change',
    );
  });

  it('hold no more than was agreed, and no line comes later', async () => {
    const contract = await scene.conclude();
    const id = await delivery(contract);
    const line = 'insert into delivery_line (delivery_id, position, quantity) values ($1, $2, $3)';
    await expect(rowsOf(supplier, line, [id, 1, 1])).rejects.toThrow(/row-level security/);
    const second = (quantity: number) =>
      scene.db.tx(supplier, async (tx) => {
        const [made] = await tx.query<{ id: string }>(
          `insert into delivery (id, contract_id, number, state, delivered_on, recorded_at, recorded_for, recorded_by_name)
           values (gen_random_uuid(), $1, 2, 'recorded', '2026-01-01', now(), $2, 'x') returning id`,
          [contract, supplier.organisation.id],
        );
        await tx.query(line, [made!.id, 0, quantity]);
      });
    await expect(second(21)).rejects.toThrow('More was delivered than agreed');
    await second(20);
  });
});

describe('what a person did with contracts', () => {
  it('is in the copy of their data: also which they ended, and why; not what another ended', async () => {
    const end = async (who: { token: string }, id: string, reason: string) => {
      await scene.app.api(who.token).post(`/api/v1/contracts/${id}/end`).send({ reason }).expect(204);
    };
    await end(scene.buyer, await scene.conclude(), 'Rok budżetowy');
    await end(scene.supplier, await scene.conclude(), 'Brak surowca');
    const declined = { reason: 'Zmiana planów' };
    const awarded = await scene.awarded();
    await scene.app.api(scene.buyer.token).post(`/api/v1/contracts/${awarded}/decline`).send(declined);
    const contracts = scene.app.app
      .get(PersonalData, { strict: false })
      .sources.find(({ module }) => module === 'contracts')!;
    const parts = await scene.db.read('system', (reader) => contracts.export(reader, buyer.accountId));
    expect(parts['umowy-zakonczone']).toMatchObject([
      { endReason: 'Rok budżetowy' },
      { endReason: 'Zmiana planów' },
    ]);
  });
});

describe('a conclusion', () => {
  it('gives twenty at once twenty numbers in a row, and takes back the number of one that fails', async () => {
    const quotes: string[] = [];
    for (let n = 0; n < 20; n += 1) quotes.push(await scene.quote());
    const before = await lastNumber();
    const api = scene.app.api(scene.buyer.token);
    const answers = await Promise.all(
      quotes.map((id) => api.post(`/api/v1/quotes/${id}/accept`).send({ version: 1 })),
    );
    expect(answers.map(({ status }) => status)).toEqual(quotes.map(() => 200));
    const year = scene.day(0).slice(0, 4);
    const rows = await scene.db.read('system', (reader) =>
      reader.query<{ number: string }>(
        'select number from contract where quote_id = any($1) order by number',
        [quotes],
      ),
    );
    expect(rows.map(({ number }) => number)).toEqual(
      quotes.map((_, n) => `WR/${year}/${String(before + n + 1).padStart(4, '0')}`),
    );

    // A number is taken before the second contract of one quote is refused.
    const { opened } = scene.app.app.get(ContractRecorder, { strict: false });
    const conclusion = scene.app.app.get(Conclusion, { strict: false });
    await expect(scene.db.tx(buyer, (tx) => conclusion.open(tx, opened[0]!))).rejects.toThrow(
      'uq_contract_quote_id',
    );
    expect(await lastNumber()).toBe(before + 20);
  }, 60_000);

  it('comes of an award as well: under its own numbers, with a thread of its own, once for a bid', async () => {
    await scene.conclude();
    const { opened } = scene.app.app.get(ContractRecorder, { strict: false });
    const conclusion = scene.app.app.get(Conclusion, { strict: false });
    const { inquiryId, quoteId, version, conversationId, ...agreed } = opened[0]!;
    const award = { procedureId: randomUUID(), awardId: randomUUID(), bidId: quoteId, bidVersion: version };
    const open = () => scene.db.tx(buyer, (tx) => conclusion.open(tx, { ...agreed, ...award }));
    const id = await open();
    await expect(open()).rejects.toThrow('uq_contract_award_id_bid_id');
    const api = scene.app.api(scene.supplier.token);
    const { body } = await api.get(`/api/v1/contracts/${id}`).expect(200);
    expect(body).toMatchObject({
      inquiryId: null,
      award: { id: award.awardId, procedureId: award.procedureId },
      quote: { id: award.bidId, version: award.bidVersion },
    });
    await api.get(`/panel/umowy/${id}`).expect(200);
    const rows = `select from contract where id = $1 and conversation_id <> $2`;
    expect(await rowsOf(supplier, rows, [id, conversationId])).toBe(1);
    const both = `insert into contract select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
        'number', 'WR/1999/0002', 'inquiry_id', $2::text))).* from contract c where c.id = $1`;
    await expect(rowsOf('system', both, [id, inquiryId])).rejects.toThrow('ck_contract_origin');
  });

  it('happens once, however often one quote is accepted at once', async () => {
    const quote = await scene.quote();
    const api = scene.app.api(scene.buyer.token);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => api.post(`/api/v1/quotes/${quote}/accept`).send({ version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 409),
    ]);
    expect(await rowsOf('system', 'select from contract where quote_id = $1', [quote])).toBe(1);
  });

  it('keeps both parties as they were, whatever they change afterwards', async () => {
    const id = await scene.conclude();
    const api = scene.app.api(scene.supplier.token);
    const get = async () =>
      (await api.get(`/api/v1/contracts/${id}`).expect(200)).body as Record<string, unknown>;
    const print = async () =>
      (await api.get(`/api/v1/contracts/${id}/confirmation.pdf`).expect(200)).body as Buffer;
    const [before, paper] = [await get(), await print()];
    const mine = (await api.get('/api/v1/organisation').expect(200)).body as { version: number };
    await api
      .patch('/api/v1/organisation')
      .send({ version: mine.version, organisationName: 'Zupełnie Inna Nazwa', town: 'Gdańsk' })
      .expect(204);
    await scene.app.runJobs();
    expect(await get()).toEqual(before);
    expect((await print()).equals(paper)).toBe(true);
    expect(before).toMatchObject({
      supplier: { name: '„Smak Warmii” Spółdzielnia Socjalna', town: 'Bartoszyce' },
      buyer: { name: 'Szkoła Podstawowa nr 3', principal: { name: 'Gmina Przykład', nip: scene.buyer.nip } },
    });
  });

  it('sees each of two deeds at once decided by one', async () => {
    const id = await scene.conclude();
    const [complete, end] = await Promise.all([
      scene.app.api(scene.buyer.token).post(`/api/v1/contracts/${id}/complete`),
      scene.app.api(scene.supplier.token).post(`/api/v1/contracts/${id}/end`).send({ reason: 'Brak mocy' }),
    ]);
    expect([complete.status, end.status].sort()).toEqual([204, 409]);
  });
});

describe('a supplier without legal personality', () => {
  it('is named as who does the work; the body that runs it is the party, on paper and on screen', async () => {
    const run = await contractsScene({}, async (app) => {
      const zaz = await someOrganisation(app, {
        ...{ kind: 'zaz', name: 'ZAZ „Słonecznik”', town: 'Bartoszyce', principal: 'Fundacja „Pole”' },
      });
      await app.db.tx('system', (tx) =>
        app.app
          .get(Memberships, { strict: false })
          .join(tx, { id: zaz.organisationId, name: zaz.name }, 'supplier'),
      );
      return zaz;
    });
    const id = await run.conclude();
    const api = run.app.api(run.buyer.token);
    const { body } = await api.get(`/api/v1/contracts/${id}`).expect(200);
    expect(body).toMatchObject({
      supplier: { name: 'ZAZ „Słonecznik”', principal: { name: 'Fundacja „Pole”', nip: run.supplier.nip } },
    });
    const paper = await api.get(`/api/v1/contracts/${id}/confirmation.pdf`).expect(200);
    const text = readPdf(paper.body as Buffer)
      .pages.join('')
      .replaceAll(/[\s\u00ad]/gu, '');
    for (const words of ['Dostawca(podmiotprowadzący)Fundacja„Pole”', 'RealizujeZAZ„Słonecznik”'])
      expect(text).toContain(words);

    // Rows from before call the principal a payer and know no seat of it.
    const { ownerPool } = run.app;
    await ownerPool.query('alter table contract disable trigger keep_agreed_contract');
    await run.app.db.tx('system', (tx) =>
      tx.query(
        `update contract set buyer = (buyer - 'principal') || jsonb_build_object('payer',
           jsonb_build_object('name', 'Gmina Przykład', 'nip', buyer->'nip')) where id = $1`,
        [id],
      ),
    );
    await ownerPool.query('alter table contract enable trigger keep_agreed_contract');
    const after = await api.get(`/api/v1/contracts/${id}`).expect(200);
    expect(after.body).toMatchObject({
      buyer: { principal: { name: 'Gmina Przykład', nip: run.buyer.nip } },
    });
  });
});

describe('an altered contract', () => {
  it('is not printed: the rows no longer match their digest', async () => {
    const id = await scene.conclude();
    const { ownerPool } = scene.app;
    await ownerPool.query('alter table contract disable trigger keep_agreed_contract');
    await rowsOf('system', `update contract set subject = 'Coś innego' where id = $1`, [id]);
    await ownerPool.query('alter table contract enable trigger keep_agreed_contract');
    const api = scene.app.api(scene.buyer.token);
    await api.get(`/api/v1/contracts/${id}/confirmation.pdf`).expect(500);
  });
});

const lastNumber = async (): Promise<number> => {
  const { rows } = await scene.app.ownerPool.query<{ last: number }>(
    'select coalesce(max(last), 0)::int as last from contract_counter',
  );
  return rows[0]!.last;
};

import { randomBytes, randomUUID } from 'node:crypto';
import { procedureNumber } from '../../src/modules/procurement/procedures/domain/procedure-number.js';
import { procedureContent } from '../../src/modules/procurement/procedures/procedure-content.js';
import { bidContent, totalsOf, type BidLine } from '../../src/modules/procurement/bids/bid-content.js';
import { Db, type Tx } from '../../src/platform/database/db.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import { decimal } from '../../src/shared/decimal.js';
import { lineNet } from '../../src/shared/money.js';
import type { TestApp } from './app.js';

const HOUR = 3_600_000;

export type OpenedProcedure = { readonly id: string; readonly bids: readonly string[] };

/** So many lines in each lot, asked and marked by price, days and taste. */
export const askedContent = (at: Date, lines: readonly number[]) =>
  procedureContent.parse({
    subject: 'Żywność i dowóz',
    description: 'Dostawy do szkół gminy.',
    lots: lines.map((count, lot) => ({
      title: `Grupa ${lot + 1}`,
      lines: Array.from({ length: count }, (_, at) => ({
        id: `a${lines.slice(0, lot).reduce((sum, each) => sum + each, 0) + at + 1}`,
        name: `Towar ${lot + 1}.${at + 1}`,
        quantity: String(10 * (at + 1)),
        unit: 'kg',
      })),
    })),
    questions: [
      { id: 'q1', text: 'Skąd pochodzą warzywa?', kind: 'text', required: false },
      { id: 'q2', text: 'Ile miesięcy gwarancji świeżości?', kind: 'number', required: false },
    ],
    criteria: [
      { id: 'k1', kind: 'price', name: 'Cena', weight: 60 },
      { id: 'k2', kind: 'days', name: 'Termin dostawy', weight: 20 },
      { id: 'k3', kind: 'rating', name: 'Jakość próbki', weight: 20 },
    ],
    deadline: new Date(at.getTime() - 2 * HOUR).toISOString(),
    opensAt: new Date(at.getTime() - HOUR).toISOString(),
  });

/**
 * Writes a procedure that has been opened, with a bid of each supplier, by its rows alone: no keys, rules or notices,
 * and no clock is moved. Prices grow from supplier to supplier; the last one leaves out a line.
 */
export const openedProcedure = async (
  app: TestApp,
  buyerId: string,
  supplierIds: readonly string[],
  {
    lines = [2, 1],
    kind = 'quotation',
    caseNumber = null,
  }: {
    lines?: readonly number[];
    kind?: 'quotation' | 'consultation';
    caseNumber?: string | null;
  } = {},
): Promise<OpenedProcedure> => {
  const at = app.clock.now();
  const content = askedContent(at, lines);
  const id = randomUUID();
  const bids = supplierIds.map(() => randomUUID());
  await app.app.get(Db, { strict: false }).tx('system', async (tx) => {
    // Numbers far from those that are given.
    const number = procedureNumber(kind, 2000, randomBytes(3).readUIntBE(0, 3));
    await tx.query(
      `insert into procedure (id, number, kind, buyer_id, state, subject, cpv, categories, areas, openness, shows_rank,
         version, deadline, opens_at, created_at, updated_at, published_at, opened_at, case_number)
       values ($1, $2, $3, $4, 'opened', $5, '{}', '{}', '{}', 'invited', true, 1, $6, $7, $6, $8, $6, $8, $9)`,
      [id, number, kind, buyerId, content.subject, content.deadline, content.opensAt, at, caseNumber],
    );
    await tx.query(
      `insert into procedure_version (procedure_id, number, content, sha256, published_at) values ($1, 1, $2, 'x', $3)`,
      [id, content, at],
    );
    const names = await namesOf(tx, supplierIds);
    const opened = bids.map((bidId, of) => ({
      ...{ bidId, supplierName: names.get(supplierIds[of]!), version: 1, submittedAt: at.toISOString() },
      receipt: 'x',
    }));
    await tx.query(
      `insert into procedure_opening (procedure_id, buyer_id, opened_at, by_timer, opened, unconfirmed)
       values ($1, $2, $3, true, $4, 0)`,
      [id, buyerId, at, JSON.stringify(opened)],
    );
    for (const [of, supplierId] of supplierIds.entries()) {
      await tx.query(
        `insert into procedure_invitation (id, procedure_id, buyer_id, supplier_id, wave, why, invited_at)
         values ($1, $2, $3, $4, 1, '[]', $5)`,
        [randomUUID(), id, buyerId, supplierId, at],
      );
      await insertBid(
        tx,
        { id, bidId: bids[of]!, buyerId, supplierId, at },
        bidOf(content, of, supplierIds.length, at),
      );
    }
  });
  return { id, bids };
};

const namesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from organisation where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

type Roots = { id: string; bidId: string; buyerId: string; supplierId: string; at: Date };

const insertBid = async (tx: Tx, { id, bidId, buyerId, supplierId, at }: Roots, content: unknown) => {
  await tx.query(
    `insert into bid (id, procedure_id, buyer_id, supplier_id, version, confirmed_version, created_at)
     values ($1, $2, $3, $4, 1, 1, $5)`,
    [bidId, id, buyerId, supplierId, at],
  );
  await tx.query(
    `insert into bid_version (bid_id, number, procedure_version, sealed, procedure_key, author_key, receipt, submitted_at)
     values ($1, 1, 1, '', '', '', 'x', $2)`,
    [bidId, at],
  );
  await tx.query(
    `insert into bid_opened (bid_id, procedure_id, buyer_id, supplier_id, version, procedure_version, submitted_at,
       content, salt, receipt)
     values ($1, $2, $3, $4, 1, 1, $5, $6, 'x', $7)`,
    [bidId, id, buyerId, supplierId, at, content, 'f'.repeat(64)],
  );
};

const bidOf = (content: ReturnType<typeof askedContent>, of: number, all: number, at: Date) => {
  const asked = content.lots.flatMap((lot, number) =>
    lot.lines.map((line) => ({ ...line, lotNumber: number + 1 })),
  );
  const lines = asked.map(({ id: lineId, lotNumber, quantity, unit }, place): BidLine => {
    if (all > 1 && of === all - 1 && place === 0) return { offer: 'unavailable', lineId, lotNumber };
    const unitPrice = decimal(String(4 + ((place * 7 + of * 3) % 11) / 10 + of));
    const priced = { lineId, lotNumber, quantity, unit, unitPrice, vat: '5' as const };
    return { offer: 'priced', ...priced, net: lineNet(quantity, unitPrice) };
  });
  return bidContent.parse({
    ...{ lines, alternatives: [], validUntil: addDays(localDateOf(at), 60), paymentDays: 14 },
    delivery: content.lots.map((_, lot) => ({ lotNumber: lot + 1, days: 3 + of, from: null, to: null })),
    ...{ conditions: null, files: [], totals: totalsOf(lines) },
    answers: of === 0 ? [{ questionId: 'q1', text: 'Z gospodarstwa obok.' }] : [],
    evidence: [
      {
        ...{ kind: 'certificate', title: 'HACCP', issuer: 'Sanepid', share: null },
        ...{ validTo: null, verifiedOn: localDateOf(at) },
      },
    ],
  });
};

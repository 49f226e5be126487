import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { InvoiceDraft } from '../../../src/modules/payments/invoices/domain/draft.js';
import { fa3Of } from '../../../src/modules/payments/invoices/domain/fa3.js';
import { Fa3Schema } from '../../../src/modules/payments/invoices/fa3-schema.js';
import { InvoiceDrafts } from '../../../src/modules/payments/invoices/invoice-drafts.service.js';
import { noChoices } from '../../../src/modules/payments/invoices/invoices.schemas.js';
import { ledgerFaults } from '../../../src/modules/payments/index.js';
import { loadConfig } from '../../../src/platform/config/config.js';
import { plainMoney } from '../../../src/shared/money.js';
import { contractsScene, representative } from '../../support/contracts-scene.js';
import { fa3Schema, fa3SchemaDir } from '../../support/fa3.js';
import { concluded, randomContract } from '../../support/random-contracts.js';
import { someDraft } from '../../support/some-draft.js';

const full = ['full', 'long'].includes(process.env.TEST_LANE ?? '');
const RUNS = full ? 500 : 25;
/** Each makes, delivers and charges for a contract. */
const CONTRACTS = 60;
const madeAt = new Date('2026-11-27T10:00:00Z');
const schema = fa3Schema();

const [first] = fc.sample(someDraft, { seed: 7, numRuns: 1 }) as [InvoiceDraft];

const faultsOf = async (xml: string) => {
  const verdict = await schema.check(xml);
  if (verdict.known === 'absent') throw new Error('No schema');
  return verdict.faults;
};

/** Grosze of an amount of the document. */
const grosze = (text: string) => BigInt(text.replace('.', ''));

/** All that counts in the document adds up, reckoned apart from the program. */
const addsUp = (xml: string) => {
  const document = XmlDocument.fromString(xml);
  const ns = { f: 'http://crd.gov.pl/wzor/2025/06/25/13775/' };
  const all = (path: string) => document.find(path, ns).map((node) => node.content);
  const one = (name: string) => grosze(all(`/f:Faktura/f:Fa/f:${name}`)[0] ?? '0.00');
  const netOf = (rate: string) =>
    all(`/f:Faktura/f:Fa/f:FaWiersz[f:P_12='${rate}']/f:P_11`).reduce((sum, text) => sum + grosze(text), 0n);
  let total = 0n;
  for (const [rate, net, vat, percent] of [
    ['23', 'P_13_1', 'P_14_1', 23n],
    ['8', 'P_13_2', 'P_14_2', 8n],
    ['5', 'P_13_3', 'P_14_3', 5n],
    ['0 KR', 'P_13_6_1', null, 0n],
    ['zw', 'P_13_7', null, 0n],
    ['np I', 'P_13_8', null, 0n],
  ] as const) {
    const tax = (netOf(rate) * percent * 2n + 100n) / 200n;
    expect(one(net), rate).toBe(netOf(rate));
    if (vat) expect(one(vat), rate).toBe(tax);
    total += netOf(rate) + tax;
  }
  expect(one('P_15')).toBe(total);
  document.dispose();
};

describe('drafts of invoices in FA(3)', () => {
  it.skipIf(!fa3SchemaDir)(
    `of ${RUNS} random deliveries fit the official schema and add up to the grosz (skipped where FA3_SCHEMA_DIR is not set)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(someDraft, async (draft) => {
          const xml = fa3Of(draft, madeAt);
          expect(await faultsOf(xml)).toEqual([]);
          expect(Buffer.byteLength(xml)).toBeLessThan(1_000_000);
          addsUp(xml);
        }),
        { numRuns: RUNS, seed: 7 },
      );
    },
  );

  it.runIf(full && fa3SchemaDir)(
    `do so when the program reads ${CONTRACTS} random contracts and their deliveries out of the database`,
    async () => {
      const scene = await contractsScene();
      const drafts = scene.app.app.get(InvoiceDrafts, { strict: false });
      const supplier = await representative(scene.app, scene.supplier);
      let read = 0;
      for (const contract of fc.sample(randomContract, { seed: 7, numRuns: CONTRACTS })) {
        for (const { receivableId, gross, byHand } of await concluded(scene, contract)) {
          expect(gross).toBe(byHand);
          const input = { ...noChoices, basis: contract.basis, number: `FV/${read}` };
          const { draft } = await drafts.open(supplier, receivableId, input);
          expect(draft.totals.gross).toBe(byHand);
          const xml = (await drafts.xml(supplier, receivableId, input)).xml.toString('utf8');
          expect(await faultsOf(xml)).toEqual([]);
          addsUp(xml);
          expect(xml).toContain(`<P_15>${plainMoney(byHand)}</P_15>`);
          read += 1;
        }
      }
      expect(read).toBeGreaterThan(CONTRACTS);
      expect(await scene.db.read('system', ledgerFaults)).toEqual([]);
    },
    600_000,
  );

  it.skipIf(!fa3SchemaDir)('are told what is wrong with them by the schema', async () => {
    const xml = fa3Of(first, madeAt);
    for (const [broken, word] of [
      [xml.replace(/<JST>.<\/JST>/, ''), 'JST'],
      [xml.replace(/<P_12>[^<]*/, '<P_12>8%'), 'P_12'],
      [xml.replace(/(<P_15>\d+)\./, '$1,'), 'P_15'],
      [xml.replace(/<P_2>[^<]*<\/P_2>/, ''), 'P_2'],
    ] as const) {
      expect(await faultsOf(broken), word).toEqual(expect.arrayContaining([expect.stringContaining(word)]));
    }
  });

  it('are left unchecked, and said to be, where there is no schema; a folder without one stops the start', async () => {
    expect(await new Fa3Schema(loadConfig({})).check('<x/>')).toEqual({ known: 'absent' });
    for (const folder of ['docs', 'no-such-folder']) {
      const wrong = new Fa3Schema(loadConfig({ FA3_SCHEMA_DIR: folder }));
      await expect(wrong.onModuleInit(), folder).rejects.toThrow('FA3_SCHEMA_DIR');
    }
  });
});

import type { Representative } from '../../src/platform/access/actor.js';
import { Db, databaseNow } from '../../src/platform/database/db.js';
import { sha256Of } from '../../src/modules/procurement/procedures/domain/canonical.js';
import { procedureNumber } from '../../src/modules/procurement/procedures/domain/procedure-number.js';
import {
  insertProcedure,
  insertPublishedVersion,
  recordPublishing,
  takeProcedureNumber,
} from '../../src/modules/procurement/procedures/data/procedure.commands.js';
import {
  buyersFigures,
  procedureContent,
  procedureDraft,
} from '../../src/modules/procurement/procedures/procedure-content.js';
import { newId } from '../../src/shared/ids.js';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';

const HOUR = 3_600_000;

/** What a school's meals procedure asks: two lots, three lines, price and days. */
export const mealsContent = (from: Date, more: object = {}) => ({
  subject: 'Obiady dla szkoły',
  description: 'Dwudaniowe obiady od poniedziałku do piątku.',
  lots: [
    {
      title: 'Obiady',
      lines: [
        { id: 'a1', name: 'Obiad dwudaniowy', quantity: '900', unit: 'porcja' },
        { id: 'a2', name: 'Podwieczorek', quantity: '900', unit: 'porcja' },
      ],
    },
    { title: 'Dowóz', lines: [{ id: 'a3', name: 'Dowóz do szkoły', quantity: '20', unit: 'kurs' }] },
  ],
  criteria: [
    { id: 'k1', kind: 'price', name: 'Cena', weight: 80 },
    { id: 'k2', kind: 'days', name: 'Termin', weight: 20 },
  ],
  deadline: new Date(from.getTime() + 7 * 24 * HOUR).toISOString(),
  opensAt: new Date(from.getTime() + 7 * 24 * HOUR + HOUR).toISOString(),
  ...more,
});

/** Writes a draft as the buyer, without the wizard. Returns its id. */
export const someDraft = async (app: TestApp, buyer: Representative, content: object): Promise<string> => {
  const id = newId<'Procedure'>();
  await app.app.get(Db, { strict: false }).tx(buyer, (tx) =>
    insertProcedure(
      tx,
      {
        ...{ id, kind: 'quotation', buyerId: buyer.organisation.id, createdBy: buyer.accountId },
        ...{ at: new Date('2026-11-01T08:00:00Z'), firstTouch: null, lastTouch: null },
      },
      procedureDraft.parse(content),
      buyersFigures.parse({ estimate: { net: 4_500_000, on: '2026-11-01', how: 'cena z zeszłego roku' } }),
    ),
  );
  return id;
};

/** Publishes a draft by its rows alone: no rules, notices or keys. */
export const publishRows = async (
  app: TestApp,
  buyer: Representative,
  id: string,
  asked: object,
): Promise<void> => {
  const content = procedureContent.parse(asked);
  const at = new Date('2026-11-02T08:00:00Z');
  await app.app.get(Db, { strict: false }).tx(buyer, async (tx) => {
    const number = procedureNumber('quotation', 2026, await takeProcedureNumber(tx, 'quotation', 2026));
    await insertPublishedVersion(tx, id, { number: 1, content, sha256: sha256Of(content), reason: null, at });
    await recordPublishing(tx, id, { number, content, at, touches: { first: null, last: null } });
  });
};

/** Puts a supplier on the list of a draft, as the buyer's own choice. */
export const listSupplier = (app: TestApp, buyer: Asking, id: string, supplier: Asking): Promise<unknown> =>
  app.app.get(Db, { strict: false }).tx('system', (tx) =>
    tx.query(
      `insert into procedure_invitation (id, procedure_id, buyer_id, supplier_id, wave, why)
       values (gen_random_uuid(), $1, $2, $3, 1, '[]') on conflict do nothing`,
      [id, buyer.organisationId, supplier.organisationId],
    ),
  );

type Asking = Pick<CastMember, 'organisationId' | 'token'>;

/** Publishes as the buyer does, with one supplier asked. Returns the id. */
export const publishedProcedure = async (
  app: TestApp,
  buyer: Asking,
  supplier: Asking,
  more: object = {},
): Promise<string> => {
  const content = mealsContent(await app.db.read('system', databaseNow), more);
  const begun = await app.api(buyer.token).post('/api/v1/procedures').send({ content }).expect(201);
  const { id } = begun.body as { id: string };
  await listSupplier(app, buyer, id, supplier);
  await app.api(buyer.token).post(`/api/v1/procedures/${id}/publish`).send({ revision: 1 }).expect(200);
  await inviteListed(app, id);
  return id;
};

/** Whoever stands on the list counts as asked. */
export const inviteListed = (app: TestApp, id: string): Promise<unknown> =>
  app.db.tx('system', (tx) =>
    tx.query(
      'update procedure_invitation set invited_at = coalesce(invited_at, database_now()) where procedure_id = $1',
      [id],
    ),
  );

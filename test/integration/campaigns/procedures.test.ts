import { beforeAll, describe, expect, it } from 'vitest';
import { AccountTouches, AttributeProcedure, CampaignReports } from '../../../src/modules/campaigns/index.js';
import { reportDocument } from '../../../src/modules/campaigns/report-document.js';
import { reportLines, reportSheets } from '../../../src/modules/campaigns/report-tables.js';
import { Bids } from '../../../src/modules/procurement/bids/bids.service.js';
import { LotAwards } from '../../../src/modules/procurement/award/lot-awards.service.js';
import { OpenDue } from '../../../src/modules/procurement/index.js';
import { databaseNow } from '../../../src/platform/database/db.js';
import { attributionScene, type AttributionScene } from '../../support/attribution-scene.js';
import { atPrices } from '../../support/award-scene.js';
import { writtenBid } from '../../support/bids-scene.js';
import { prove, type CastMember } from '../../support/cast.js';
import { someSupplier } from '../../support/catalog-scene.js';
import { representative } from '../../support/contracts-scene.js';
import { listSupplier, mealsContent } from '../../support/procedures-scene.js';

let scene: AttributionScene;
/** Takes part like the scene's supplier. */
let second: CastMember;

beforeAll(async () => {
  scene = await attributionScene();
  second = await someSupplier(scene.app, 'Spółdzielnia Druga');
  await scene.join(second, scene.campaignId, false);
});

const get = <Service>(service: new (...args: never[]) => Service) =>
  scene.app.app.get<Service>(service, { strict: false });
const api = (who: { token: string }) => scene.app.api(who.token);

const begin = async (touch: string | null, more: object = {}) => {
  const content = mealsContent(await scene.db.read('system', databaseNow), more);
  const body = { content, ...(touch !== null && { touch }) };
  return (await api(scene.buyer).post('/api/v1/procedures').send(body).expect(201)).body.id as string;
};
const publish = async (id: string, asked: readonly CastMember[]) => {
  for (const member of asked) await listSupplier(scene.app, scene.buyer, id, member);
  await api(scene.buyer).post(`/api/v1/procedures/${id}/publish`).send({ revision: 1 }).expect(200);
  await scene.app.runJobs();
  return id;
};
const bid = async (member: CastMember, id: string, prices: Parameters<typeof atPrices>) => {
  const actor = await representative(scene.app, member);
  const written = writtenBid(atPrices(...prices));
  const how = { revision: undefined, submit: true, key: undefined };
  return get(Bids).save({ kind: 'organisation', actor }, id, written, how);
};
const open = async () => {
  await scene.app.clock.advance({ days: 7, hours: 2 });
  await get(OpenDue).handle();
  await scene.app.runJobs();
};
const award = async (procedureId: string, bidId: string, lots: number[]) => {
  const buyer = await representative(scene.app, scene.buyer);
  const choice = { bidId, lots, justification: 'Najtaniej' };
  const { contractId } = await get(LotAwards).award(buyer, procedureId, choice, undefined);
  await scene.app.runJobs();
  return contractId!;
};
const sign = async (contract: string, supplier: CastMember) => {
  const handed = await api(supplier)
    .post(`/api/v1/contracts/${contract}/signed-copies`)
    .attach('file', Buffer.from('skan umowy'), 'umowa.txt')
    .expect(201);
  await prove(scene.app, scene.buyer);
  await api(scene.buyer).post(`/api/v1/signed-copies/${handed.body.id}/confirm`).expect(204);
  await scene.app.runJobs();
};

const credited = (procedureId: string) =>
  scene.db.read('system', (reader) =>
    reader.query<Record<string, unknown>>('select * from attribution where procedure_id = $1', [procedureId]),
  );
const suppliersOf = async (procedureId: string) =>
  (await credited(procedureId)).map((row) => row['supplier_id']).sort();
/** All that the report and both members' own parts tell. */
const told = async () => {
  const reports = get(CampaignReports);
  const own = async (member: CastMember) =>
    reports.own(await representative(scene.app, member), scene.campaignId);
  return {
    whole: await reports.whole(scene.campaignId),
    supplier: await own(scene.supplier),
    second: await own(second),
  };
};

describe('a procedure by way of a campaign', () => {
  it('keeps what its maker is known to have followed until its publishing, and nothing of others', async () => {
    const buyer = await representative(scene.app, scene.buyer);
    const campaign = await scene.campaign('jesien');
    await scene.join(scene.supplier, campaign, false);
    const id = await begin(await scene.mark({ campaign, channel: 'poster', slot: null, ago: 1 }));
    const later = await scene.mark({ campaign, channel: 'newsletter', slot: null });
    get(AccountTouches).note(buyer, later, {
      ...{ method: 'GET', userAgent: 'Mozilla/5.0 Firefox/140.0', purpose: '', coordinator: false },
      organisationId: buyer.organisation.id,
    });
    await get(AccountTouches).settled();
    await publish(id, [scene.supplier]);
    expect(await credited(id)).toMatchObject([{ first_channel: 'poster', last_channel: 'newsletter' }]);
    await scene.db.tx('system', (tx) => tx.query('delete from account_touch'));
    const forged = await publish(await begin('x'.repeat(108)), [scene.supplier]);
    const others = await publish(await begin(await scene.mark({ campaign })), [scene.stranger]);
    expect([await credited(forged), await credited(others)]).toEqual([[], []]);
  });

  it('is one asking of its members that it asked; bids count from the opening, contracts once in force', async () => {
    const { supplier, stranger } = scene;
    const mark = await scene.mark({ channel: 'poster', slot: null });
    const id = await publish(await begin(mark), [supplier, second, stranger]);
    expect(await suppliersOf(id)).toEqual([supplier.organisationId, second.organisationId].sort());
    expect((await credited(id))[0]).toMatchObject({
      ...{ last_campaign_id: scene.campaignId, last_channel: 'poster', area: '2862', quoted_at: null },
    });
    const asked = await told();
    expect(asked.whole.total).toMatchObject({ inquiries: 1, quotes: 0, contracts: 0 });
    expect(asked.whole.rows.member).toMatchObject([{ inquiries: 1 }, { inquiries: 1 }]);
    // One buyer’s procedure stays a small number, however many of the members it asks.
    expect(asked.whole.rows.area).toMatchObject([{ key: 'together', inquiries: 1 }]);
    expect(asked.whole.begun).toMatchObject([{ key: 'poster', inquiries: 1 }]);

    const best = await bid(supplier, id, ['20', '4', '100']);
    await bid(second, id, ['21', '5', null]);
    await bid(stranger, id, ['22', '5', null]);
    await scene.app.runJobs();
    // As a later wave would have it read again.
    await get(AttributeProcedure).handle({ procedureId: id });
    expect(await told()).toEqual(asked);

    await open();
    const opened = await told();
    expect(opened.whole.total).toMatchObject({ inquiries: 1, quotes: 1, contracts: 0 });
    expect(opened.whole.rows.member).toMatchObject([{ quotes: 1 }, { quotes: 1 }]);
    expect([opened.supplier.total.quotes, opened.second.total.quotes]).toEqual([1, 1]);

    // Both lots to one supplier, one after the other: two contracts, which count when both sides have signed.
    const meals = await award(id, best, [1]);
    const rides = await award(id, best, [2]);
    expect((await told()).supplier.total).toMatchObject({ quotes: 1, contracts: 0, net: 0 });
    await sign(meals, supplier);
    expect((await told()).supplier.total).toMatchObject({ contracts: 1, net: 21_600_00 });
    await sign(rides, supplier);
    const won = await told();
    expect(won.supplier.total).toMatchObject({ inquiries: 1, quotes: 1, contracts: 2, net: 23_600_00 });
    expect(won.supplier.rows.channel).toMatchObject([{ key: 'poster', inquiries: 1, contracts: 2 }]);
    expect(won.second.total).toMatchObject({ quotes: 1, contracts: 0, net: 0 });
    expect(won.whole.total).toMatchObject({ inquiries: 1, quotes: 1, contracts: 2, net: null });
    // Workbook, CSV and PDF tell the same: inquiries, quotes, contracts, completed, ended, value.
    const figures = [1, 1, 2, 0, 0, null];
    expect(reportSheets(won.whole, 'pl')[0]?.rows[0]?.slice(-6)).toEqual(figures);
    expect(reportLines(won.whole, 'pl')[1]?.slice(-6)).toEqual(figures);
    const site = { name: 'Wspólny Rynek', address: 'rynek.example' };
    const { steps } = reportDocument(won.whole, 'pl', scene.app.clock.now(), site).funnel;
    expect(steps.map(({ part }) => part)).toEqual([null, null, 500, 500, 1000, null, null, null]);

    await api(scene.buyer)
      .post(`/api/v1/contracts/${rides}/end`)
      .send({ reason: 'Brak środków' })
      .expect(204);
    await scene.app.runJobs();
    expect((await told()).supplier.total).toMatchObject({ contracts: 2, ended: 1, net: 21_600_00 });
  });

  it('open to all members is one of those that bid, from the opening on; told twice, nothing changes', async () => {
    const id = await publish(await begin(await scene.mark(), { openness: 'members' }), []);
    await bid(second, id, ['20', '4', null]);
    await get(AttributeProcedure).handle({ procedureId: id });
    expect(await credited(id)).toEqual([]);
    await open();
    const rows = await credited(id);
    expect(rows).toMatchObject([{ supplier_id: second.organisationId }]);
    expect(rows[0]?.['quoted_at']).toBeInstanceOf(Date);
    await scene.db.tx('system', (tx) => tx.query('delete from attribution where procedure_id = $1', [id]));
    for (let round = 0; round < 2; round += 1) await get(AttributeProcedure).handle({ procedureId: id });
    expect(await credited(id)).toEqual([{ ...rows[0], id: expect.any(String) as string }]);
  });
});

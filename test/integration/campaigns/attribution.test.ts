import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  AttributeAnswer,
  AttributeContract,
  AttributeInquiry,
  CampaignReports,
} from '../../../src/modules/campaigns/index.js';
import { attributionScene, type AttributionScene } from '../../support/attribution-scene.js';
import { representative } from '../../support/contracts-scene.js';

let scene: AttributionScene;

beforeAll(async () => {
  scene = await attributionScene();
});

const of = (inquiryId: string) => scene.attribution(inquiryId);
const valuesOf = (inquiryId: string) =>
  scene.db.read('system', (reader) =>
    reader.query<{ organisation: string; net: number }>(
      `select w.organisation_id as organisation, w.net from attribution_contract w
         join attribution a on a.id = w.attribution_id where a.inquiry_id = $1`,
      [inquiryId],
    ),
  );

describe('an inquiry by way of a campaign', () => {
  it('is followed from the asking over the quote to the contract and its end', async () => {
    const id = await scene.ask(await scene.mark({ channel: 'poster', slot: null }));
    expect(await of(id)).toMatchObject({
      ...{ supplier_id: scene.supplier.organisationId, last_campaign_id: scene.campaignId },
      ...{ last_channel: 'poster', last_slot: null, first_channel: 'poster', area: '2862' },
      ...{ quoted_at: null, contract_id: null },
    });
    const contract = await scene.award(id, '4000');
    const awarded = await of(id);
    expect(awarded).toMatchObject({ contract_id: contract, completed_at: null, ended_at: null });
    expect(awarded?.['quoted_at']).toBeInstanceOf(Date);
    expect(await valuesOf(id)).toEqual([{ organisation: scene.supplier.organisationId, net: 400_000 }]);

    await scene.app.api(scene.buyer.token).post(`/api/v1/contracts/${contract}/complete`).expect(204);
    await scene.app.runJobs();
    expect((await of(id))?.['completed_at']).toBeInstanceOf(Date);
  });

  it('that came to an early end is kept as ended', async () => {
    const id = await scene.ask(await scene.mark());
    const contract = await scene.award(id, '1000');
    const end = `/api/v1/contracts/${contract}/end`;
    await scene.app.api(scene.supplier.token).post(end).send({ reason: 'Brak sadzonek' }).expect(204);
    await scene.app.runJobs();
    expect(await of(id)).toMatchObject({ contract_id: contract, completed_at: null });
    expect((await of(id))?.['ended_at']).toBeInstanceOf(Date);
  });

  it('that the supplier declined has no quote', async () => {
    const id = await scene.ask(await scene.mark());
    const decline = `/api/v1/inquiries/${id}/decline`;
    await scene.app.api(scene.supplier.token).post(decline).send({ reason: 'Nie damy rady' }).expect(204);
    await scene.app.runJobs();
    expect(await of(id)).toMatchObject({ quoted_at: null });
  });

  it('is known the same when its news come late, twice and out of turn', async () => {
    const id = await scene.ask(await scene.mark());
    await scene.award(id, '500');
    const kept = await of(id);
    const parts = await valuesOf(id);
    await scene.db.tx('system', (tx) => tx.query('delete from attribution where inquiry_id = $1', [id]));
    const { first_touch: touch, sent_at: sentAt } = (
      await scene.db.read('system', (reader) =>
        reader.query<{ first_touch: string; sent_at: Date }>('select * from inquiry where id = $1', [id]),
      )
    )[0]!;
    const app = scene.app.app;
    const sent = {
      ...{ inquiryId: id, supplierId: scene.supplier.organisationId, buyerId: scene.buyer.organisationId },
      ...{ listingId: null, firstTouch: touch, lastTouch: touch, sentAt: sentAt.toISOString() },
    };
    const contractId = String(kept?.['contract_id']);
    await app.get(AttributeContract, { strict: false }).handle({ contractId });
    expect(await of(id)).toBeNull();
    for (let round = 0; round < 2; round += 1) {
      await app.get(AttributeInquiry, { strict: false }).handle(sent);
      await app.get(AttributeContract, { strict: false }).handle({ contractId });
      await app.get(AttributeAnswer, { strict: false }).handle({
        ...{ inquiryId: id, supplierId: sent.supplierId, answer: 'quoted', sentAt: sent.sentAt },
        answeredAt: new Date(sentAt.getTime() + 9 * 86_400_000).toISOString(),
      });
    }
    expect(await of(id)).toEqual(kept);
    expect(await valuesOf(id)).toEqual(parts);
  });
});

describe('nothing is credited', () => {
  it('to a forged token, nor to one of another server', async () => {
    const good = await scene.mark();
    const spoilt = `${good.slice(0, 40)}${good[40] === 'A' ? 'B' : 'A'}${good.slice(41)}`;
    const foreign = `${good.slice(0, 86)}${randomBytes(16).toString('base64url')}`;
    for (const touch of [spoilt, foreign, 'x', 'A'.repeat(108), good.slice(0, 107)])
      expect([touch, await of(await scene.ask(touch))]).toEqual([touch, null]);
    expect(await of(await scene.ask(good))).not.toBeNull();
  });

  it('to a touch older than the window of that day, which is a rule with a first day', async () => {
    expect(await of(await scene.ask(await scene.mark({ ago: 91 })))).toBeNull();
    const old = await scene.mark({ ago: 89 });
    expect(await of(await scene.ask(old))).not.toBeNull();
    await scene.db.tx('system', (tx) =>
      tx.query('insert into touch_window (valid_from, days) values ($1, 30)', [scene.day(0)]),
    );
    expect(await of(await scene.ask(old))).toBeNull();
    await scene.db.tx('system', (tx) => tx.query('delete from touch_window where days = 30'));
  });

  it('to a campaign in which the asked supplier takes no part', async () => {
    const id = await scene.ask(await scene.mark(), { supplier: scene.stranger });
    expect(await of(id)).toBeNull();
  });
});

describe('a supplier that left', () => {
  it('and was invited again took part until it left, and has its results', async () => {
    const { supplier, app } = scene;
    const campaign = await scene.campaign('lato');
    await scene.join(supplier, campaign, false);
    const actor = await representative(app, supplier);
    const { sql, key } = {
      sql: `update campaign_participant set state = $3, left_at = $4, answered_at = coalesce($4, answered_at)
        where campaign_id = $1 and organisation_id = $2`,
      key: [campaign, supplier.organisationId],
    };
    const left = new Date(app.clock.now().getTime() - 2 * 86_400_000);
    await scene.db.tx(actor, (tx) => tx.query(sql, [...key, 'left', left]));
    await scene.db.tx('system', (tx) => tx.query(sql, [...key, 'invited', null]));
    const credited = async (ago: number) => {
      const kept = await of(await scene.ask(await scene.mark({ campaign, ago })));
      return kept?.['last_campaign_id'] ?? null;
    };
    expect(await credited(3)).toBe(campaign);
    expect(await credited(1)).toBeNull();
    const reports = app.app.get(CampaignReports, { strict: false });
    expect((await reports.own(actor, campaign)).total).toMatchObject({ inquiries: 1 });
    expect((await reports.whole(campaign)).members).toEqual({ all: 1, sharing: 0 });
  });
});

describe('row security', () => {
  it('shows an inquiry’s campaign and value to its supplier, and nothing to anybody else', async () => {
    const id = await scene.ask(await scene.mark());
    const contract = await scene.award(id, '700');
    const seen = async (member: Parameters<typeof representative>[1]) => {
      const actor = await representative(scene.app, member);
      return scene.db.read(actor, async (reader) => [
        (await reader.query('select from attribution where inquiry_id = $1', [id])).length,
        (await reader.query('select from attribution_contract where contract_id = $1', [contract])).length,
        (await reader.query(`select from campaign_yield($1, 'total')`, [scene.campaignId])).length,
      ]);
    };
    expect(await seen(scene.supplier)).toEqual([1, 1, 1]);
    for (const other of [scene.stranger, scene.coordinator, scene.buyer])
      expect(await seen(other)).toEqual([0, 0, 0]);
  });
});

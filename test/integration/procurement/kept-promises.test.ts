import { beforeAll, describe, expect, it } from 'vitest';
import { CapacityLedgers } from '../../../src/modules/catalog/index.js';
import { Acceptances } from '../../../src/modules/contracts/acceptances.service.js';
import { ProcedureClosings } from '../../../src/modules/procurement/award/procedure-closings.service.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { decimal } from '../../../src/shared/decimal.js';
import { monthOf } from '../../../src/shared/months.js';
import { atPrices, awardScene, type AwardScene } from '../../support/award-scene.js';
import type { Bidder } from '../../support/bids-scene.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';
import { actorOf } from '../../support/inquiries-scene.js';
import { openedProcedure } from '../../support/opened-procedure.js';
import { invitedOutside } from '../../support/outside-bid.js';
import { PersonalLinks } from '../../../src/platform/personal-links.js';

let scene: AwardScene;
let one: Bidder;

beforeAll(async () => {
  scene = await awardScene();
  const supplier = await someSupplier(scene.app, 'Spółdzielnia Słowna');
  const actor = await actorOf(scene.app, supplier);
  one = { ...supplier, actor, author: { kind: 'organisation', actor } };
});

/** As the owner of the tables, past the triggers that keep what was sent: what a broken disk or an intruder could do. */
const tamper = async (sql: string, params: readonly unknown[]): Promise<void> => {
  const client = await scene.app.ownerPool.connect();
  try {
    await client.query(`select set_config('app.scope', 'system', false)`);
    await client.query('alter table bid_version disable trigger keep_sent_bid_version');
    await client.query(sql, [...params]);
    await client.query('alter table bid_version enable trigger keep_sent_bid_version');
  } finally {
    client.release(true);
  }
};

describe('an opening', () => {
  it('takes nothing that is not what its receipt says, and opens all once it is', async () => {
    const id = await scene.procedure([one]);
    const bidId = await scene.send(one, id);
    const { receipt } = await scene.bids.receipt(one.author, bidId);
    const setReceipt = (to: string) =>
      tamper('update bid_version set receipt = $2 where bid_id = $1', [bidId, to]);
    await setReceipt('0'.repeat(64));
    await scene.passOpening();
    await expect(scene.openings.openByTimer(id)).rejects.toThrow(/receipt of bid/);
    await expect(scene.openings.open(scene.buyer.actor, id)).rejects.toMatchObject({
      code: 'bids/opening-held',
    });
    expect(await scene.stateOf(id)).toBe('published');
    await setReceipt(receipt);
    await scene.openings.open(scene.buyer.actor, id);
    expect((await scene.openings.record(scene.buyer.actor, id)).openedInAll).toBe(1);
  });
});

describe('a damaged bid', () => {
  it('is waited for a day, then the others are opened without it, and both sides are told', async () => {
    const whole = await scene.bidder();
    const cut = await scene.bidder();
    const id = await scene.procedure([one, cut, whole]);
    const damaged = await scene.send(one, id);
    const cutId = await scene.send(cut, id);
    const outsideId = await invitedOutside(scene.app, scene.buyer.organisationId, id);
    const links = scene.app.app.get(PersonalLinks, { strict: false });
    const secret = await links.tokenFor('procurement/outside-supplier', outsideId);
    const outsideBid = await scene.send({ author: { kind: 'outside', outsideId, secret } }, id);
    await tamper('update bid_version set receipt = $2 where bid_id = $1', [outsideBid, '0'.repeat(64)]);
    await scene.send(whole, id);
    await tamper('update bid_version set receipt = $2 where bid_id = $1', [damaged, '0'.repeat(64)]);
    await tamper('update bid_version set sealed = substr(sealed, 1, 40) where bid_id = $1', [cutId]);
    await scene.passOpening();
    await expect(scene.openings.openByTimer(id)).rejects.toThrow(/receipt of bid/);
    const buyer = scene.app.api(scene.buyer.token);
    const { body } = await buyer.post(`/api/v1/procedures/${id}/open`).send({}).expect(409);
    expect((body as { detail: string }).detail).toMatch(/najdłużej do \d+/);
    expect(await scene.stateOf(id)).toBe('published');
    await scene.app.clock.advance({ hours: 24 });
    await scene.openings.openByTimer(id);

    const record = await scene.openings.record(scene.buyer.actor, id);
    expect(record).toMatchObject({ openedInAll: 1, unconfirmed: 0 });
    expect(record.unreadable.map(({ bidId }) => bidId)).toEqual([damaged, cutId, outsideBid]);
    expect(record.opened.map(({ supplierName }) => supplierName)).toEqual([whole.name]);
    const bids = (await scene.judging.compare(scene.buyer.actor, id)).bids;
    expect(bids.map(({ supplierId }) => supplierId)).toEqual([whole.organisationId]);
    const own = await scene.openings.recordFor(one.author, id);
    expect(own).toMatchObject({ opened: [], unreadable: [{ bidId: damaged }] });
    expect((await scene.openings.recordFor(whole.author, id)).unreadable).toEqual([]);
    expect((await scene.bids.look(one.author, id)).state).toBe('lapsed');
    expect((await scene.bids.look(whole.author, id)).state).toBe('opened');
    expect(await scene.toldTo(one, id)).toEqual(['bids.not-opened']);
    await scene.app.runJobs();
    const told = await scene.app.mail.sentTo(scene.buyer.email);
    expect(told.some(({ text }) => text.includes('Nie udało się odczytać: 3.'))).toBe(true);
    const outside = await scene.app.mail.sentTo('bar@klos.example');
    expect(outside.map(({ subject }) => subject)).toEqual([expect.stringContaining('nie została otwarta')]);
    expect(outside[0]?.text).toContain('nie udało się go odczytać');
    const page = await scene.app.api(scene.buyer.token).get(`/panel/postepowania/${id}/otwarcie`).expect(200);
    expect(page.text).toContain('Uszkodzone, nie udało się odczytać');
    const part = await scene.app.api(one.token).get(`/api/v1/procedures/${id}/opening`).expect(200);
    expect(part.body).toMatchObject({ opened: [], unreadable: [{ bidId: damaged }] });
  });
});

describe('a choice', () => {
  it('of a supplier that is no more makes nothing', async () => {
    const gone = await scene.bidder();
    const { id, bids } = await scene.opened([[gone, atPrices('20', '4', '90')]]);
    await scene.app.ownerPool.query('update organisation set confirmed_at = null where id = $1', [
      gone.organisationId,
    ]);
    await expect(scene.choose(id, bids[0]!, [1])).rejects.toMatchObject({ code: 'awards/supplier-gone' });
    expect((await scene.judging.compare(scene.buyer.actor, id)).awards).toEqual([]);
  });

  it('is not for a consultation, nor is closing a lot of it', async () => {
    const asked = await openedProcedure(scene.app, scene.buyer.organisationId, [one.organisationId], {
      kind: 'consultation',
    });
    const nothing = { code: 'awards/nothing-to-choose' };
    await expect(scene.choose(asked.id, asked.bids[0]!, [1])).rejects.toMatchObject(nothing);
    await expect(scene.awards.close(scene.buyer.actor, asked.id, 1, 'x')).rejects.toMatchObject(nothing);
  });

  it('whose contract a side declines gives the capacity back', async () => {
    const day = addDays(scene.today(), 20);
    const listingId = await publishedListing(scene.app, one, { sku: 'MOC-1000' });
    await scene.app.app.get(CapacityLedgers, { strict: false }).edit(one.actor, [
      {
        ...{ listingId, version: 0, unit: 'porcja', disclosure: 'none' },
        months: { [monthOf(day)]: decimal('1000') },
      },
    ]);
    const free = async () => {
      const [row] = await scene.app.db.read('system', (reader) =>
        reader.query<{ free: string }>('select free from capacity_month where listing_id = $1', [listingId]),
      );
      return Number(row?.free);
    };
    const lots = [
      {
        title: 'Obiady',
        lines: [{ id: 'a1', name: 'Obiad', quantity: '900', unit: 'porcja', listingId, from: day, to: day }],
      },
    ];
    const offer = { lines: atPrices('20', null, null).lines.slice(0, 1), delivery: [] };
    const { id, bids } = await scene.opened([[one, offer]], { lots });
    const { contractId } = await scene.choose(id, bids[0]!, [1]);
    expect(await free()).toBe(100);
    await scene.app.app
      .get(Acceptances, { strict: false })
      .decline(one.actor, contractId!, 'Zmieniły się ceny paliwa.', undefined);
    expect(await free()).toBe(1_000);
  });
});

describe('how a procedure ended', () => {
  it('is not for who has a contract of it to say', async () => {
    const loser = await scene.bidder();
    const offers = [atPrices('20', '4', '90'), atPrices('21', '5', '91')];
    const { id, bids } = await scene.opened([
      [one, offers[0]!],
      [loser, offers[1]!],
    ]);
    await scene.choose(id, bids[0]!, [1, 2]);
    const closings = scene.app.app.get(ProcedureClosings, { strict: false });
    expect((await closings.open(loser.actor, id)).endings).toEqual(['won-outside']);
    expect((await closings.open(one.actor, id)).endings).toEqual([]);
    const said = closings.record(one.actor, id, { ending: 'won-outside' });
    await expect(said).rejects.toMatchObject({ code: 'closings/not-ended' });
  });
});

describe('a clarification', () => {
  it('stays as it was asked and answered, whoever writes past the program', async () => {
    const { id, bids } = await scene.opened([[one, atPrices('20', '4', '90')]]);
    const until = addDays(localDateOf(scene.app.clock.now()), 3);
    const asked = await scene.clarifications.ask(
      scene.buyer.actor,
      bids[0]!,
      { question: 'Skąd warzywa?', answerUntil: until },
      undefined,
    );
    const past = (sql: string) => scene.app.db.tx('system', (tx) => tx.query(sql, [asked]));
    const kept = /does not change/;
    await expect(past(`update clarification set question = 'x' where id = $1`)).rejects.toThrow(kept);
    await scene.clarifications.answer(one.author, asked, 'Z gminy obok.');
    await expect(past(`update clarification set answer = 'x' where id = $1`)).rejects.toThrow(kept);
    expect((await scene.clarifications.of(one.actor, bids[0]!))[0]?.answer).toBe('Z gminy obok.');
    expect(await scene.stateOf(id)).toBe('opened');
  });
});

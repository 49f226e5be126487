import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BidAuthor } from '../../../src/modules/procurement/bids/author.js';
import { canonicalText, receiptOf } from '../../../src/modules/procurement/bids/bid-content.js';
import { openedBidsOf } from '../../../src/modules/procurement/bids/data/opened.queries.js';
import { OpenDue } from '../../../src/modules/procurement/bids/jobs/open-due.js';
import type { Scope } from '../../../src/platform/database/db.js';
import { decimal } from '../../../src/shared/decimal.js';
import { filesUnder } from '../../support/bytes.js';
import { bidsScene, writtenBid, type Bidder, type BidsScene } from '../../support/bids-scene.js';
import { actorOf } from '../../support/inquiries-scene.js';

let scene: BidsScene;
let one: Bidder;
let other: Bidder;

beforeAll(async () => {
  scene = await bidsScene();
  one = await scene.bidder();
  other = await scene.bidder();
});

const code = (name: string) => expect.objectContaining({ code: `bids/${name}` }) as unknown;
const openDue = () => scene.app.app.get(OpenDue, { strict: false }).handle();
const priceOf = async ({ author }: Pick<Bidder, 'author'>, procedureId: string) =>
  (await scene.bids.look(author, procedureId)).sent?.content.lines[0];
const atPrice = (unitPrice: string) => ({
  lines: [
    { lineId: 'a1', offer: 'priced' as const, unitPrice: decimal(unitPrice), vat: '8' as const },
    { lineId: 'a2', offer: 'unavailable' as const },
  ],
});

describe('a bid until the deadline', () => {
  it('is written, kept unfinished, sent, revised, taken back and replaced', async () => {
    const id = await scene.procedure([one]);
    const options = { revision: undefined, submit: false, key: undefined };
    const bidId = await scene.bids.save(one.author, id, { ...writtenBid(), validUntil: null }, options);
    expect(await scene.bids.look(one.author, id)).toMatchObject({
      state: 'draft',
      draft: { written: { validUntil: null } },
      sent: null,
    });
    const sending = scene.bids.submit(one.author, bidId, undefined);
    await expect(sending).rejects.toMatchObject({ code: 'bids/incomplete' });

    await scene.bids.save(one.author, id, writtenBid(), options);
    await scene.bids.submit(one.author, bidId, undefined);
    await scene.bids.submit(one.author, bidId, undefined);
    const sent = await scene.bids.look(one.author, id);
    expect(sent).toMatchObject({ state: 'sent', bid: { version: 1 }, actions: ['revise', 'withdraw'] });
    expect(sent.sent?.content.totals).toMatchObject({ net: 2_301_300, vat: 184_104, gross: 2_485_404 });

    await scene.bids.revise(one.author, bidId, writtenBid(atPrice('20')), { ...options, submit: true });
    expect(await priceOf(one, id)).toMatchObject({ unitPrice: '20' });
    await scene.bids.withdraw(one.author, bidId);
    expect(await scene.bids.look(one.author, id)).toMatchObject({ state: 'withdrawn', actions: ['revise'] });
    await scene.send(one, id, atPrice('19'));
    const again = await scene.bids.look(one.author, id);
    expect(again).toMatchObject({ state: 'sent', bid: { id: bidId, version: 3 } });
    expect(again.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('tells a form that is no longer the newest', async () => {
    const id = await scene.procedure([one]);
    const options = { revision: 0, submit: false, key: undefined };
    await scene.bids.save(one.author, id, writtenBid(), options);
    await expect(scene.bids.save(one.author, id, writtenBid(), options)).rejects.toEqual(code('stale'));
  });

  it('is there for its author alone, also in the database', async () => {
    const id = await scene.procedure([one, other]);
    await scene.send(one, id);
    const rows = (scope: Scope, table: string) =>
      scene.app.db.read(scope, (reader) => reader.query(`select from ${table}`));
    for (const table of ['bid', 'bid_version']) {
      expect((await rows(one.actor, table)).length).toBeGreaterThan(0);
      for (const scope of [scene.buyer.actor, other.actor, { kind: 'anonymous' as const }])
        expect([table, await rows(scope, table)]).toEqual([table, []]);
    }
    expect(await scene.bids.look(other.author, id)).toMatchObject({ bid: null, sent: null });
    const stranger = await scene.bidder();
    for (const author of [stranger.author, scene.buyer.author])
      await expect(scene.bids.look(author, id)).rejects.toEqual(code('procedure-not-found'));
    const { bid } = await scene.bids.look(one.author, id);
    await expect(scene.bids.withdraw(other.author, bid!.id)).rejects.toEqual(code('not-found'));
  });

  it('does not move from the deadline on, in the program and in the database', async () => {
    const id = await scene.procedure([one, other], { minutes: 30 });
    const bidId = await scene.send(one, id);
    const kept = await scene.bids.save(other.author, id, writtenBid(), {
      ...{ revision: undefined, submit: false, key: undefined },
    });
    await scene.app.clock.advance({ minutes: 31 });
    await expect(scene.send(one, id)).rejects.toEqual(code('closed'));
    await expect(scene.bids.withdraw(one.author, bidId)).rejects.toEqual(code('closed'));
    await expect(scene.bids.submit(other.author, kept, undefined)).rejects.toEqual(code('closed'));
    await expect(scene.bids.confirm(one.author, bidId, 1)).resolves.toBeUndefined();
    const update = (set: string) =>
      scene.app.db.tx('system', (tx) => tx.query(`update bid set ${set} where id = $1`, [bidId]));
    for (const set of ['withdrawn_at = now()', 'version = 2', 'confirmed_version = 2'])
      await expect(update(set)).rejects.toThrow(/deadline of the procedure has passed/);
  });

  it('keeps every version as it was sent', async () => {
    const id = await scene.procedure([one]);
    const bidId = await scene.send(one, id);
    const change = scene.app.db.tx(one.actor, (tx) =>
      tx.query(`update bid_version set sealed = '' where bid_id = $1`, [bidId]),
    );
    await expect(change).rejects.toThrow(/does not change/);
    await scene.app.db.tx(one.actor, (tx) => tx.query('delete from bid_version where bid_id = $1', [bidId]));
    expect((await scene.bids.look(one.author, id)).versions).toHaveLength(1);
  });

  it('waits for its author’s word when the request changes', async () => {
    const id = await scene.procedure([one]);
    const bidId = await scene.send(one, id);
    await scene.amend(id, { remarks: 'Wejście od podwórza.' });
    expect(await scene.bids.look(one.author, id)).toMatchObject({
      state: 'outdated',
      actions: ['revise', 'withdraw', 'confirm'],
    });
    await expect(scene.bids.confirm(one.author, bidId, 1)).rejects.toEqual(code('changed-procedure'));
    await scene.bids.confirm(one.author, bidId, 2);
    expect((await scene.bids.look(one.author, id)).state).toBe('sent');

    const lots = [{ title: 'Obiady', lines: [{ id: 'a1', name: 'Obiad', quantity: '10', unit: 'porcja' }] }];
    await scene.amend(id, { lots });
    await expect(scene.bids.confirm(one.author, bidId, 3)).rejects.toEqual(code('changed-lines'));
  });

  it('stays its author’s that is no member any more, where all members are asked', async () => {
    const id = await scene.procedure([], { content: { openness: 'members' } });
    const leaver = await scene.bidder();
    const member = (sql: string) => scene.app.db.tx('system', (tx) => tx.query(sql, [leaver.organisationId]));
    await member(`insert into membership (organisation_id, number, slug, role, search_text, joined_on)
      values ($1, 4711, 'odchodzi', 'supplier', '', '2026-01-01')`);
    const bidId = await scene.send(leaver, id);
    await member('update membership set left_at = now() where organisation_id = $1');
    expect(await scene.bids.look(leaver.author, id)).toMatchObject({ state: 'sent' });
    expect((await scene.bids.receiptIn(leaver.author, id)).receipt.bidId).toBe(bidId);
    await scene.bids.withdraw(leaver.author, bidId);
    expect(await scene.bids.look(leaver.author, id)).toMatchObject({ state: 'withdrawn' });
    // Bidding anew is for members.
    await expect(scene.send(leaver, id)).rejects.toEqual(code('procedure-not-found'));
  });

  it('is sent by a second person where its organisation says so', async () => {
    const id = await scene.procedure([other]);
    await scene.app.db.tx(other.actor, (tx) =>
      tx.query('insert into bid_rule (organisation_id, two_people) values ($1, true)', [
        other.organisationId,
      ]),
    );
    await expect(scene.send(other, id)).rejects.toEqual(code('second-person-needed'));
    const bidId = await scene.bids.save(other.author, id, writtenBid(), {
      ...{ revision: undefined, submit: false, key: undefined },
    });
    await expect(scene.bids.submit(other.author, bidId, undefined)).rejects.toEqual(
      code('second-person-needed'),
    );
    const colleague = { ...other.actor, accountId: one.actor.accountId };
    await scene.bids.submit({ kind: 'organisation', actor: colleague }, bidId, undefined);
    expect((await scene.bids.look(other.author, id)).state).toBe('sent');
  });
});

describe('files of a bid', () => {
  const text = 'Cennik kuchni 21,37 zł';
  const upload = { field: 'file', name: 'cennik-kuchni.txt', bytes: Buffer.from(text) };

  it('lie in the store encrypted and nameless, and are read by the author and, once opened, the buyer', async () => {
    const id = await scene.procedure([one]);
    await scene.files.attach(one.author, id, upload);
    const bidId = await scene.send(one, id);
    const { sent } = await scene.bids.look(one.author, id);
    const [file] = sent!.content.files;
    expect(file).toMatchObject({ name: upload.name, bytes: upload.bytes.length });
    for (const bytes of await filesUnder(scene.app.dataDir)) expect(bytes.includes('Cennik')).toBe(false);
    const { rows } = await scene.app.ownerPool.query('select name, media_type, size from stored_file');
    expect(rows).toEqual([{ name: 'sealed', media_type: 'application/octet-stream', size: 8220 }]);

    const read = await scene.files.ofAuthor(one.author, id, file!.fileId);
    expect(read.bytes.toString()).toBe(text);
    const early = scene.files.ofBuyer(scene.buyer.actor, bidId, file!.fileId);
    await expect(early).rejects.toEqual(code('file-not-found'));

    // What was sent keeps its file when the next version goes without.
    await scene.files.detach(one.author, id, file!.fileId);
    expect((await scene.bids.look(one.author, id)).draft?.files).toEqual([]);
    await scene.app.runJobs();
    await scene.passOpening();
    await openDue();
    const opened = await scene.files.ofBuyer(scene.buyer.actor, bidId, file!.fileId);
    expect(opened).toMatchObject({ name: upload.name, mediaType: 'text/plain' });
    expect(opened.bytes.toString()).toBe(text);
    const elsewhere = scene.files.ofBuyer(other.actor, bidId, file!.fileId);
    await expect(elsewhere).rejects.toEqual(code('file-not-found'));
  });
});

describe('the opening', () => {
  it('comes at its time, by the clock, once, and opens what stands', async () => {
    const third = await scene.bidder();
    const id = await scene.procedure([one, third], { minutes: 30 });
    const sentId = await scene.send(one, id, atPrice('18.5'));
    const withdrawnId = await scene.send(third, id);
    await scene.bids.withdraw(third.author, withdrawnId);
    await scene.app.clock.advance({ minutes: 60 });
    await openDue();
    await expect(scene.openings.open(scene.buyer.actor, id)).rejects.toEqual(code('not-open-yet'));
    await expect(scene.openings.record(scene.buyer.actor, id)).rejects.toEqual(code('opening-not-found'));

    await scene.app.clock.advance({ minutes: 31 });
    await openDue();
    await openDue();
    await scene.openings.open(scene.buyer.actor, id);
    const record = await scene.openings.record(scene.buyer.actor, id);
    expect(record).toMatchObject({ byTimer: true, openedInAll: 1, unconfirmed: 0, openedByName: null });
    const { sent, state } = await scene.bids.look(one.author, id);
    expect(state).toBe('opened');
    const [opened] = await scene.app.db.read(scene.buyer.actor, (reader) => openedBidsOf(reader, id));
    expect(opened).toMatchObject({ id: sentId, version: 1, content: sent!.content });
    // The receipt is of what the buyer reads, as anybody with salt and content can see.
    const of = { procedureId: id, procedureVersion: 1, bidId: sentId, version: 1 };
    expect(receiptOf(opened!.salt, canonicalText(of, opened!.content))).toBe(record.opened[0]?.receipt);

    const own = await scene.openings.recordFor(one.author, id);
    expect(own).toMatchObject({ openedInAll: 1, unconfirmed: null, opened: [{ bidId: sentId }] });
    expect((await scene.openings.recordFor(third.author, id)).opened).toEqual([]);
    await expect(scene.openings.recordFor(other.author, id)).rejects.toEqual(code('opening-not-found'));
    expect((await scene.bids.look(third.author, id)).state).toBe('lapsed');
    await expect(scene.openings.record(other.actor, id)).rejects.toEqual(code('opening-not-found'));
  });

  it('by the buyer’s click leaves unconfirmed bids sealed and says how many', async () => {
    const third = await scene.bidder();
    const id = await scene.procedure([one, third]);
    await scene.send(one, id);
    await scene.send(third, id);
    await scene.amend(id, { remarks: 'x' });
    await scene.bids.confirm(one.author, (await scene.bids.look(one.author, id)).bid!.id, 2);
    await scene.passOpening();
    await expect(scene.openings.open(one.actor, id)).rejects.toEqual(code('opening-not-found'));
    await scene.openings.open(scene.buyer.actor, id);
    const record = await scene.openings.record(scene.buyer.actor, id);
    expect(record).toMatchObject({ byTimer: false, openedInAll: 1, unconfirmed: 1 });
    expect(record.opened[0]?.supplierName).toBe(one.name);
    const change = scene.app.db.tx('system', (tx) =>
      tx.query(`update procedure_opening set opened = '[]' where procedure_id = $1`, [id]),
    );
    await expect(change).rejects.toThrow(/does not change/);
    await scene.app.runJobs();
    const told = await scene.app.mail.sentTo(third.email);
    expect(told.some(({ subject }) => subject.includes('Wycena nie została otwarta'))).toBe(true);
  });
});

describe('an outside supplier', () => {
  it('bids through its link, sees its own bid by it, and is opened like everybody', async () => {
    const id = await scene.procedure([]);
    const [outsideId, secret] = [randomUUID(), 'secret of the link'];
    const author: BidAuthor = { kind: 'outside', outsideId, secret };
    await expect(scene.send({ author }, id)).rejects.toEqual(code('procedure-not-found'));
    await scene.app.db.tx('system', async (tx) => {
      const params = [outsideId, id, scene.buyer.organisationId];
      await tx.query(
        `insert into outside_supplier (id, procedure_id, buyer_id, name, email, lang, added_at)
         values ($1, $2, $3, 'Piekarnia Spoza', 'x@piekarnia.example', 'pl', now())`,
        params,
      );
      await tx.query(
        `insert into procedure_invitation (id, procedure_id, buyer_id, outside_id, wave, why, invited_at)
         values (gen_random_uuid(), $2, $3, $1, 1, '[]', now())`,
        params,
      );
    });
    const bidId = await scene.send({ author }, id, atPrice('17'));
    expect(await priceOf({ author }, id)).toMatchObject({ unitPrice: '17' });
    await expect(scene.bids.look({ ...author, secret: 'other' }, id)).rejects.toEqual(code('key-missing'));
    const another = { ...author, outsideId: randomUUID() };
    await expect(scene.bids.withdraw(another, bidId)).rejects.toEqual(code('not-found'));
    await scene.passOpening();
    await openDue();
    expect((await scene.openings.record(scene.buyer.actor, id)).opened).toMatchObject([
      { bidId, supplierName: 'Piekarnia Spoza' },
    ]);
  });
});

it('a grant of the member opens no bid', async () => {
  const id = await scene.procedure([one]);
  await scene.send(one, id);
  const actor = await actorOf(scene.app, one);
  const grant = { id: randomUUID(), scopes: ['inquiries' as const] };
  const byGrant = { ...actor, organisation: { ...actor.organisation, grant } };
  const looking = scene.bids.look({ kind: 'organisation', actor: byGrant }, id);
  await expect(looking).rejects.toEqual(code('procedure-not-found'));
});

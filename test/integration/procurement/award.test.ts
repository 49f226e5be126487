import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { OpenDue } from '../../../src/modules/procurement/bids/jobs/open-due.js';
import type { Scope } from '../../../src/platform/database/db.js';
import { addDays, type LocalDate } from '../../../src/shared/dates.js';
import { atPrices, awardScene, type AwardScene } from '../../support/award-scene.js';
import { invitedOutside } from '../../support/outside-bid.js';
import type { Bidder } from '../../support/bids-scene.js';
import { mealsContent } from '../../support/procedures-scene.js';

let scene: AwardScene;
let one: Bidder;
let two: Bidder;
let three: Bidder;

beforeAll(async () => {
  scene = await awardScene();
  [one, two, three] = [
    await scene.bidder({ name: 'Spółdzielnia Pierwsza' }),
    await scene.bidder({ name: 'Spółdzielnia Druga' }),
    await scene.bidder({ name: 'Spółdzielnia Trzecia' }),
  ];
});

const code = (name: string) => expect.objectContaining({ code: `awards/${name}` }) as unknown;
const meals = () =>
  scene.opened([
    [one, atPrices('20', '4', '150', 5)],
    [two, atPrices('19', '5', null, 10)],
    [three, atPrices('18', null, '90', 5)],
  ]);
const choose: AwardScene['choose'] = (...args) => scene.choose(...args);
const today = () => scene.today();

describe('the comparison', () => {
  it('is for the buyer alone, from the opening on', async () => {
    const id = await scene.procedure([one]);
    await scene.send(one, id);
    await expect(scene.judging.compare(scene.buyer.actor, id)).rejects.toEqual(code('not-opened'));
    await scene.passOpening();
    await scene.app.app.get(OpenDue, { strict: false }).handle();
    expect((await scene.judging.compare(scene.buyer.actor, id)).bids).toHaveLength(1);
    const notThere = expect.objectContaining({ code: 'procurement/not-found' }) as unknown;
    for (const { actor } of [one, two])
      await expect(scene.judging.compare(actor, id)).rejects.toEqual(notThere);
  });

  it('counts points lot by lot and leaves out nobody', async () => {
    const { id, bids } = await meals();
    const { comparison, bids: opened } = await scene.judging.compare(scene.buyer.actor, id);
    expect(opened.map((bid) => [bid.id, bid.supplierName])).toEqual([
      [bids[0], 'Spółdzielnia Pierwsza'],
      [bids[1], 'Spółdzielnia Druga'],
      [bids[2], 'Spółdzielnia Trzecia'],
    ]);
    const [food, rides] = comparison.lots;
    // 900 · (20 + 4) = 900 · (19 + 5); 5 days against 10; the third leaves out the snack.
    expect(food!.contenders.map(({ score }) => [score.total, score.rank])).toEqual([
      [10_000, 1],
      [9_000, 2],
      [null, null],
    ]);
    expect(rides!.contenders.map(({ score }) => [score.total, score.rank])).toEqual([
      [6_800, 2],
      [null, null],
      [10_000, 1],
    ]);
  });
});

describe('marks by hand', () => {
  const criteria = [
    { id: 'k1', kind: 'price', name: 'Cena', weight: 60 },
    { id: 'k2', kind: 'rating', name: 'Jadłospis', weight: 40 },
  ];

  it('are given with a reason, complete the order, and stay from the first decision on', async () => {
    const { id, bids } = await scene.opened(
      [
        [one, atPrices('20', '4', '150')],
        [two, atPrices('19', '4', '150')],
      ],
      { criteria },
    );
    const ranks = async () =>
      (await scene.judging.compare(scene.buyer.actor, id)).comparison.lots[0]!.contenders.map(
        ({ score }) => score.rank,
      );
    const mark = (bidId: string, rating: number, criterionId = 'k2') =>
      scene.judging.rate(scene.buyer.actor, bidId, { criterionId, rating, reason: 'Urozmaicony.' });
    await mark(bids[0]!, 3);
    expect(await ranks()).toEqual([null, null]);
    await mark(bids[1]!, 5);
    expect(await ranks()).toEqual([2, 1]);
    await mark(bids[0]!, 10);
    expect(await ranks()).toEqual([1, 2]);
    await expect(mark(bids[0]!, 10, 'k1')).rejects.toEqual(code('no-such-criterion'));
    await expect(
      scene.judging.rate(one.actor, bids[0]!, { criterionId: 'k2', rating: 10, reason: 'x' }),
    ).rejects.toEqual(code('bid-not-found'));
    await scene.awards.close(scene.buyer.actor, id, 2, 'Za drogo.');
    await expect(mark(bids[1]!, 9)).rejects.toEqual(code('ratings-closed'));
  });
});

describe('a choice', () => {
  it('makes one contract for its lots, decides each once, and ends the procedure with the last', async () => {
    const { id, bids } = await meals();
    const made = await choose(id, bids[0]!, [1], 'klucz-wyboru-1');
    expect(await choose(id, bids[0]!, [1], 'klucz-wyboru-1')).toEqual(made);
    expect(await scene.stateOf(id)).toBe('opened');
    await expect(choose(id, bids[1]!, [1])).rejects.toEqual(code('decided-already'));
    await expect(choose(id, bids[0]!, [1, 2])).rejects.toEqual(code('decided-already'));
    await expect(choose(id, bids[1]!, [2])).rejects.toEqual(code('not-quoted'));
    await expect(choose(id, bids[0]!, [3])).rejects.toEqual(code('not-quoted'));
    await expect(scene.awards.close(scene.buyer.actor, id, 3, 'x')).rejects.toEqual(code('no-such-lot'));
    const second = await choose(id, bids[2]!, [2]);
    expect(await scene.stateOf(id)).toBe('decided');
    await expect(choose(id, bids[0]!, [2])).rejects.toEqual(code('over-already'));

    const contracts = await scene.app.db.read(scene.buyer.actor, (reader) =>
      reader.query<{ id: string; supplier: string; lines: string[]; gross: number; to: string }>(
        `select c.id, c.supplier_id as supplier, c.gross, c.delivery_to::text as to,
           (select array_agg(name order by position) from contract_line where contract_id = c.id) as lines
         from contract c where c.procedure_id = $1 order by c.number`,
        [id],
      ),
    );
    expect(contracts).toEqual([
      {
        ...{ id: made.contractId, supplier: one.organisationId, gross: 900 * 24 * 108 },
        ...{ lines: ['Obiad dwudaniowy', 'Podwieczorek'], to: addDays(today(), 5) },
      },
      {
        ...{ id: second.contractId, supplier: three.organisationId, gross: 20 * 90 * 108 },
        ...{ lines: ['Dowóz do szkoły'], to: addDays(today(), 5) },
      },
    ]);
    expect(await scene.toldTo(one, id)).toEqual([
      'bids.opened-for-bidder',
      'procurement.won',
      'procurement.lost',
    ]);
    expect(await scene.toldTo(two, id)).toEqual(['bids.opened-for-bidder', 'procurement.lost']);
    expect(await scene.toldTo(three, id)).toEqual([
      'bids.opened-for-bidder',
      'procurement.lost',
      'procurement.won',
    ]);
  });

  it('is the buyer’s alone, and of a bid of that procedure that still holds', async () => {
    const { id, bids } = await meals();
    const elsewhere = await scene.opened([[one, atPrices('1', '1', '1')]]);
    await expect(choose(id, elsewhere.bids[0]!, [1])).rejects.toEqual(code('bid-not-found'));
    await expect(choose(id, randomUUID(), [1])).rejects.toEqual(code('bid-not-found'));
    const byBidder = scene.awards.award(
      one.actor,
      id,
      { bidId: bids[0]!, lots: [1], justification: 'x' },
      undefined,
    );
    await expect(byBidder).rejects.toMatchObject({ kind: 'not-found' });
    const soon = addDays(today(), 3);
    const short = await scene.opened([[one, { ...atPrices('1', '1', '1'), validUntil: soon }]], {
      quoteValidDays: 1,
    });
    await scene.app.clock.advance({ days: 5 });
    await expect(choose(short.id, short.bids[0]!, [1])).rejects.toEqual(code('bid-expired'));
    expect(await scene.stateOf(short.id)).toBe('opened');
  });

  it('of a supplier from outside makes no contract here; what became of it is said once', async () => {
    const id = await scene.procedure([]);
    const outsideId = await invitedOutside(scene.app, scene.buyer.organisationId, id);
    const author = { kind: 'outside', outsideId, secret: 's' } as const;
    const bidId = await scene.send({ author }, id);
    await scene.passOpening();
    await scene.app.app.get(OpenDue, { strict: false }).handle();
    const { awardId, contractId } = await choose(id, bidId, [1]);
    expect(contractId).toBeNull();
    expect((await scene.results.of(author, id)).lots).toMatchObject([{ lot: 1, state: 'won' }]);
    const stranger = { ...author, outsideId: randomUUID() };
    await expect(scene.results.of(stranger, id)).rejects.toEqual(code('result-not-found'));
    const say = () => scene.awards.sayOutcome(scene.buyer.actor, awardId, 'signed-elsewhere', 'ZP/7/2026');
    await say();
    await expect(say()).rejects.toEqual(code('outcome-not-asked'));
    await expect(scene.awards.sayOutcome(one.actor, awardId, 'not-signed', null)).rejects.toEqual(
      code('award-not-found'),
    );
    expect((await scene.judging.compare(scene.buyer.actor, id)).awards).toMatchObject([
      { outcome: 'signed-elsewhere', outcomeNote: 'ZP/7/2026', contractId: null },
    ]);
  });
});

describe('a lot without a choice', () => {
  it('is closed with the reason; when all are decided, so is the procedure', async () => {
    const { id } = await meals();
    await scene.awards.close(scene.buyer.actor, id, 1, 'Ceny powyżej budżetu.');
    await expect(scene.awards.close(scene.buyer.actor, id, 1, 'x')).rejects.toEqual(code('decided-already'));
    await scene.awards.close(scene.buyer.actor, id, 2, 'Jak wyżej.');
    expect(await scene.stateOf(id)).toBe('decided');
    expect((await scene.results.of(two.author, id)).lots).toMatchObject([
      { lot: 1, state: 'closed', justification: 'Ceny powyżej budżetu.', chosen: null },
    ]);
  });
});

describe('a bidder', () => {
  it('learns its own part: the reason, who was chosen, its place where the buyer shows places', async () => {
    const { id, bids } = await meals();
    expect((await scene.results.of(one.author, id)).lots.map(({ state }) => state)).toEqual(['open', 'open']);
    await choose(id, bids[0]!, [1]);
    const [food] = (await scene.results.of(two.author, id)).lots;
    expect(food).toMatchObject({ state: 'lost', chosen: 'Spółdzielnia Pierwsza', rank: 2, total: 9_000 });
    const won = await scene.results.of(one.author, id);
    expect(won.contracts).toHaveLength(1);
    const hidden = await scene.opened(
      [
        [one, atPrices('20', '4', null)],
        [two, atPrices('18.37', '4', null)],
      ],
      { showsRank: false },
    );
    await choose(hidden.id, hidden.bids[1]!, [1]);
    expect((await scene.results.of(one.author, hidden.id)).lots).toMatchObject([
      { state: 'lost', rank: null, total: null, points: [] },
    ]);
    const stranger = await scene.bidder();
    for (const { author } of [stranger, scene.buyer])
      await expect(scene.results.of(author, id)).rejects.toEqual(code('result-not-found'));
  });

  it('explains when asked, once and in time; the others see neither question nor answer', async () => {
    const { id, bids } = await meals();
    const ask = (answerUntil: LocalDate) =>
      scene.clarifications.ask(
        scene.buyer.actor,
        bids[0]!,
        { question: 'Skąd ta cena?', answerUntil },
        undefined,
      );
    await expect(ask(addDays(today(), -1))).rejects.toEqual(code('answer-day-wrong'));
    const asked = await ask(addDays(today(), 3));
    await expect(scene.clarifications.answer(two.author, asked, 'x')).rejects.toEqual(
      code('clarification-not-found'),
    );
    await expect(scene.clarifications.answer(scene.buyer.author, asked, 'x')).rejects.toEqual(
      code('clarification-not-found'),
    );
    await scene.clarifications.answer(one.author, asked, 'Własne warzywa.');
    await expect(scene.clarifications.answer(one.author, asked, 'y')).rejects.toEqual(
      code('answered-already'),
    );
    expect(await scene.clarifications.of(scene.buyer.actor, bids[0]!)).toMatchObject([
      { question: 'Skąd ta cena?', answer: 'Własne warzywa.' },
    ]);
    expect(await scene.clarifications.of(two.actor, bids[1]!)).toEqual([]);
    await expect(scene.clarifications.of(two.actor, bids[0]!)).rejects.toEqual(code('bid-not-found'));
    expect(await scene.toldTo(scene.buyer, id)).toContain('procurement.clarification-answered');

    const late = await ask(today());
    await scene.app.clock.advance({ days: 1 });
    await expect(scene.clarifications.answer(one.author, late, 'x')).rejects.toEqual(code('answer-too-late'));
  });
});

it('row security alone keeps decisions, marks and explanations from everybody else', async () => {
  const { id, bids } = await scene.opened(
    [
      [one, atPrices('20', '4', '150')],
      [two, atPrices('19', '4', '150')],
    ],
    {
      criteria: [
        ...mealsContent(new Date()).criteria.slice(0, 1),
        { id: 'k2', kind: 'rating', name: 'Smak', weight: 20 },
      ],
    },
  );
  for (const bidId of bids)
    await scene.judging.rate(scene.buyer.actor, bidId, { criterionId: 'k2', rating: 5, reason: 'x' });
  const asking = { question: 'Skąd?', answerUntil: addDays(today(), 1) };
  await scene.clarifications.ask(scene.buyer.actor, bids[0]!, asking, undefined);
  await choose(id, bids[0]!, [1, 2]);
  const seen = (scope: Scope) =>
    scene.app.db.read(scope, async (reader) => {
      const counts: Record<string, number> = {};
      for (const table of ['award', 'lot_decision', 'bid_rating', 'clarification'])
        counts[table] = (await reader.query(`select from ${table} where procedure_id = $1`, [id])).length;
      return counts;
    });
  expect(await seen(scene.buyer.actor)).toEqual({
    award: 1,
    lot_decision: 2,
    bid_rating: 2,
    clarification: 1,
  });
  expect(await seen(one.actor)).toEqual({ award: 1, lot_decision: 2, bid_rating: 0, clarification: 1 });
  expect(await seen(two.actor)).toEqual({ award: 0, lot_decision: 2, bid_rating: 0, clarification: 0 });
  const none = { award: 0, lot_decision: 0, bid_rating: 0, clarification: 0 };
  expect(await seen(three.actor)).toEqual(none);
  expect(await seen({ kind: 'anonymous' })).toEqual(none);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { monthFigures } from '../../../src/modules/insights/data/figures.queries.js';
import { Insights, type Numbers } from '../../../src/modules/insights/insights.service.js';
import { Awards, Inquiries, Quotes } from '../../../src/modules/inquiries/index.js';
import type { Cause } from '../../../src/modules/inquiries/index.js';
import { anonymous, type Representative } from '../../../src/platform/access/actor.js';
import { addDays, localDateOf, type LocalDate } from '../../../src/shared/dates.js';
import { decimal } from '../../../src/shared/decimal.js';
import { addMonths, firstDayOf, monthOf, type Month } from '../../../src/shared/months.js';
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

const service = <Service>(token: new (...args: never[]) => Service): Service =>
  scene.app.app.get(token, { strict: false });
const today = () => localDateOf(scene.app.clock.now());
const numbersOf = (actor: Representative): Promise<Numbers> => service(Insights).numbers(actor);
const monthOfNow = (numbers: Numbers) => numbers.months.at(-1)!;

// By the services, since a session does not outlast the months that pass here.
const ask = (of: Representative = supplier, by: Representative = buyer) =>
  service(Inquiries).ask(
    by,
    { supplierId: of.organisation.id },
    {
      ...{ subject: 'Obiady', need: 'Obiady dla szkoły.', place: 'Dywity' },
      answerByDate: addDays(today(), 5),
    },
    [],
    undefined,
  );
const quote = async (inquiryId: string, price = '20', by: Representative = supplier) => {
  const lines = [
    { name: 'Obiad', quantity: decimal('10'), unit: 'porcja', unitPrice: decimal(price), vat: '8' as const },
  ];
  const terms = { validUntil: addDays(today(), 6), paymentDays: 14, place: 'Dywity', remarks: null };
  const content = { ...terms, lines, deliveryFrom: null, deliveryTo: null };
  const options = { submit: true, revision: undefined, key: undefined };
  return service(Quotes).prepare(by, inquiryId, content, options);
};
const accept = (quoteId: string, by: Representative = buyer) =>
  service(Awards).accept(by, quoteId, 1, undefined);

/** To the middle of a month that many months ahead, so that days and hours stay within it. */
const toMonth = async (ahead: number): Promise<Month> => {
  const month = addMonths(monthOf(today()), ahead);
  const middle = addDays(firstDayOf(month), 14);
  const days = (Date.parse(middle) - Date.parse(today())) / 86_400_000;
  await scene.app.clock.advance({ days });
  return month;
};

describe('a supplier’s numbers', () => {
  it('are nothing at first, with twelve months to fill', async () => {
    const numbers = await numbersOf(supplier);
    expect(numbers.months).toHaveLength(12);
    expect(numbers.totals).toEqual({
      ...{ received: 0, answered: 0, won: 0, wonNet: 0, wonOutside: 0, wonOutsideNet: 0 },
      ...{ responses: 0, medianMinutes: null, losses: [] },
    });
    expect(numbers.steps.map(({ kind }) => kind)).toEqual(['publish']);
  });

  it('count each thing in the month in which it happened', async () => {
    const first = await toMonth(1);
    const inquiries = [await ask(), await ask(), await ask()];
    await scene.app.clock.advance({ hours: 2 });
    const won = await quote(inquiries[0]!, '20');
    await scene.app.clock.advance({ hours: 6 });
    const refused = await quote(inquiries[1]!);
    await service(Inquiries).decline(supplier, inquiries[2]!, 'Nie mamy rąk.', 'capacity');
    await accept(won);
    expect(monthOfNow(await numbersOf(supplier))).toMatchObject({
      ...{ month: first, received: 3, answered: 2, won: 1, wonNet: 20_000, responses: 3, medianMinutes: 480 },
      losses: [{ way: 'declined', cause: 'capacity', count: 1 }],
    });
    await service(Awards).refuse(buyer, refused, 'Za drogo.', 'price');

    // The next month brings the end of what began here.
    const late = await ask();
    await quote(late);
    const second = await toMonth(1);
    const numbers = await numbersOf(supplier);
    const [before, now] = numbers.months.slice(-2);
    expect(now).toMatchObject({ month: second, received: 0, won: 0, responses: 0, medianMinutes: null });
    expect(before?.losses).toEqual([
      { way: 'declined', cause: 'capacity', count: 1 },
      { way: 'refused', cause: 'price', count: 1 },
      // Its quote lapsed on the day after its last.
      { way: 'undecided', cause: null, count: 1 },
    ]);
    expect(numbers.totals).toMatchObject({ received: 4, answered: 3, won: 1, wonNet: 20_000 });
  });

  it('know every way to lose, and count one deal once', async () => {
    const own = await numbersOf(supplier);
    const before = own.totals.losses.reduce((sum, { count }) => sum + count, 0);
    await ask(); // nobody answers it
    const withdrawn = await ask();
    await service(Quotes).withdraw(supplier, await quote(withdrawn), undefined);
    const cancelled = await ask();
    await quote(cancelled);
    await service(Inquiries).cancel(buyer, cancelled, 'Już niepotrzebne.', 'not-needed');
    await scene.app.clock.advance({ days: 6 });
    const { losses } = (await numbersOf(supplier)).totals;
    expect(losses.reduce((sum, { count }) => sum + count, 0)).toBe(before + 3);
    expect(losses).toEqual(
      expect.arrayContaining([
        { way: 'unanswered', cause: null, count: 1 },
        { way: 'withdrawn', cause: null, count: 1 },
        { way: 'cancelled', cause: 'not-needed' satisfies Cause, count: 1 },
      ]),
    );
  });

  it('forget what is more than twelve months old', async () => {
    const { totals } = await numbersOf(supplier);
    expect(totals.received).toBeGreaterThan(0);
    await toMonth(13);
    expect((await numbersOf(supplier)).totals).toMatchObject({ received: 0, won: 0, losses: [] });
  });

  it('say what to do next: answer who waits, remind who decides', async () => {
    const waiting = await ask();
    const lapsing = await ask();
    await quote(lapsing);
    await scene.app.clock.advance({ days: 4 });
    const { steps } = await numbersOf(supplier);
    expect(steps.slice(0, 2)).toEqual([
      { kind: 'answer', count: 1, path: `/panel/zapytania/${waiting}` },
      { kind: 'remind', count: 1, path: `/panel/zapytania/${lapsing}` },
    ]);
  });
});

describe('nobody else’s numbers', () => {
  it('are in one’s own: neither a competitor’s on the same buyer, nor one’s own purchases', async () => {
    const mine = await numbersOf(supplier);
    const theirs = await ask(stranger);
    await accept(await quote(theirs, '99', stranger));
    // The supplier buys from the stranger.
    await accept(await quote(await ask(stranger, supplier), '77', stranger), supplier);
    expect((await numbersOf(supplier)).totals).toEqual(mine.totals);
    expect((await numbersOf(stranger)).totals).toMatchObject({ received: 2, won: 2, wonNet: 176_000 });
    for (const other of [buyer, coordinator]) {
      expect((await numbersOf(other)).totals).toMatchObject({ received: 0, answered: 0, won: 0, wonNet: 0 });
    }
  });

  it('come out even if the predicate were lost: row security alone keeps them', async () => {
    const from = '2000-01-01' as LocalDate;
    const asked = async (scope: Representative | 'system' | typeof anonymous) =>
      (await scene.db.read(scope, (reader) => monthFigures(reader, stranger.organisation.id, from))).reduce(
        (sum, { received, won, wonNet }) => sum + received + won + wonNet,
        0,
      );
    expect(await asked('system')).toBe(2 + 2 + 176_000);
    expect(await asked(stranger)).toBe(2 + 2 + 176_000);
    // A buyer of theirs has sight of its own deals with them, and of no others.
    expect(await asked(buyer)).toBe(1 + 1 + 99_000);
    expect(await asked(coordinator)).toBe(0);
    expect(await asked(anonymous)).toBe(0);
  });
});

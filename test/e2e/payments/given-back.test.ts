import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerFaults } from '../../../src/modules/payments/index.js';
import { formatMoney, sumMoney } from '../../../src/shared/money.js';
import type { Visitor } from '../../support/browser-form.js';
import { signedIn } from '../../support/cast.js';
import { onlineReads, sessionOf, type OnlineReads } from '../../support/online-reads.js';
import { onlineScene, type OnlineScene } from '../../support/online-scene.js';

const GROSS = 282_630;
let scene: OnlineScene;
let selling: Visitor;
let buying: Visitor;
let of: OnlineReads;
const stripe = () => scene.app.stripe.world.account(scene.account).payments;

beforeAll(async () => {
  scene = await onlineScene();
  of = onlineReads(scene);
  [selling, buying] = await Promise.all([
    signedIn(scene.app, scene.supplier),
    signedIn(scene.app, scene.buyer),
  ]);
});
afterAll(async () => {
  expect(await scene.db.read('system', ledgerFaults)).toEqual([]);
});

type Line = { receivableId: string; kind: string; paid: number; change: number; reason: string | null };
type Told = Record<'opening' | 'arisen' | 'paid' | 'givenBack' | 'lowered' | 'closing', number> & {
  movements: Line[];
};
const period = () => ({ from: scene.day(-30), to: scene.day(0) });
const statement = async (): Promise<Told> => {
  const asked = { side: 'buyer', partner: scene.supplier.organisationId, ...period() };
  return (await scene.app.api(scene.buyer.token).get('/api/v1/account-statement').query(asked).expect(200))
    .body as Told;
};

describe('what comes back of a payment', () => {
  it('falls on each of several that were paid together by its part, on pages, in the ledger and in the statement', async () => {
    const [small, large] = [await scene.owed(), await scene.owed()];
    // Different amounts, so that equal parts would be wrong ones.
    await scene.app
      .api(scene.supplier.token)
      .post(`/api/v1/receivables/${small}/entries`)
      .send({ kind: 'payment', day: scene.day(0), amount: '2000,01' })
      .expect(201);
    await scene.app.runJobs();
    const opened = await of.open(small, large);
    const before = await statement();
    const payment = stripe().pay(sessionOf(opened));
    const dispute = stripe().dispute(payment);
    await scene.sendNews();
    const parts = [GROSS - 200_001, GROSS];
    for (const [at, id] of [small, large].entries()) {
      expect(await of.online(id)).toMatchObject({
        items: [{ chargebacks: [{ state: 'open', amount: opened.amount, part: parts[at] }] }],
      });
      const page = (await selling.get(`/panel/naleznosci/${id}`).expect(200)).text;
      expect(page).toContain(`Bank kupującego cofa ${formatMoney(parts[at]!, 'pl')}`);
    }
    stripe().closeDispute(dispute, 'lost');
    await scene.sendNews();
    const after = await statement();
    const lost = after.movements.filter(({ kind }) => kind === 'chargeback-lost');
    expect(Object.fromEntries(lost.map(({ receivableId, paid }) => [receivableId, -paid]))).toEqual({
      [small]: parts[0],
      [large]: parts[1],
    });
    expect([after.givenBack - before.givenBack, after.closing]).toEqual([opened.amount, before.closing]);
    for (const [at, id] of [small, large].entries())
      expect(await of.receivable(id)).toMatchObject({ balance: parts[at] });
  });

  it('is on the statement, though as much is left to be paid as before', async () => {
    const id = await scene.owed();
    const { id: checkout } = await of.paid(id);
    const before = await statement();
    await of.refund(checkout, id, '2000').expect(201);
    const after = await statement();
    expect(after.movements.filter(({ receivableId }) => receivableId === id)).toMatchObject([
      { kind: 'charge', paid: 0 },
      { kind: 'online-payment', paid: GROSS, change: -GROSS },
      { kind: 'online-refund', paid: -200_000, change: 0, reason: 'Braki' },
    ]);
    expect(after.closing).toBe(before.closing);
    expect([after.givenBack - before.givenBack, after.lowered - before.lowered]).toEqual([200_000, 200_000]);
    const { opening, arisen, lowered, paid, givenBack, closing } = after;
    expect(opening + arisen - lowered - paid + givenBack).toBe(closing);
    expect(sumMoney(after.movements.map((line) => line.paid))).toBe(paid - givenBack);
    const query = new URLSearchParams({
      ...{ z: `buyer:${scene.supplier.organisationId}`, od: period().from, do: period().to },
    });
    const page = (await buying.get(`/panel/naleznosci/rozliczenie?${query.toString()}`).expect(200)).text;
    expect(page).toMatch(/Należność jest o tyle niższa: 2.000,00.zł/u);
    expect(page).toContain('Zwroty i cofnięte wpłaty');
  });
});

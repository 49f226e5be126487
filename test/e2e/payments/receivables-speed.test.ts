import { expect, it } from 'vitest';
import { MonthlySummaries } from '../../../src/modules/payments/monthly/monthly-summaries.service.js';
import { PaymentTotalsReports } from '../../../src/modules/payments/totals/payment-totals.service.js';
import { localDateOf } from '../../../src/shared/dates.js';
import { signedIn, someOrganisation } from '../../support/cast.js';
import { contractsScene } from '../../support/contracts-scene.js';
import { manyReceivables } from '../../support/many-receivables.js';

const full = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
const ROUNDS = 15;
const MOST_MS = 150;

it.runIf(full)(
  'the page of 10 000 receivables takes at most 150 ms, whatever is chosen',
  async () => {
    const { app, db, buyer, supplier, conclude } = await contractsScene();
    const contractId = await conclude();
    await app.api(buyer.token).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
    await app.runJobs();
    const listed = await app.api(buyer.token).get('/api/v1/receivables?side=buyer').expect(200);
    const [{ id: like }] = (listed.body as { items: [{ id: string }] }).items;
    const buyers: string[] = [];
    for (let made = 0; made < 40; made += 1) buyers.push((await someOrganisation(app)).organisationId);
    const until = localDateOf(app.clock.now());
    await manyReceivables(db, { like, count: 10_000, buyers, until, days: 700, paidEvery: 3 });
    await app.ownerPool.query('analyze receivable, ledger_entry, ledger_posting, delivery');
    const reading = await signedIn(app, supplier);
    const timed = async (what: string, act: () => Promise<unknown>, rounds = ROUNDS): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const begun = performance.now();
        await act();
        times.push(performance.now() - begun);
      }
      const sorted = times.toSorted((one, other) => one - other);
      const median = sorted[Math.floor(rounds / 2)]!;
      process.stdout.write(`${what}: median ${median.toFixed(0)} ms, best ${sorted[0]!.toFixed(0)} ms\n`);
      return sorted[0]!;
    };
    const slow: string[] = [];
    for (const query of [
      '',
      '?stan=overdue',
      '?stan=paid',
      `?kto=${buyers[0]}`,
      `?miesiac=${until.slice(0, 7)}`,
      '?dni=90',
      '?porzadek=newest',
      '?porzadek=left',
      '?strona=450',
    ]) {
      const best = await timed(`/panel/naleznosci${query}`, () =>
        reading.get(`/panel/naleznosci${query}`).expect(200),
      );
      if (best > MOST_MS) slow.push(query);
    }
    const statement = `partner=${buyers[0]}&side=supplier&from=2020-01-01&to=${until}`;
    await timed('the statement of one of forty buyers', () =>
      app.api(supplier.token).get(`/api/v1/account-statement?${statement}`).expect(200),
    );
    const totals = app.app.get(PaymentTotalsReports, { strict: false });
    await timed('totals for the coordinator', () => totals.report(), 5);
    const summaries = app.app.get(MonthlySummaries, { strict: false });
    await timed('the summaries of a month, 40 pairs', () => summaries.tell(app.clock.now()), 1);
    expect(slow).toEqual([]);
  },
  300_000,
);

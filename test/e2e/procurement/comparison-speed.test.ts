import { expect, it } from 'vitest';
import { testApp } from '../../support/app.js';
import { someOrganisation } from '../../support/cast.js';
import { openedProcedure } from '../../support/opened-procedure.js';

const full = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');

it.runIf(full)(
  'the comparison of 20 bids of 50 lines takes at most 150 ms',
  async () => {
    const app = await testApp();
    const buyer = await someOrganisation(app, { kind: 'municipality' });
    const suppliers: string[] = [];
    for (let made = 0; made < 20; made += 1)
      suppliers.push((await someOrganisation(app, { kind: 'social-cooperative' })).organisationId);
    const { id } = await openedProcedure(app, buyer.organisationId, suppliers, { lines: [50] });
    const times: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      const start = performance.now();
      await app.api(buyer.token).get(`/panel/postepowania/${id}/porownanie`).expect(200);
      times.push(performance.now() - start);
    }
    const sorted = times.slice(5).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)]!;
    process.stdout.write(
      `comparison of 20 × 50: median ${median.toFixed(0)} ms, best ${sorted[0]!.toFixed(0)} ms\n`,
    );
    expect(sorted[0]).toBeLessThanOrEqual(150);
  },
  300_000,
);

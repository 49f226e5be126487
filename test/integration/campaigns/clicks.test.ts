import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sifted, type Click } from '../../../src/modules/campaigns/domain/clicks.js';
import { tokenOf, touchOf } from '../../../src/modules/campaigns/domain/touch.js';
import { refusalOf } from '../../../src/modules/campaigns/domain/visits.js';
import { Tracking, type Touch } from '../../../src/modules/campaigns/index.js';
import { Clock } from '../../../src/platform/clock/clock.js';
import { Db } from '../../../src/platform/database/db.js';
import { Vault } from '../../../src/platform/vault.js';
import { newId } from '../../../src/shared/ids.js';
import { testApp } from '../../support/app.js';
import { sampleOfClicks, type ClickEvent } from '../../support/click-sample.js';
import { someOrganisation } from '../../support/cast.js';
import { someFounder } from '../../support/members-scene.js';
import { someRunningCampaign } from '../../support/placement-scene.js';

const thorough = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
const MANY = thorough ? 1_000_000 : 50_000;

const truthOf = (events: readonly ClickEvent[]) => events.filter(({ real }) => real).length;
const off = (counted: number, truth: number) => Math.abs(counted - truth) / truth;
const ids = (many: number) => Array.from({ length: many }, () => newId());
const start = new Date('2026-11-25T00:00:00Z');

describe(`${MANY} requests with tokens, of people, programs, replays and rivals`, () => {
  it('are judged so that the count is within 0.5 % of the truth', async () => {
    const sign = (body: Buffer) => createHmac('sha256', 'ours').update(body).digest();
    const mint = (touch: Touch) => tokenOf(touch, randomBytes(11), sign);
    const among = { campaignId: newId(), owners: ids(5), rivals: ids(14), buyers: ids(20) };
    const events = await sampleOfClicks(MANY, among, start, mint);
    const members = new Set<string>([...among.owners, ...among.rivals]);
    const known = new Set<string>();
    let batch: Click[] = [];
    const write = () => {
      for (const { nonce } of sifted(batch, members).counted) known.add(nonce);
      batch = [];
    };
    for (const { token, visit, now } of events) {
      const marked = touchOf(token, sign);
      if (!marked || refusalOf(marked.touch, visit, now)) continue;
      batch.push({ ...marked, organisationId: visit.organisationId, at: now });
      if (batch.length >= 1_000) write();
    }
    write();
    const truth = truthOf(events);
    expect(off(known.size, truth)).toBeLessThanOrEqual(0.005);
    // What is not judged would be far off: the sample is no easy one.
    expect(off(events.length, truth)).toBeGreaterThan(1);
  }, 120_000);

  it.runIf(thorough)(
    'are so in the database, at more than 1 000 a second',
    async () => {
      const app = await testApp();
      await someOrganisation(app);
      const founders: string[] = [];
      for (let each = 0; each < 8; each += 1)
        founders.push(
          await someFounder(app, { name: `Spółdzielnia ${each}`, number: 30 + each, slug: `k${each}` }),
        );
      const { id: campaignId } = await someRunningCampaign(app, {});
      const among = { campaignId, owners: founders.slice(0, 5), rivals: founders.slice(5), buyers: ids(20) };
      let now = start;
      const clock: Clock = { now: () => now };
      const tracking = new Tracking(
        app.app.get(Db, { strict: false }),
        app.app.get(Vault, { strict: false }),
        clock,
      );
      const events = await sampleOfClicks(MANY, among, start, (touch) => tracking.mint(touch));
      const begun = performance.now();
      for (const [index, event] of events.entries()) {
        now = event.now;
        tracking.noteClick(event.token, event.visit);
        // The signing key is read once; what was noted is judged in the next turn of the loop.
        if (index % 5_000 === 0) {
          await new Promise(setImmediate);
          await tracking.flush();
        } else if (index % 100 === 0) await new Promise(setImmediate);
      }
      await tracking.onApplicationShutdown();
      const seconds = (performance.now() - begun) / 1_000;
      const { rows } = await app.ownerPool.query<{ clicks: number }>(
        'select count(*)::int as clicks from click',
      );
      const truth = truthOf(events);
      process.stdout.write(
        `${events.length} clicks noted and written in ${seconds.toFixed(1)} s: ${Math.round(events.length / seconds)} a second; counted ${rows[0]!.clicks}, in truth ${truth}\n`,
      );
      expect(off(rows[0]!.clicks, truth)).toBeLessThanOrEqual(0.005);
      expect(events.length / seconds).toBeGreaterThan(1_000);
    },
    600_000,
  );
});

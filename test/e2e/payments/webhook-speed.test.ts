import { beforeAll, describe, expect, it } from 'vitest';
import { onlineScene, type OnlineScene } from '../../support/online-scene.js';

const full = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
const EVENTS = 5_000;
const AT_ONCE = 32;

let scene: OnlineScene;

beforeAll(async () => {
  if (full) scene = await onlineScene();
});

describe.runIf(full)('the webhook', () => {
  it(`takes ${EVENTS} events at 500 a second or more, each kept with its job`, async () => {
    const { app } = scene;
    const [known] = app.stripe.world.events.filter(({ type }) => type === 'account.updated');
    const sent = Array.from({ length: EVENTS }, (_, at) =>
      app.stripe.signed({ ...known!, id: `evt_speed_${at}` }),
    );
    const begun = performance.now();
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let next = sent.pop(); next; next = sent.pop()) {
        const { body, signature } = next;
        const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
        const answer = await fetch(`${app.origin}/api/v1/stripe/events`, { method: 'POST', headers, body });
        expect(await answer.json()).toEqual({ kept: true });
      }
    });
    await Promise.all(workers);
    const perSecond = EVENTS / ((performance.now() - begun) / 1000);
    const { rows } = await app.ownerPool.query<{ jobs: number }>(
      `select count(*)::int as jobs from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'payments.apply-stripe-event'`,
    );
    process.stdout.write(`${Math.round(perSecond)} events a second\n`);
    expect(rows[0]!.jobs).toBe(EVENTS);
    expect(perSecond).toBeGreaterThan(500);
  });
});

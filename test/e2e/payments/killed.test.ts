import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ledgerFaults } from '../../../src/modules/payments/index.js';
import { localDateOf } from '../../../src/shared/dates.js';
import { KilledSite } from '../../support/killed-site.js';
import { Killer, requestKind } from '../../support/killing-moments.js';
import { manyReceivables } from '../../support/many-receivables.js';
import { moneyFaults } from '../../support/money-faults.js';
import { onlineReads } from '../../support/online-reads.js';
import { onlineScene, type OnlineScene } from '../../support/online-scene.js';
import { PayingPeople } from '../../support/paying-people.js';
import { startProcess } from '../../support/processes.js';
import { SentNews } from '../../support/sent-news.js';

/** On a machine that is busy with other things it takes an hour; `KILL_MINUTES` ends it earlier, and it says how far it came. */
const KILLS = Number(process.env['KILLS'] ?? 300);
const MINUTES = Number(process.env['KILL_MINUTES'] ?? 110);
const PEOPLE = 4;

/** Receivables without end, one or two at a time. */
const receivables = async ({ app, db, owed }: OnlineScene, random: () => number) => {
  const like = await owed();
  const ids: string[] = [];
  const given = new Set([like]);
  let next = Promise.resolve();
  const more = async () => {
    if (ids.length > 1) return;
    await manyReceivables(db, { like, count: 300, until: localDateOf(app.clock.now()), days: 90 });
    const all = await db.read('system', (reader) =>
      reader.query<{ id: string }>('select id from receivable'),
    );
    ids.splice(0, ids.length, ...all.map(({ id }) => id).filter((id) => !given.has(id)));
  };
  return async () => {
    await (next = next.then(more));
    const some = ids.splice(0, random() < 0.3 ? 2 : 1);
    for (const id of some) given.add(id);
    return some;
  };
};

it.runIf(process.env['TEST_LANE'] === 'long')(
  `nothing is paid twice and nothing paid stays unrecorded, though the program is killed ${KILLS} times`,
  async () => {
    execFileSync(process.execPath, ['scripts/build.mjs']);
    const scene = await onlineScene();
    const { app, db, account } = scene;
    const database = { app: app.connection, owner: app.owner };
    const env = {
      ...{ ...app.stripe.env, DATA_DIR: app.dataDir, RATE_LIMITS: 'off', LOG_LEVEL: 'error' },
      ...{ MASTER_KEY_FILE: join(app.dataDir, 'keys', 'master.key'), DATABASE_POOL: '8' },
    };
    const { random } = Math;
    const next = await receivables(scene, random);
    const begun = performance.now();
    const site = new KilledSite(() => startProcess(database, env));
    const killer = new Killer(site, app.ownerPool, random);
    const people = new PayingPeople(scene, site, killer, random);
    const news = new SentNews(scene, site, killer, random);
    app.stripe.watch = async (moment, request) =>
      // What was asked may still reach Stripe, though nobody waits for the answer any more.
      (await killer.reached(`${moment} ${requestKind(request)}`)) && (moment === 'done' || random() < 0.5);
    const living = Promise.all(Array.from({ length: PEOPLE }, () => people.live(next)));
    const sending = news.send();
    await Promise.race([killer.killTimes(KILLS, MINUTES), living, sending]);
    people.over = true;
    await living;
    news.over = true;
    await sending;
    await site.stop();
    app.stripe.watch = () => Promise.resolve(false);

    const { payments } = app.stripe.world.account(account);
    const before = await db.read('system', (reader) => moneyFaults(reader, payments));
    await app.ownerPool.query('delete from graphile_worker._private_jobs');
    await onlineReads(scene).reconcile();
    const paid = [...payments.intents.values()].filter(({ status }) => status === 'succeeded');
    process.stdout.write(
      `${site.kills} kills in ${Math.round((performance.now() - begun) / 1000)} s: ${people.done.length} receivables, ` +
        `${paid.length} payments, ${payments.refunds.length} refunds, ${payments.disputes.length} chargebacks; ` +
        `${app.stripe.world.events.length} events, ${news.sent} sent, ${news.acknowledged} acknowledged; ` +
        `${people.closedWindows} windows found closed; ${before.length} not yet right before the comparison\n` +
        `${[...killer.ended].map(([point, times]) => `${times} at ${point}`).join(', ')}\n`,
    );
    if (!process.env['KILL_MINUTES']) expect(site.kills).toBe(KILLS);
    expect(paid.length).toBeGreaterThan(site.kills / 2);
    expect(await db.read('system', (reader) => moneyFaults(reader, payments))).toEqual([]);
    expect(await db.read('system', ledgerFaults)).toEqual([]);
  },
  7_200_000,
);

import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePool } from '../../../../src/platform/database/data-source.js';
import { Worker } from '../../../../src/platform/jobs/worker.js';
import { schedules } from '../../../../src/subscriptions.js';
import { atEnd } from '../../../support/at-end.js';
import { testDatabase, type TestDatabase } from '../../../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

/** A worker whose only task finishes when told to, and what it has said. */
const worker = () => {
  const said: string[] = [];
  const pool = makePool(database.app, 6);
  let begun = () => {};
  let finish = () => {};
  const running = new Promise<void>((resolve) => (begun = resolve));
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const tasks = {
    slow: async () => {
      begun();
      await finished;
    },
  };
  const log = (level: string, message: string) => said.push(`${level}: ${message}`);
  atEnd(() => (pool.ended ? undefined : pool.end()));
  return { worker: new Worker(pool, tasks, schedules, log), pool, said, running, finish };
};

const locks = async (): Promise<number> => {
  const { rows } = await database.ownerPool.query<{ n: number }>(
    `select count(*)::int as n from graphile_worker._private_jobs where locked_by is not null`,
  );
  return rows[0]!.n;
};

describe('the worker', () => {
  it('stops for good when asked before it has started', async () => {
    const one = worker();
    const starting = one.worker.start();
    await one.worker.stop();
    await one.pool.end();
    await starting;
    await sleep(1_500);
    expect(one.said).toEqual([]);
  });

  it('lets a job under way finish, and leaves no lock behind', async () => {
    const one = worker();
    await one.worker.start();
    await database.ownerPool.query(`select graphile_worker.add_job('slow')`);
    await one.running;
    expect(await locks()).toBe(1);
    const stopping = one.worker.stop();
    await sleep(200);
    one.finish();
    await stopping;
    expect(await locks()).toBe(0);
    await one.pool.end();
  });
});

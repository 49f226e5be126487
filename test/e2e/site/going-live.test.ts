import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Vault } from '../../../src/platform/vault.js';
import { checkDeploy, readCheckFlags } from '../../../src/site/going-live/check-deploy.js';
import type { CheckId } from '../../../src/site/going-live/domain/checks.js';
import { GoingLive } from '../../../src/site/going-live/going-live.service.js';
import { testApp, type TestApp } from '../../support/app.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import { someCoordinator } from '../../support/members-scene.js';
import { setOperator } from '../../support/operator.js';

let app: TestApp;
let coordinator: CastMember;
let keys: string;

beforeAll(async () => {
  keys = await mkdtemp(join(tmpdir(), 'wr-going-live-'));
  app = await testApp({ MASTER_KEY_FILE: join(keys, 'master.key') });
  coordinator = await someCoordinator(app);
});
afterAll(() => rm(keys, { recursive: true, force: true }));

const facts = () => app.app.get(GoingLive, { strict: false }).facts();

/** The ids of the checks that fire, as the JSON tells them. */
const firing = async (): Promise<CheckId[]> => {
  const { body } = await app.api(coordinator.token).get('/api/v1/going-live').expect(200);
  const { checks } = body as { checks: { id: CheckId; holds: boolean }[] };
  return checks.filter(({ holds }) => !holds).map(({ id }) => id);
};

const check = async (...args: string[]) => {
  const lines: string[] = [];
  const code = await checkDeploy(app.app, readCheckFlags(args), (line) => void lines.push(line));
  return { code, said: lines.join('\n') };
};

describe('what a running site finds out about itself', () => {
  it('is true of this one: a demonstration on one machine, without a worker', async () => {
    expect(await facts()).toMatchObject({
      operatorSet: false,
      legalPagesNameOperator: false,
      publicUrl: { https: false, loopback: true },
      demonstration: true,
      rateLimits: false,
      mailServer: false,
      stripe: 'test',
      daysSinceRestore: null,
      coordinator: { assigned: true, people: 1, withoutSecondFactor: 1 },
      database: { roleHarmless: true, unforced: [], clockShifted: false },
      filesWork: true,
      searchAnswers: true,
      worker: { silentSeconds: null, failed: 0 },
    });
  });

  it('follows the key: absent, there, readable by others, among the data', async () => {
    const file = join(keys, 'master.key');
    expect((await facts()).masterKey).toMatchObject({ readable: false, withinData: false });
    await app.app.get(Vault, { strict: false }).mark('x', 'y');
    expect((await facts()).masterKey).toMatchObject({ readable: true, private: true, withinData: false });
    await chmod(file, 0o644);
    expect((await facts()).masterKey).toMatchObject({ private: false, backupConfirmed: false });
    await chmod(file, 0o600);
    const within = await testApp();
    expect((await within.app.get(GoingLive, { strict: false }).facts()).masterKey.withinData).toBe(true);
  });

  it('follows the database: a moved clock, row security that spares the owner, a worker', async () => {
    const owner = app.ownerPool;
    await owner.query('alter table quote no force row level security');
    await owner.query(
      `insert into worker_heartbeat (worker_id, beat_at) values ('w', clock_timestamp() - interval '10 s')`,
    );
    await app.clock.advance({ minutes: 1 });
    const { database, worker } = await facts();
    expect(database).toMatchObject({ unforced: ['quote'], clockShifted: true });
    expect(database.clockApart).toBeGreaterThan(50);
    expect(worker.silentSeconds).toBeGreaterThan(9);
    expect(worker.silentSeconds).toBeLessThan(60);
    await owner.query('alter table quote force row level security');
    await owner.query('delete from worker_heartbeat');
  });

  it('follows the queue: a late job, a failed one', async () => {
    const owner = app.ownerPool;
    await owner.query(
      `select graphile_worker.add_job('late', run_at => now() - interval '20 minutes', job_key => 'late')`,
    );
    expect((await facts()).worker).toMatchObject({ failed: 0 });
    expect((await facts()).worker.waitingSeconds).toBeGreaterThan(1100);
    await owner.query(`update graphile_worker._private_jobs set attempts = max_attempts where key = 'late'`);
    expect((await facts()).worker).toMatchObject({ waitingSeconds: 0, failed: 1 });
    await owner.query(`select graphile_worker.remove_job('late')`);
    await owner.query(`delete from graphile_worker._private_jobs where attempts >= max_attempts`);
  });
});

describe('the list on the coordinator’s desk', () => {
  it('loses a line with each thing done, and page, JSON and command agree', async () => {
    const desk = await signedIn(app, coordinator);
    const page = async () =>
      parseHTML((await desk.get('/koordynator/uruchomienie').expect(200)).text).document.body.textContent ??
      '';
    expect(await firing()).toEqual(expect.arrayContaining(['operator', 'key-backup', 'data-backup']));
    expect(await page()).toContain('Uruchom na serwerze: npm run setup. Operatorem');

    await setOperator(app);
    expect(await firing()).not.toContain('operator');
    expect(await page()).not.toContain('Uruchom na serwerze: npm run setup. Operatorem');

    await desk.post('/koordynator/uruchomienie/potwierdzenia/key-backup').expect(303);
    await app
      .api(coordinator.token)
      .post('/api/v1/going-live/confirmations')
      .send({ kind: 'data-backup' })
      .expect(204);
    const left = await firing();
    expect(left).not.toContain('key-backup');
    expect(left).not.toContain('data-backup');
    await desk.post('/koordynator/uruchomienie/potwierdzenia/cokolwiek').expect(400);

    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain('KONIECZNE');
    expect(said).toMatch(/spełnione +Operator jest wskazany/);
    expect(said.match(/^(KONIECZNE|ZALECANE)/gm)).toHaveLength(left.length);
  });

  it('asks for the copy of the key again when another key is in use, and for a restore after a quarter', async () => {
    await rm(join(keys, 'master.key'));
    const fresh = await testApp({ MASTER_KEY_FILE: join(keys, 'master.key') });
    await fresh.app.get(Vault, { strict: false }).mark('x', 'y');
    // This application has the earlier key in memory, as a running site would.
    expect(await firing()).not.toContain('key-backup');
    const goingLive = fresh.app.get(GoingLive, { strict: false });
    await goingLive.confirm('system', 'key-backup');
    expect((await goingLive.facts()).masterKey.backupConfirmed).toBe(true);
    await fresh.ownerPool.query(`update going_live_confirmation set fingerprint = 'of another key'`);
    expect((await goingLive.facts()).masterKey.backupConfirmed).toBe(false);

    await goingLive.confirm('system', 'data-backup');
    await fresh.clock.advance({ days: 93 });
    expect((await goingLive.facts()).daysSinceRestore).toBeGreaterThan(92);
  });

  it('names a flag that does not exist', () => {
    expect(() => readCheckFlags(['--confirm', 'nothing'])).toThrow('key-backup | data-backup');
    expect(() => readCheckFlags(['--nope'])).toThrow('--nope');
  });
});

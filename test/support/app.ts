import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { runOnce, Logger, type TaskList } from 'graphile-worker';
import supertest from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { Passwords } from '../../src/modules/identity/passwords.js';
import { ContractOpening } from '../../src/modules/inquiries/index.js';
import { setUpOpenApi } from '../../src/openapi.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { makePool } from '../../src/platform/database/data-source.js';
import { Db } from '../../src/platform/database/db.js';
import { configureServer, makeAdapter } from '../../src/platform/http/server.js';
import { taskListOf } from '../../src/platform/jobs/task-list.js';
import { schedules, subscriptions } from '../../src/subscriptions.js';
import { atEnd } from './at-end.js';
import { ContractRecorder, RecordedContracts } from './recorded-contracts.js';
import { TestClock } from './clock.js';
import { clonedDatabase, type TestDatabase } from './database.js';
import { FakeStripe } from './stripe-fake/fake.js';
import { Mailbox } from './mailbox.js';

export type TestApp = Omit<TestDatabase, 'app'> & {
  readonly app: NestFastifyApplication;
  /** As the serving role, for connections of one's own. */
  readonly connection: TestDatabase['app'];
  readonly clock: TestClock;
  readonly mail: Mailbox;
  /** What the application takes for Stripe; set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET to '' to be without. */
  readonly stripe: FakeStripe;
  readonly origin: string;
  readonly dataDir: string;
  /** A client of its own, as a program: no cookies. */
  api(token?: string): ReturnType<typeof client>;
  /** Runs all waiting background jobs, so that what follows from an action has followed. */
  runJobs(): Promise<void>;
};

/**
 * The whole application on a database of its own, listening on a free loopback port unless one is given; or started
 * anew, as after a restore, on the database of another and a data folder that the caller has filled.
 */
export const testApp = async (
  env: Readonly<Record<string, string>> = {},
  restored: { readonly from: TestApp; readonly dataDir: string } | null = null,
): Promise<TestApp> => {
  const database = restored ? { ...restored.from, app: restored.from.connection } : await clonedDatabase();
  const dataDir = restored?.dataDir ?? (await mkdtemp(join(tmpdir(), 'wr-app-')));
  const clock = new TestClock(database.ownerPool);
  const stripe = new FakeStripe(() => clock.now());
  await stripe.start();
  const config = loadConfig({
    DATA_DIR: dataDir,
    MASTER_KEY_FILE: join(dataDir, 'keys', 'master.key'),
    PORT: '0',
    PUBLIC_URL: 'http://localhost:3000',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'error',
    ...stripe.env,
    ...env,
  });
  const { adapter, late } = makeAdapter(config);
  const built = await Test.createTestingModule({
    imports: [AppModule.for({ config, database: database.app, clock }), RecordedContracts],
  })
    .overrideProvider(ContractOpening)
    .useFactory({ factory: (recorder: ContractRecorder) => recorder, inject: [ContractRecorder] })
    .overrideProvider(Passwords)
    .useClass(thorough ? Passwords : QuickPasswords)
    .compile();
  const app = built.createNestApplication<NestFastifyApplication>(adapter, { logger: ['error'] });
  await configureServer(app, config, late);
  setUpOpenApi(app);
  await app.init();
  await app.listen(config.port, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const origin = `http://127.0.0.1:${port}`;

  const pool = makePool(database.app, 2);
  const tasks: TaskList = taskListOf(app, subscriptions, schedules);
  atEnd(async () => {
    app.getHttpServer().closeAllConnections();
    await app.close();
    await stripe.stop();
    await pool.end();
    await rm(dataDir, { recursive: true, force: true });
  });

  return {
    ...database,
    db: app.get(Db),
    app,
    connection: database.app,
    clock,
    origin,
    dataDir,
    mail: new Mailbox(dataDir),
    stripe,
    api: (token) => client(origin, token),
    runJobs: () => drainQueue(pool, tasks),
  };
};

const thorough = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');

/** Each person of a scene has a password hashed and checked: twice ten milliseconds, unless it is made cheap. */
class QuickPasswords extends Passwords {
  protected override cost() {
    return { memoryCost: 64, timeCost: 1 };
  }
}

const client = (origin: string, token?: string) => {
  const agent = supertest.agent(origin);
  agent.set('accept-language', 'pl');
  if (token) agent.set('authorization', `Bearer ${token}`);
  return agent;
};

const drainQueue = async (pool: ReturnType<typeof makePool>, tasks: TaskList): Promise<void> => {
  for (let round = 0; round < 10; round += 1) {
    await runOnce({ pgPool: pool, taskList: tasks, noHandleSignals: true, logger: quiet });
    const { rows } = await pool.query<{ waiting: number; failed: string | null }>(
      `select count(*) filter (where run_at <= now())::int as waiting, max(last_error) as failed
       from graphile_worker._private_jobs where attempts < max_attempts`,
    );
    if (rows[0]?.failed) throw new Error(`A job failed: ${rows[0].failed}`);
    if (!rows[0]?.waiting) return;
  }
};

const quiet = new Logger(() => () => undefined);

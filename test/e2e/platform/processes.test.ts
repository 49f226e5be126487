import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDEX_RULES } from '../../../src/modules/search/index-rules.js';
import { PASSWORD } from '../../support/cast.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { visitor } from '../../support/browser-form.js';
import { Mailbox } from '../../support/mailbox.js';
import { someNip } from '../../support/nip.js';
import { startProcess, type SiteProcess } from '../../support/processes.js';

let first: SiteProcess;
let second: SiteProcess;
let worker: SiteProcess;
let database: TestDatabase;
let mail: Mailbox;
let dataDir: string;

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build.mjs']);
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'wr-processes-'));
  const env = { DATA_DIR: dataDir, MASTER_KEY_FILE: join(dataDir, 'key') };
  mail = new Mailbox(dataDir);
  // All at once on purpose: each wants to migrate.
  [first, second, worker] = await Promise.all([
    startProcess(database, { ...env, ROLE: 'web' }),
    startProcess(database, { ...env, ROLE: 'web' }),
    startProcess(database, { ...env, ROLE: 'worker' }),
  ]);
}, 90_000);

afterAll(() => rm(dataDir, { recursive: true, force: true }));

const until = async <Result>(check: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await check();
    } catch (error) {
      if (attempt > 150) throw new Error(`${String(error)}; the worker said: ${worker.output()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

/** The cookies of one browser, sent to whichever process answers. */
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  /session=[\w-]+/.exec(String(answer.headers['set-cookie']))![0];

describe('two web processes and a worker on one database', () => {
  it('make an index of older rules anew', async () => {
    await until(async () => {
      const { rows } = await database.ownerPool.query('select rules from search_generation');
      expect(rows).toEqual([{ rules: INDEX_RULES }]);
    });
  });

  it('behave as one: register here, confirm there, signed in everywhere', async () => {
    await visitor(first.origin)
      .post('/rejestracja', {
        kind: 'firm',
        organisationName: 'Firma na dwóch serwerach',
        nip: someNip(),
        town: 'Olsztyn',
        name: 'Ola',
        email: 'ola@dwa.example',
        password: PASSWORD,
        acceptTerms: 'on',
      })
      .expect(303);
    const link = await until(() => mail.lastLink('ola@dwa.example'));
    const token = new URL(link, first.origin).searchParams.get('token')!;
    const confirmed = await visitor(second.origin)
      .post('/potwierdzenie', { token, password: PASSWORD })
      .expect(303);
    for (const { origin } of [first, second]) {
      const page = await visitor(origin).get('/konto').set('cookie', cookieOf(confirmed)).expect(200);
      expect(page.text).toContain('Firma na dwóch serwerach');
    }
    await visitor(first.origin).post('/wyloguj').set('cookie', cookieOf(confirmed)).expect(303);
    await visitor(second.origin).get('/konto').set('cookie', cookieOf(confirmed)).expect(303);
  });

  it('count attempts together', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 14; attempt += 1) {
      const { origin } = attempt % 2 === 0 ? first : second;
      const answer = await visitor(origin).post('/logowanie', {
        email: 'ola@dwa.example',
        password: 'zle haslo 99',
      });
      statuses.push(answer.status);
    }
    // Ten per account in a quarter of an hour, whichever process is asked.
    expect(statuses.every((status) => status === 422)).toBe(true);
    const answers = await visitor(first.origin).post('/logowanie', {
      email: 'ola@dwa.example',
      password: PASSWORD,
    });
    expect(answers.text).toContain('Za dużo prób');
  });

  it('end in order and quickly, also with an idle keep-alive client and a silent socket', async () => {
    const { port } = new URL(second.origin);
    const silent = connect(Number(port), '127.0.0.1');
    silent.on('error', () => undefined);
    await fetch(`${second.origin}/healthz`);
    const { code, seconds } = await second.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
    expect((await worker.stop()).code).toBe(0);
    expect((await visitor(first.origin).get('/readyz')).status).toBe(200);
  });
});

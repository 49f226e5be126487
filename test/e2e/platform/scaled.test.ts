import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../../seeds/demo-accounts.js';
import { atEnd } from '../../support/at-end.js';
import { visitor } from '../../support/browser-form.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { Mailbox } from '../../support/mailbox.js';
import { startProcess, type SiteProcess } from '../../support/processes.js';

const buyer = 'biuro@firma.example';

let database: TestDatabase;
let env: Record<string, string>;
let webs: readonly [SiteProcess, SiteProcess];
let mail: Mailbox;

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build.mjs']);
  database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'wr-scaled-'));
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  mail = new Mailbox(dataDir);
  env = { DATA_DIR: dataDir, MASTER_KEY_FILE: join(dataDir, 'key'), SEED: 'demo' };
  const behindProxy = { ...env, ROLE: 'web', TRUSTED_PROXIES: '127.0.0.1/32' };
  // All at once on purpose: each wants to migrate, to note its key and to fill in.
  const [first, second] = await Promise.all([
    startProcess(database, behindProxy),
    startProcess(database, behindProxy),
    startProcess(database, { ...env, ROLE: 'worker' }),
    startProcess(database, { ...env, ROLE: 'worker' }),
  ]);
  webs = [first, second];
}, 120_000);

const signedIn = async (origin: string, email = buyer): Promise<string> => {
  const answer = await visitor(origin).post('/logowanie', { email, password: demoPassword }).expect(303);
  return /session=[\w-]+/.exec(String(answer.headers['set-cookie']))![0];
};

const numberOf = async (sql: string, values: unknown[] = []): Promise<number> => {
  const [row] = await database.db.read('system', (reader) => reader.query<{ n: number }>(sql, values));
  return row!.n;
};

describe('processes that start at once on an empty database', () => {
  it('fill it once', async () => {
    expect(await numberOf('select count(*)::int as n from listing')).toBe(40);
    expect(await numberOf('select count(*)::int as n from membership')).toBe(19);
    expect(await numberOf('select count(*)::int as n from master_key')).toBe(1);
  });

  it('show the same pages to the same browser, byte for byte', async () => {
    const shown = async ({ origin }: SiteProcess, path: string) => {
      const answer = await visitor(origin).get(path).expect(200);
      const { date, 'x-request-id': id, ...headers } = answer.headers as Record<string, string>;
      expect([date, id].every(Boolean)).toBe(true);
      return { headers, text: answer.text, bytes: String(answer.body) };
    };
    // Members of campaigns take turns in each process by itself; without them nothing differs.
    await database.ownerPool.query('update placement set ended_at = now() where ended_at is null');
    const home = await visitor(webs[0].origin).get('/');
    const asset = /href="(\/assets\/[^"]+\.css)"/.exec(home.text)![1]!;
    for (const path of ['/', '/katalog', '/api/v1/listings', '/api/v1/members', asset]) {
      const [one, other] = await Promise.all(webs.map((web) => shown(web, path)));
      expect([path, other]).toEqual([path, one]);
    }
    expect((await shown(webs[1], asset)).headers['cache-control']).toContain('immutable');
  });
});

describe('an inquiry sent twice, to two processes, with one key', () => {
  it('is made once, and each person is told once though two workers wait for jobs', async () => {
    const cookie = await signedIn(webs[0].origin);
    const listings = await visitor(webs[0].origin).get('/api/v1/listings?q=catering').expect(200);
    const key = randomUUID();
    const subject = `Podwójne wysłanie ${key.slice(0, 8)}`;
    const ask = ({ origin }: SiteProcess) =>
      visitor(origin)
        .agent.post('/api/v1/inquiries')
        .set({ cookie, 'sec-fetch-site': 'same-origin', 'idempotency-key': key })
        .send({
          subject,
          need: 'Obiady dla 20 osób.',
          place: 'Olsztyn',
          listingId: listings.body.items[0].id,
        });
    const answers = await Promise.all([...webs, ...webs].map(ask));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await numberOf('select count(*)::int as n from inquiry where subject = $1', [subject])).toBe(1);

    const told = async () => (await mail.all()).filter((each) => each.text.includes(subject));
    for (let waited = 0; waited < 15_000 && (await told()).length === 0; waited += 100) await sleep(100);
    for (let waited = 0; waited < 15_000; waited += 100) {
      const waiting = 'select count(*)::int as n from graphile_worker._private_jobs where run_at <= now()';
      if ((await numberOf(waiting)) === 0) break;
      await sleep(100);
    }
    const addressees = (await told()).map(({ to }) => to);
    expect(addressees.length).toBeGreaterThan(0);
    expect(addressees).toEqual([...new Set(addressees)]);
  });
});

describe('a member that leaves through one process (agreement §4.5)', () => {
  it('is gone from the other at once: listings, pages, and what both have counted before', async () => {
    const slug = 'apropos';
    type Found = { items: { id: string }[]; total: number; facets: { supplier: { value: string }[] } };
    const found = async ({ origin }: SiteProcess, query = '') =>
      (await visitor(origin).get(`/api/v1/listings?perPage=60&${query}`).expect(200)).body as Found;
    const own = (await found(webs[1], `supplier=${slug}`)).items;
    const before = await Promise.all(webs.map((web) => found(web)));
    expect(own.length).toBeGreaterThan(0);
    const cookie = await signedIn(webs[0].origin, 'oferty@apropos.example');
    await visitor(webs[0].origin)
      .agent.post('/api/v1/membership/leave')
      .set({ cookie, 'sec-fetch-site': 'same-origin' })
      .send({})
      .expect(200);
    const now = await Promise.all([webs[1], webs[0]].map((web) => found(web)));
    for (const { items, total, facets } of now) {
      expect(total).toBe(before[0]!.total - own.length);
      expect(items).toHaveLength(total);
      expect(facets.supplier.map(({ value }) => value)).not.toContain(slug);
    }
    await visitor(webs[1].origin).get(`/oferty/${own[0]!.id}`).expect(404);
    await visitor(webs[1].origin).get(`/api/v1/listings/${own[0]!.id}`).expect(404);
    expect((await visitor(webs[1].origin).get('/katalog').expect(200)).text).not.toContain(`=${slug}`);
  });
});

describe('a process that is asked to end behind a proxy', () => {
  it('gives notice, goes on answering, and asks for its connections to be closed', async () => {
    const third = await startProcess(database, { ...env, ROLE: 'web', TRUSTED_PROXIES: '127.0.0.1/32' });
    // Not by supertest, which itself asks for each connection to be closed.
    const ask = async (path: string) => {
      const answer = await fetch(new URL(path, third.origin));
      return {
        status: answer.status,
        connection: answer.headers.get('connection'),
        text: await answer.text(),
      };
    };
    expect(await ask('/readyz')).toMatchObject({ status: 200, connection: 'keep-alive' });
    const stopping = third.stop();
    await sleep(300);
    expect(await ask('/readyz')).toMatchObject({
      ...{ status: 503, connection: 'close' },
      text: expect.stringContaining('"draining":true'),
    });
    expect(await ask('/katalog')).toMatchObject({ status: 200, connection: 'close' });
    const { code, seconds } = await stopping;
    expect(code).toBe(0);
    expect(seconds).toBeGreaterThan(2);
    expect(seconds).toBeLessThan(15);
  }, 60_000);
});

describe('the program as the image holds it, without its sources', () => {
  it('starts and shows its pages, for a user who did not build it', async () => {
    const image = await mkdtemp(join(tmpdir(), 'wr-image-'));
    atEnd(() => rm(image, { recursive: true, force: true }));
    for (const part of ['package.json', 'scripts', 'dist']) {
      await cp(part, join(image, part), { recursive: true });
    }
    await symlink(join(process.cwd(), 'node_modules'), join(image, 'node_modules'));
    expect((await stat('dist')).mode & 0o005).toBe(0o005);
    const { origin, stop } = await startProcess(database, { ...env, ROLE: 'web' }, image);
    const home = await visitor(origin).get('/').expect(200);
    await visitor(origin)
      .get(/href="(\/assets\/[^"]+\.css)"/.exec(home.text)![1]!)
      .expect(200);
    expect((await stop()).code).toBe(0);
  }, 60_000);
});

describe('a process that cannot start', () => {
  it('says why in a line and ends with 1', async () => {
    const port = new URL(webs[0].origin).port;
    await expect(startProcess(database, { ...env, ROLE: 'web', PORT: port })).rejects.toThrow(
      new RegExp(`ended with 1: Port ${port} jest zajęty.*\\n.*Port ${port} is taken.*\\n$`),
    );
    const { owner } = database;
    await expect(startProcess({ app: owner, owner: database.app }, { ...env, PORT: '0' })).rejects.toThrow(
      /ended with 1: DATABASE_OWNER_URL: wr_app may not bring the schema up to date[^\n]*\n$/,
    );
    await expect(startProcess(database, { ...env, SEED: 'live' })).rejects.toThrow(
      /ended with 1: Wrong settings[^\n]*\n {2}SEED: [^\n]*\n$/,
    );
  }, 60_000);
});

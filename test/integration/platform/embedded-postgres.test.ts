import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PgConnection } from '../../../src/platform/database/data-source.js';
import {
  copyBinaries,
  installedBinaries,
  runnableBy,
} from '../../../src/platform/database/embedded/binaries.js';
import { nobody } from '../../../src/platform/database/embedded/identity.js';
import { markText, ownMark, stillRuns } from '../../../src/platform/database/embedded/process-mark.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../src/platform/database/embedded/index.js';

const root = process.getuid?.() === 0;
const linux = process.platform === 'linux';
const childScript = fileURLToPath(new URL('embedded-postgres.child.mjs', import.meta.url));

let base: string;
let dataDir: string;
const running = new Set<EmbeddedPostgres>();
const children = new Set<ChildProcess>();

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'wr-embedded-'));
  await chmod(base, 0o711);
  // Far longer than a socket's path may be, with spaces and letters beyond ASCII.
  dataDir = join(base, 'Wspólny Rynek', 'żółć '.repeat(8).trim(), 'x'.repeat(90), '.data');
  await mkdir(dirname(dataDir), { recursive: true });
});
afterEach(async () => {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  for (const postgres of running) await postgres.stop();
  running.clear();
  children.clear();
});
afterAll(() => rm(base, { recursive: true, force: true }));

const start = async (folder = dataDir): Promise<EmbeddedPostgres> => {
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
  running.add(postgres);
  return postgres;
};

const ask = async <Row extends object>(to: PgConnection, sql: string): Promise<Row[]> => {
  const client = new Client(to);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

const startInChild = async (): Promise<{ child: ChildProcess; owner: PgConnection }> => {
  const child = spawn(process.execPath, [childScript, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { child, owner: JSON.parse(line) as PgConnection };
};

const serverPid = async (): Promise<number> =>
  Number.parseInt(await readFile(join(dataDir, 'postgres', 'pgdata', 'postmaster.pid'), 'utf8'), 10);

const gone = async (path: string): Promise<boolean> => {
  for (let waited = 0; waited < 5_000 && existsSync(path); waited += 20) await sleep(20);
  return !existsSync(path);
};

describe('the embedded database', () => {
  it('starts from nothing with roles, extensions and orders as promised', async () => {
    const { app, owner, superuser } = await start();
    expect(await ask(app, `select current_user, current_database()`)).toEqual([
      { current_user: 'wr_app', current_database: 'wspolny_rynek' },
    ]);
    expect(
      await ask(
        superuser,
        `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty
         from pg_roles where rolname in ('wr_owner', 'wr_app') order by 1`,
      ),
    ).toEqual([
      { rolname: 'wr_app', mighty: false },
      { rolname: 'wr_owner', mighty: false },
    ]);
    const [order] = await ask<{ plain: string; polish: string }>(
      owner,
      `select string_agg(w, '' order by w) as plain, string_agg(w, '' order by w collate "pl-x-icu") as polish
       from unnest('{z,ł,l,m}'::text[]) w`,
    );
    expect(order).toEqual({ plain: 'lmzł', polish: 'lłmz' });
    expect(
      await ask(
        owner,
        `select extname from pg_extension where extname <> 'plpgsql' order by extname collate "C"`,
      ),
    ).toEqual(['btree_gist', 'citext', 'pg_trgm', 'unaccent'].map((extname) => ({ extname })));
    expect(await ask(superuser, `show data_checksums`)).toEqual([{ data_checksums: 'on' }]);
    await expect(ask(app, 'create table mine ()')).rejects.toThrow(/permission denied/);
    await expect(ask({ ...app, password: 'wrong' }, 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it.skipIf(!linux)('listens on one socket in a private folder and on no port', async () => {
    const { app } = await start();
    expect((await stat(app.host)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'postgres', 'credentials.json'))).mode & 0o777).toBe(0o600);
    const pid = await serverPid();
    const sockets = readdirSync(`/proc/${pid}/fd`)
      .map((fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1])
      .filter((inode) => inode !== undefined);
    const tcp = ['tcp', 'tcp6'].flatMap((name) => readFileSync(`/proc/net/${name}`, 'utf8').split('\n'));
    expect(sockets.length).toBeGreaterThan(0);
    expect(tcp.filter((line) => sockets.includes(line.trim().split(/\s+/)[9] ?? ''))).toEqual([]);
  });

  it('keeps its rows from one start to the next and leaves nothing behind when stopped', async () => {
    const first = await start();
    await ask(first.owner, `create table kept (text text); insert into kept values ('ł')`);
    await first.stop();
    await first.stop();
    expect(existsSync(first.app.host)).toBe(false);
    const second = await start();
    expect(await ask(second.owner, 'table kept')).toEqual([{ text: 'ł' }]);
  });

  it('dies with its process on kill -9, loses nothing that was committed, and starts again at once', async () => {
    const { child, owner } = await startInChild();
    await ask(owner, `create table committed (n int); insert into committed values (1)`);
    const open = new Client(owner);
    open.on('error', () => undefined);
    await open.connect();
    await open.query('begin; insert into committed values (2)');
    child.kill('SIGKILL');
    const next = await start();
    expect(await ask(next.owner, 'table committed')).toEqual([{ n: 1 }]);
    expect(await gone(owner.host)).toBe(true);
  });

  it.skipIf(!linux)('takes a dead process that nobody has reaped for dead', async () => {
    // exec replaces the parent, before the child ends, by one that never asks for its children.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.add(parent);
    const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
    const pid = Number(line);
    const state = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0];
    for (let waited = 0; waited < 5_000 && state() !== 'Z'; waited += 20) await sleep(20);
    expect(state()).toBe('Z');
    const started = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
    expect(stillRuns({ pid, started })).toBe(false);
    expect(stillRuns(ownMark())).toBe(true);
  });

  it.skipIf(!linux)('leaves no orphan even if nobody starts it again', async () => {
    const { child, owner } = await startInChild();
    const pid = await serverPid();
    // Its own process group: Ctrl-C in the terminal reaches the application and not the database.
    const groupOf = (of: number) => readFileSync(`/proc/${of}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
    expect(groupOf(pid)).not.toBe(groupOf(child.pid!));
    child.kill('SIGKILL');
    expect(await gone(`/proc/${pid}`)).toBe(true);
    expect(await gone(owner.host)).toBe(true);
  });

  it('recovers when the server itself was killed, too', async () => {
    const { child, owner } = await startInChild();
    await ask(owner, `create table crashed (n int); insert into crashed values (1)`);
    process.kill(await serverPid(), 'SIGKILL');
    child.kill('SIGKILL');
    const next = await start();
    expect(await ask(next.owner, 'table crashed')).toEqual([{ n: 1 }]);
  });

  it('is not fooled by a stale lock whose number now belongs to another process', async () => {
    await (await start()).stop();
    const lock = join(dataDir, 'postgres', 'pgdata', 'postmaster.pid');
    await writeFile(lock, `${process.pid}\n${dirname(lock)}\n0\n5432\n\n\n`);
    await expect(start()).resolves.toBeDefined();
  });

  it('refuses a second process on the same data, readably, and the first goes on', async () => {
    const { child, owner } = await startInChild();
    await expect(start()).rejects.toThrow(`already used by another running process (number ${child.pid})`);
    expect(await ask(owner, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('clears away what a start that was killed had half made, and nothing of one that runs', async () => {
    const half = (pid: number) => join(dataDir, `postgres.new-${markText({ ...ownMark(), pid })}-x`);
    const [dead, living] = [half(999_999_999), half(process.pid)];
    for (const folder of [dead, living]) await mkdir(join(folder, 'pgdata'), { recursive: true });
    await start();
    expect(existsSync(dead)).toBe(false);
    expect(existsSync(living)).toBe(true);
    await rm(living, { recursive: true });
  });

  it.skipIf(!root)('works for root below a folder that only root may enter (needs root)', async () => {
    const secret = join(base, 'secret');
    await mkdir(secret, { mode: 0o700 });
    const hidden = join(secret, '.data');
    const home = await start(hidden).then(async (postgres) => {
      await ask(postgres.owner, `create table hidden (n int); insert into hidden values (1)`);
      await postgres.stop();
      return readlink(join(hidden, 'postgres'));
    });
    try {
      expect(await stat(home)).toMatchObject({ uid: 65_534, mode: 0o40700 });
      const again = await start(hidden);
      expect(await ask(again.owner, 'table hidden')).toEqual([{ n: 1 }]);
      await again.stop();
    } finally {
      await rm(home, { recursive: true });
      await rm(`${home}.origin`);
    }
  });

  it.skipIf(!root)('copies programs that its user cannot reach (needs root)', async () => {
    const shelf = join(base, 'shelf');
    await mkdir(shelf);
    const copy = await copyBinaries(await installedBinaries(), shelf);
    expect(dirname(dirname(copy.postgres)).startsWith(shelf)).toBe(true);
    expect(await runnableBy(nobody, copy)).toBe(true);
    expect(await copyBinaries(await installedBinaries(), shelf)).toEqual(copy);
    expect(readdirSync(shelf)).toHaveLength(1);
  });
});

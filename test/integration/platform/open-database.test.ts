import { randomBytes } from 'node:crypto';
import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { loadConfig } from '../../../src/platform/config/config.js';
import { StartError } from '../../../src/platform/config/start-error.js';
import { makePool, type PgConnection } from '../../../src/platform/database/data-source.js';
import { openDatabase } from '../../../src/platform/database/open-database.js';
import { atEnd } from '../../support/at-end.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { urlOf } from '../../support/processes.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'wr-open-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
});

type Changes = { app?: PgConnection; owner?: PgConnection; dataDir?: string; key?: string };

const open = async ({ app, owner, dataDir, key }: Changes): Promise<void> => {
  const config = loadConfig({
    DATABASE_URL: urlOf(app ?? database.app),
    DATABASE_OWNER_URL: urlOf(owner ?? database.owner),
    DATA_DIR: dataDir ?? folder,
    MASTER_KEY_FILE: key ?? join(folder, 'the.key'),
  });
  const opened = await openDatabase(config, () => undefined);
  await opened.close();
};

/** What a person reads when the start is refused. */
const refusal = async (changes: Changes): Promise<string> => {
  const error = await open(changes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartError);
  const { message } = error as StartError;
  expect(message).not.toContain('\n');
  for (const { password } of [database.app, database.owner]) expect(message).not.toContain(password);
  return message;
};

/** A role with rights of its own, gone at the end. */
const roleWith = async (rights: string, grant = ''): Promise<PgConnection> => {
  const admin = makePool(inject('postgres').superuser, 1);
  const { database: name } = database.app;
  const user = `wr_role_${randomBytes(4).toString('hex')}`;
  const password = 'not-so-secret';
  await admin.query(`create role ${user} login password '${password}' ${rights}`);
  await admin.query(`grant connect on database ${name} to ${user}`);
  if (grant) await admin.query(`grant ${grant} to ${user}`);
  atEnd(async () => {
    const inside = makePool({ ...inject('postgres').superuser, database: name }, 1);
    await inside.query(`drop owned by ${user}`).finally(() => inside.end());
    await admin.query(`drop role ${user}`).finally(() => admin.end());
  });
  return { ...database.app, user, password };
};

describe('opening the database', () => {
  it('takes a serving role that owns nothing and obeys row security', async () => {
    await expect(open({})).resolves.toBeUndefined();
    await expect(open({ app: await roleWith('') })).resolves.toBeUndefined();
  });

  it.each([
    ['a superuser', 'superuser', ''],
    ['a role that bypasses row security', 'bypassrls', ''],
    ['a member of the owning role', '', 'wr_owner'],
    ['a member that must ask for it', 'noinherit', 'wr_owner'],
  ])('refuses %s for serving', async (_, rights, grant) => {
    expect(await refusal({ app: await roleWith(rights, grant) })).toMatch(
      /^DATABASE_URL: this role owns the tables or can bypass row security/,
    );
  });

  it('says which setting is wrong when there is no way in', async () => {
    const { app, owner } = database;
    expect(await refusal({ owner: { ...owner, password: 'wrong' } })).toMatch(
      /^DATABASE_OWNER_URL: no connection to .* as wr_owner: password authentication failed/,
    );
    expect(await refusal({ app: { ...app, password: 'wrong' } })).toMatch(/^DATABASE_URL: no connection/);
    expect(await refusal({ owner: { ...owner, database: 'nowhere' } })).toMatch(/does not exist/);
    const port = await freePort();
    expect(await refusal({ owner: { ...owner, host: 'localhost', port } })).toMatch(
      new RegExp(`no connection to localhost:${port}/.*: .*ECONNREFUSED`),
    );
  });

  it('says so when the owning role may not change the schema', async () => {
    expect(await refusal({ owner: await roleWith('') })).toMatch(
      /^DATABASE_OWNER_URL: wr_role_\w+ may not bring the schema up to date \(permission denied/,
    );
  });

  it('says so when the database takes Ł and ł for letters that have nothing to do with each other', async () => {
    const name = `wr_test_${randomBytes(6).toString('hex')}`;
    const admin = makePool(inject('postgres').superuser, 1);
    atEnd(() => admin.query(`drop database ${name}`).finally(() => admin.end()));
    await admin.query(
      `create database ${name} template template0 locale_provider libc locale 'C' owner ${database.owner.user}`,
    );
    expect(await refusal({ owner: { ...database.owner, database: name } })).toBe(
      'DATABASE_OWNER_URL: this database does not know Polish letters; make it in UTF-8 with a locale that ' +
        'does, such as C.UTF-8 or pl_PL.UTF-8',
    );
  });

  it('says so when nothing can be kept in the data folder', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await refusal({ dataDir: join(folder, 'file') })).toMatch(/^DATA_DIR: nothing can be kept in/);
  });
});

describe('the master key of a database', () => {
  it('is made at the first start and must be there at every later one', async () => {
    const key = join(folder, 'the.key');
    await open({});
    await open({});
    await rename(key, `${key}.away`);
    expect(await refusal({})).toMatch(/the\.key is missing\. Restore it from your backup/);
    expect(await stat(key).catch(() => null)).toBeNull();
    await writeFile(key, randomBytes(32), { mode: 0o600 });
    expect(await refusal({})).toMatch(/is not the one that this database is used with/);
    await rm(key);
    await rename(`${key}.away`, key);
    await open({});
  });

  it('is found beside when the data folder was moved', async () => {
    await open({});
    const expected = `cp "${join(folder, 'the.key')}" "${join(folder, 'moved.key')}"`;
    expect(await refusal({ key: join(folder, 'moved.key') })).toContain(expected);
  });

  it('is one for all processes that start at once', async () => {
    database = await testDatabase();
    const keys = ['a', 'b', 'c'].map((name) => join(folder, `${name}.key`));
    const outcomes = await Promise.allSettled(keys.map((key) => open({ key })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is known to the serving role by nothing that it could change', async () => {
    await expect(
      database.db.tx('system', (tx) => tx.query(`update master_key set fingerprint = ''`)),
    ).rejects.toThrow(/permission denied/);
  });
});

const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

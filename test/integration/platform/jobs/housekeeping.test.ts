import { mkdtemp, rm, utimes, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskFileStore } from '../../../../src/platform/files/disk-file-store.js';
import { StoredFiles } from '../../../../src/platform/files/stored-files.js';
import { Housekeeping } from '../../../../src/platform/jobs/housekeeping.js';
import { TestClock } from '../../../support/clock.js';
import { testDatabase, type TestDatabase } from '../../../support/database.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'wr-keep-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const filesIn = async (root: string) =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('housekeeping', () => {
  it('deletes old files that no row knows, keeps recorded and fresh ones', async () => {
    const { db, ownerPool } = database;
    const clock = new TestClock(ownerPool);
    const files = new StoredFiles(new DiskFileStore(folder), clock);
    const upload = (name: string) => ({
      organisationId: null,
      accountId: null,
      name,
      bytes: Buffer.from(`treść ${name}`),
      purpose: 'attachment' as const,
    });
    const kept = await db.tx('system', (tx) => files.store(tx, upload('zapisany.txt')));
    await files.receive(upload('sierota.txt'));
    const old = new Date(Date.now() - 3 * 86_400_000);
    for (const entry of await filesIn(folder)) await utimes(join(entry.parentPath, entry.name), old, old);
    await files.receive(upload('swiezy.txt'));

    await new Housekeeping(db, clock, files).handle();

    expect(await filesIn(folder)).toHaveLength(2);
    expect(await files.open(db.public, kept.id)).not.toBeNull();
  });
});

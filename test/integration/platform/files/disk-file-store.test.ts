import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DiskFileStore } from '../../../../src/platform/files/disk-file-store.js';
import { blobsIn, contentOf, fileStoreContract, newKey } from './file-store.contract.js';

let folder = '';
const open = () => new DiskFileStore(join(folder, 'files'));
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wr-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

fileStoreContract('the disk', open);

it('lists nothing before anything was put', async () => {
  expect(await blobsIn(new DiskFileStore(join(folder, 'none')))).toEqual([]);
});

it('leaves nothing half-written after 100 uploads that were cut', async () => {
  const store = new DiskFileStore(join(folder, 'cut'));
  const descriptors = async () => (await readdir('/proc/self/fd').catch(() => [])).length;
  await store.put(newKey(), Buffer.from('x'));
  const before = await descriptors();
  const cut = () =>
    Readable.from(
      (async function* () {
        yield Buffer.alloc(70_000);
        throw new Error('cut');
      })(),
    );
  await Promise.allSettled(Array.from({ length: 100 }, () => store.put(newKey(), cut())));
  expect(await readdir(join(folder, 'cut', 'incoming'))).toEqual([]);
  expect(await descriptors()).toBeLessThanOrEqual(before + 2);
});

it('lists and deletes what a crash left half-written', async () => {
  const store = open();
  const key = newKey();
  await store.put(newKey(), Buffer.from('x'));
  await writeFile(join(folder, 'files', 'incoming', key), 'half');
  expect((await blobsIn(store)).map((blob) => blob.key)).toContain(key);
  expect(await store.get(key)).toBeNull();
  await store.delete(key);
  expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([]);
});

it('keeps others of the machine out, and fans out by the last digits', async () => {
  const store = open();
  const key = newKey();
  await store.put(key, Buffer.from('secret'));
  const path = join(folder, 'files', key.slice(-4, -2), key.slice(-2), key);
  expect((await stat(path)).mode & 0o077).toBe(0);
  expect((await contentOf(store, key))?.toString()).toBe('secret');
});

it('says that it is unavailable when the folder cannot be written', async () => {
  await writeFile(join(folder, 'file'), '');
  const store = new DiskFileStore(join(folder, 'file'));
  await expect(store.put(newKey(), Buffer.from('x'))).rejects.toMatchObject({
    code: 'files/store-unavailable',
  });
});

import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { masterKey } from './master-key.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wr-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('makes one key of 32 bytes that its owner alone may read, even when asked twice at once', async () => {
  const file = join(folder, 'new', 'master.key');
  const [first, second] = await Promise.all([masterKey(file), masterKey(file)]);
  expect(first).toHaveLength(32);
  expect(second).toEqual(first);
  expect(await masterKey(file)).toEqual(first);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'new'))).toEqual(['master.key']);
});

it('refuses a key that others may read', async () => {
  const file = join(folder, 'master.key');
  await masterKey(file);
  await chmod(file, 0o640);
  await expect(masterKey(file)).rejects.toThrow(/chmod 600/);
});

it('refuses a key of another length', async () => {
  const file = join(folder, 'master.key');
  await writeFile(file, 'short', { mode: 0o600 });
  await expect(masterKey(file)).rejects.toThrow(/5 bytes instead of 32/);
});

it('says what is wrong when the key cannot be kept', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(masterKey(join(folder, 'file', 'master.key'))).rejects.toThrow(/master\.key cannot be used/);
});

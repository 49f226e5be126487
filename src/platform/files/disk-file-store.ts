import { createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { assertStorageKey, FileStore, isStorageKey, type StorageKey, type StoredBlob } from './file-store.js';
import { storeUnavailable } from './files.problems.js';

/** Where half-written blobs stand; on the same file system as the rest, so that a rename is atomic. */
const INCOMING = 'incoming';
const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Blobs as files under `root`, fanned out over 65 536 folders by the key's last four digits (the first ones
 * of a UUIDv7 are all alike). A blob is written aside, flushed to the disk and then renamed.
 */
export class DiskFileStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  async put(key: StorageKey, content: Buffer | Readable): Promise<void> {
    const target = this.path(key);
    const aside = this.aside(key);
    try {
      await mkdir(dirname(aside), { recursive: true, mode: 0o700 });
      const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
      await pipeline(source, createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: true }));
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(aside, target);
      await flushFolder(dirname(target));
    } catch (error) {
      await rm(aside, { force: true }).catch(() => undefined);
      throw storeUnavailable(error);
    }
  }

  async get(key: StorageKey): Promise<Readable | null> {
    try {
      const handle = await open(this.path(key));
      return handle.createReadStream();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error instanceof RangeError ? error : storeUnavailable(error);
    }
  }

  async delete(key: StorageKey): Promise<void> {
    await rm(this.path(key), { force: true });
    await rm(this.aside(key), { force: true });
  }

  async *list(): AsyncIterable<StoredBlob> {
    const entries = await opendir(this.root, { recursive: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for await (const entry of entries) {
      // What a crash left in `incoming` is listed with the rest, and no row knows it.
      if (!entry.isFile() || !isStorageKey(entry.name)) continue;
      const about = await stat(join(entry.parentPath, entry.name)).catch(() => null);
      if (about) yield { key: entry.name, modifiedAt: about.mtime };
    }
  }

  private path(key: string): string {
    assertStorageKey(key);
    return join(this.root, key.slice(-4, -2), key.slice(-2), key);
  }

  private aside(key: string): string {
    assertStorageKey(key);
    return join(this.root, INCOMING, key);
  }
}

/** Makes a rename last through a power cut; Windows has no such thing and needs none. */
const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
};

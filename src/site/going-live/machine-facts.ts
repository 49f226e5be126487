import { realpath, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isWithin } from '../../platform/config/refusals.js';
import type { FileStore, StorageKey } from '../../platform/files/file-store.js';
import { newId } from '../../shared/ids.js';

const onWindows = process.platform === 'win32';

/** Where the master key really lies and who may read it; nothing is made that is not there. */
export const keyFileFacts = async (
  file: string,
  dataDir: string,
): Promise<{ readable: boolean; withinData: boolean; private: boolean }> => {
  const place = await realpath(file).catch(() => null);
  const found = place === null ? null : await stat(place).catch(() => null);
  const data = await realpath(dataDir).catch(() => dataDir);
  return {
    readable: found?.isFile() === true && found.size === 32,
    withinData: isWithin(place ?? file, data),
    private: found !== null && (onWindows || (found.mode & 0o077) === 0),
  };
};

/** Whether others may list the folder; passing through is needed by a server that root starts as another user. */
export const isPrivateFolder = async (folder: string): Promise<boolean> => {
  const found = await stat(folder).catch(() => null);
  return found === null || onWindows || (found.mode & 0o066) === 0;
};

/** Puts a few bytes into the store, reads them back and takes them out again. */
export const storeWorks = async (files: FileStore): Promise<boolean> => {
  const key: StorageKey = newId();
  const written = Buffer.from('wspólny rynek');
  try {
    await files.put(key, written, { mediaType: 'text/plain' });
    const stream = await files.get(key);
    return stream !== null && (await bytesOf(stream)).equals(written);
  } catch {
    return false;
  } finally {
    await files.delete(key).catch(() => undefined);
  }
};

const bytesOf = async (stream: Readable): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
};

import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { FileStore, StorageKey, StoredBlob } from '../../../../src/platform/files/file-store.js';

export const newKey = () => randomUUID() as StorageKey;
export const contentOf = async (store: FileStore, key: StorageKey): Promise<Buffer | null> => {
  const stream = await store.get(key);
  return stream && buffer(stream);
};

export const blobsIn = async (store: FileStore): Promise<StoredBlob[]> => {
  const found: StoredBlob[] = [];
  for await (const blob of store.list()) found.push(blob);
  return found;
};

/** Spellings of a path that leads out of a folder, by every encoding that some server once fell for. */
export const climbing: readonly string[] = (() => {
  const dots = [
    '..',
    '%2e%2e',
    '%252e%252e',
    '..%00',
    '\u2025',
    '．．',
    '..;',
    '....//',
    '%c0%ae%c0%ae',
    '.\u200b.',
  ];
  const slashes = ['/', '\\', '%2f', '%5c', '%252f', '%c0%af', '\u2215', '\uff0f', '//', '/./'];
  const targets = ['etc/passwd', 'incoming/x'];
  return targets.flatMap((target) =>
    slashes.flatMap((slash) => dots.map((dot) => (dot + slash).repeat(4) + target)),
  );
})();

/** What every adapter of `FileStore` keeps to. */
export const fileStoreContract = (name: string, open: () => FileStore): void => {
  describe(`${name} as a file store`, () => {
    it('gives back what was put, from memory and from a stream', async () => {
      const store = open();
      const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256));
      for (const content of [bytes, Readable.from([bytes.subarray(0, 1_000), bytes.subarray(1_000)])]) {
        const key = newKey();
        await store.put(key, content, { mediaType: 'application/pdf' });
        expect((await contentOf(store, key))?.equals(bytes)).toBe(true);
      }
    });

    it('keeps an empty blob, and answers null for none', async () => {
      const store = open();
      const key = newKey();
      expect(await store.get(key)).toBeNull();
      await store.put(key, Buffer.alloc(0), { mediaType: 'text/plain' });
      expect(await contentOf(store, key)).toHaveLength(0);
    });

    it('deletes, and deletes again', async () => {
      const store = open();
      const key = newKey();
      await store.put(key, Buffer.from('x'), { mediaType: 'text/plain' });
      await store.delete(key);
      await store.delete(key);
      expect(await store.get(key)).toBeNull();
    });

    it('lists what it keeps, with its age', async () => {
      const store = open();
      const key = newKey();
      await store.put(key, Buffer.from('x'), { mediaType: 'text/plain' });
      const found = (await blobsIn(store)).find((blob) => blob.key === key);
      expect(Math.abs(Date.now() - found!.modifiedAt.getTime())).toBeLessThan(60_000);
    });

    it('keeps nothing of a stream that breaks', async () => {
      const store = open();
      const key = newKey();
      const broken = Readable.from(
        (async function* () {
          yield Buffer.alloc(100_000);
          throw new Error('cut');
        })(),
      );
      await expect(store.put(key, broken, { mediaType: 'text/plain' })).rejects.toMatchObject({
        code: 'files/store-unavailable',
      });
      expect(await store.get(key)).toBeNull();
    });

    it(`refuses ${climbing.length} spellings of a way out, and every key that is no UUID`, async () => {
      const store = open();
      for (const key of [
        ...climbing,
        '',
        '.',
        newKey().toUpperCase(),
        `${newKey()}\n`,
        `${newKey()}/..`,
      ] as StorageKey[]) {
        await expect(store.get(key)).rejects.toThrow(RangeError);
        await expect(store.put(key, Buffer.from('x'), { mediaType: 'text/plain' })).rejects.toThrow(
          RangeError,
        );
        await expect(store.delete(key)).rejects.toThrow(RangeError);
      }
    });
  });
};

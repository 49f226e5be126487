import type { Readable } from 'node:stream';
import type { Id } from '../../shared/ids.js';

/** The name of one blob: a random UUID and nothing else, so that no name can lead out of the store. */
export type StorageKey = Id<'Blob'>;

export type StoredBlob = { readonly key: StorageKey; readonly modifiedAt: Date };

/**
 * Bytes under keys; two adapters: disk and S3. What is put is whole or not there. A store that is down or
 * full answers with the problem `files/store-unavailable`.
 */
export abstract class FileStore {
  /** Keeps the bytes durably before it resolves. A stream that breaks leaves nothing behind. */
  abstract put(key: StorageKey, content: Buffer | Readable, about: { mediaType: string }): Promise<void>;

  /** Null when there is no such blob. */
  abstract get(key: StorageKey): Promise<Readable | null>;

  /** Deleting what is not there is no error. */
  abstract delete(key: StorageKey): Promise<void>;

  /** Every blob, in no order; for the orphan sweeper. */
  abstract list(): AsyncIterable<StoredBlob>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isStorageKey = (text: string): text is StorageKey => uuid.test(text);

/** Every adapter asks this first. @throws RangeError for anything but a lower-case UUID. */
export const assertStorageKey = (key: string): void => {
  if (!isStorageKey(key)) throw new RangeError('A storage key is a lower-case UUID');
};

import { createHash, randomUUID } from 'node:crypto';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { newId, type AccountId, type OrganisationId } from '../../shared/ids.js';
import { Clock } from '../clock/clock.js';
import type { Reader, Tx } from '../database/db.js';
import { publish } from '../events/events.js';
import { deleteFile, filesUploadedBy, findFile, referencedKeys } from './data/stored-file.queries.js';
import { FileStore, type StorageKey } from './file-store.js';
import { preparePhoto, type PhotoSize } from './photos.js';
import type { ArchiveType, StoredFile, StoredFileId } from './stored-file.js';
import { StoredFileRow } from './stored-file.entity.js';
import { verified } from './verified-stream.js';
import { verify, type Purpose } from './verify.js';

declare module '../events/events.js' {
  interface Events {
    /** A file is off the record; its bytes are to be deleted. */
    'files.file-forgotten': { keys: readonly StorageKey[] };
  }
}

export type Upload = {
  readonly organisationId: OrganisationId | null;
  readonly accountId: AccountId | null;
  /** As the browser sent it. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly purpose: Purpose;
};

export type OpenFile = { readonly file: StoredFile; readonly content: Readable };

const DAY_MS = 86_400_000;
const SEALED = 'application/octet-stream';
const SWEEP_BATCH = 500;

/** Uploaded files: verified, kept in the `FileStore`, recorded in `stored_file`. Whose they are to see is the caller's to say. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly blobs: FileStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Verifies an upload and puts its bytes: call it before the transaction, since the store may be slow. What
   * is never recorded is swept away a day later. A photo is drawn anew as WebP in two sizes.
   * @throws Problem of `filesProblems`
   */
  async receive(upload: Upload): Promise<StoredFile> {
    const { name, mediaType } = verify(upload.name, upload.bytes, upload.purpose);
    const photo = upload.purpose === 'photo' ? await preparePhoto(name, upload.bytes) : null;
    const content = photo?.large ?? upload.bytes;
    const type = photo ? 'image/webp' : mediaType;
    const storageKey = await this.put(content, type);
    const cardKey = photo && (await this.put(photo.card, type));
    return {
      id: newId<'StoredFile'>(),
      organisationId: upload.organisationId,
      name: photo ? name.replace(/\.[^.]+$/, '.webp') : name,
      mediaType: type,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      storageKey,
      cardKey,
      width: photo?.width ?? null,
      height: photo?.height ?? null,
      createdBy: upload.accountId,
      createdAt: this.clock.now(),
    };
  }

  /** Keeps an archive that a job makes, hashed on its way to the store; `record` it after. */
  async keepArchive(made: {
    /** Whose own it is; null for what a job made for several. */
    accountId: AccountId | null;
    name: string;
    mediaType: ArchiveType;
    content: Readable;
  }): Promise<StoredFile> {
    const hash = createHash('sha256');
    let size = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    const storageKey = randomUUID() as StorageKey;
    const { mediaType } = made;
    await Promise.all([pipeline(made.content, counted), this.blobs.put(storageKey, counted, { mediaType })]);
    return {
      id: newId<'StoredFile'>(),
      organisationId: null,
      name: made.name,
      mediaType,
      size,
      sha256: hash.digest('hex'),
      storageKey,
      cardKey: null,
      width: null,
      height: null,
      createdBy: made.accountId,
      createdAt: this.clock.now(),
    };
  }

  /** Keeps bytes that only their owner's key opens, without name, type or person; `record` it after. */
  async keepSealed(sealed: { organisationId: OrganisationId | null; content: Buffer }): Promise<StoredFile> {
    const { organisationId, content } = sealed;
    return {
      id: newId<'StoredFile'>(),
      organisationId,
      name: 'sealed',
      mediaType: SEALED,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      storageKey: await this.put(content, SEALED),
      cardKey: null,
      width: null,
      height: null,
      createdBy: null,
      createdAt: this.clock.now(),
    };
  }

  /** What the person uploaded, wherever it hangs. */
  async uploadedBy(reader: Reader, accountId: string): Promise<StoredFile[]> {
    return filesUploadedBy(reader, accountId);
  }

  /** Records a received file; from here on it is kept. */
  async record(tx: Tx, file: StoredFile): Promise<void> {
    const { id, organisationId, name, mediaType, size, sha256, storageKey, cardKey } = file;
    const { width, height, createdBy, createdAt } = file;
    await tx.getRepository(StoredFileRow).insert({
      ...{ id, organisationId, name, mediaType, size, sha256, storageKey, cardKey },
      ...{ width, height, createdBy, createdAt },
    });
  }

  /** `receive` and `record` in one, for seeds and jobs whose transaction holds nobody up. */
  async store(tx: Tx, upload: Upload): Promise<StoredFile> {
    const file = await this.receive(upload);
    await this.record(tx, file);
    return file;
  }

  /** Null when there is no such file. */
  async find(reader: Reader, id: StoredFileId): Promise<StoredFile | null> {
    return findFile(reader, id);
  }

  /**
   * The file and its bytes; null when there is no such file, or no such size of it. The large content breaks
   * off with an error, instead of ending, when it does not match the digest on record.
   */
  async open(reader: Reader, id: StoredFileId, size: PhotoSize = 'large'): Promise<OpenFile | null> {
    const file = await findFile(reader, id);
    const key = size === 'card' ? file?.cardKey : file?.storageKey;
    const content = key ? await this.blobs.get(key) : null;
    if (!file || !content) return null;
    return { file, content: size === 'card' ? content : verified(content, file.sha256) };
  }

  /**
   * Takes a file off the record; a job deletes its bytes once the transaction is done. Nothing may name the file
   * any more.
   */
  async forget(tx: Tx, id: StoredFileId): Promise<void> {
    const keys = await deleteFile(tx, id);
    if (keys.length > 0) await publish(tx, 'files.file-forgotten', { keys });
  }

  /** Deletes bytes that no row names; those of a file on record stay. */
  async deleteForgotten(reader: Reader, keys: readonly StorageKey[]): Promise<void> {
    const kept = await referencedKeys(reader, keys);
    for (const key of keys) if (!kept.has(key)) await this.blobs.delete(key);
  }

  /** Deletes the blobs older than a day that no row names. Returns how many. */
  async sweepOrphans(reader: Reader, now: Date): Promise<number> {
    let swept = 0;
    let batch: StorageKey[] = [];
    const sweep = async () => {
      const kept = await referencedKeys(reader, batch);
      for (const key of batch) {
        if (kept.has(key)) continue;
        await this.blobs.delete(key);
        swept++;
      }
      batch = [];
    };
    for await (const { key, modifiedAt } of this.blobs.list()) {
      if (now.getTime() - modifiedAt.getTime() < DAY_MS) continue;
      batch.push(key);
      if (batch.length >= SWEEP_BATCH) await sweep();
    }
    await sweep();
    return swept;
  }

  private async put(content: Buffer, mediaType: string): Promise<StorageKey> {
    const key = randomUUID() as StorageKey;
    await this.blobs.put(key, content, { mediaType });
    return key;
  }
}

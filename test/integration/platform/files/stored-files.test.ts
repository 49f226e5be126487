import { createHash } from 'node:crypto';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { SystemClock } from '../../../../src/platform/clock/clock.js';
import { DiskFileStore } from '../../../../src/platform/files/disk-file-store.js';
import { StoredFiles, type Upload } from '../../../../src/platform/files/stored-files.js';
import type { StorageKey } from '../../../../src/platform/files/file-store.js';
import { newId } from '../../../../src/shared/ids.js';
import { blobsIn } from './file-store.contract.js';
import { testDatabase } from '../../../support/database.js';

const { db } = await testDatabase();
const root = await mkdtemp(join(tmpdir(), 'wr-stored-'));
afterAll(() => rm(root, { recursive: true, force: true }));
const blobs = new DiskFileStore(root);
const files = new StoredFiles(blobs, new SystemClock());
const path = (key: string) => join(root, key.slice(-4, -2), key.slice(-2), key);

const upload = (over: Partial<Upload> = {}): Upload => ({
  organisationId: newId<'Organisation'>(),
  accountId: newId<'Account'>(),
  name: 'C:\\oferta 1.PDF',
  bytes: Buffer.from('%PDF-1.7\ncontent'),
  purpose: 'attachment',
  ...over,
});
const photo = async () => {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  return upload({ name: 'kuchnia.png', bytes, purpose: 'photo' });
};
const blobKeys = async () => new Set((await blobsIn(blobs)).map(({ key }) => key));

describe('stored files', () => {
  it('keep an attachment with its digest', async () => {
    const given = upload();
    const kept = await db.tx('system', (tx) => files.store(tx, given));
    expect(await files.find(db.public, kept.id)).toEqual(kept);
    expect(kept).toMatchObject({
      name: 'oferta 1.pdf',
      mediaType: 'application/pdf',
      size: given.bytes.length,
      sha256: createHash('sha256').update(given.bytes).digest('hex'),
      cardKey: null,
      width: null,
    });
    const opened = await files.open(db.public, kept.id);
    expect(await buffer(opened!.content)).toEqual(given.bytes);
    expect(await files.open(db.public, kept.id, 'card')).toBeNull();
  });

  it('keep a photo in two sizes', async () => {
    const kept = await db.tx('system', async (tx) => files.store(tx, await photo()));
    expect(kept).toMatchObject({ name: 'kuchnia.webp', mediaType: 'image/webp', width: 900, height: 600 });
    const card = await files.open(db.public, kept.id, 'card');
    expect((await sharp(await buffer(card!.content)).metadata()).width).toBe(640);
    expect((await buffer((await files.open(db.public, kept.id))!.content)).length).toBe(kept.size);
  });

  it('keep neither bytes nor row of what is refused', async () => {
    const before = await blobKeys();
    const lie = upload({ name: 'a.docx' });
    await expect(db.tx('system', (tx) => files.store(tx, lie))).rejects.toMatchObject({
      code: 'files/type-mismatch',
    });
    expect(await blobKeys()).toEqual(before);
  });

  it('break off instead of passing damaged bytes for whole ones', async () => {
    const kept = await db.tx('system', (tx) => files.store(tx, upload()));
    await writeFile(path(kept.storageKey), 'something else');
    const opened = await files.open(db.public, kept.id);
    await expect(buffer(opened!.content)).rejects.toThrow('digest');
  });

  it('answer null for an unknown file and for lost bytes', async () => {
    expect(await files.open(db.public, newId<'StoredFile'>())).toBeNull();
    const kept = await db.tx('system', (tx) => files.store(tx, upload()));
    await blobs.delete(kept.storageKey);
    expect(await files.open(db.public, kept.id)).toBeNull();
  });

  it('sweep away after a day what no row names, and nothing else', async () => {
    const kept = await db.tx('system', async (tx) => files.store(tx, await photo()));
    const abandoned = await files.receive(await photo());
    const fresh = await files.receive(upload());
    const old = new Date(Date.now() - 2 * 86_400_000);
    for (const key of [
      kept.storageKey,
      kept.cardKey,
      abandoned.storageKey,
      abandoned.cardKey,
    ] as StorageKey[])
      await utimes(path(key), old, old);
    expect(await files.sweepOrphans(db.public, new Date())).toBe(2);
    const left = await blobKeys();
    expect([kept.storageKey, kept.cardKey, fresh.storageKey].every((key) => left.has(key!))).toBe(true);
    expect(left.has(abandoned.storageKey)).toBe(false);
  });
});

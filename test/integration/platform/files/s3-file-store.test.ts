import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { S3FileStore } from '../../../../src/platform/files/s3-file-store.js';
import { blobsIn, contentOf, fileStoreContract, newKey } from './file-store.contract.js';
import { startS3, type S3Server } from './s3-server.js';

let server: S3Server;
const stores: S3FileStore[] = [];
const open = (secretAccessKey = 'test-secret') => {
  const keys = { accessKeyId: 'test-key', secretAccessKey };
  const store = new S3FileStore({ endpoint: server.endpoint, region: 'pl-test', bucket: 'files', ...keys });
  stores.push(store);
  return store;
};
beforeAll(async () => {
  server = await startS3();
});
afterAll(async () => {
  stores.forEach((store) => store.close());
  await server.close();
});

fileStoreContract('S3 (a strict stand-in)', () => open());

describe('the S3 adapter', () => {
  it('tries again after a hiccup, and says so when the store stays away', async () => {
    const store = open();
    const key = newKey();
    server.failures = 1;
    await store.put(key, Buffer.from('x'), { mediaType: 'text/plain' });
    expect((await contentOf(store, key))?.toString()).toBe('x');
    server.failures = 99;
    await expect(store.get(key)).rejects.toMatchObject({
      code: 'files/store-unavailable',
      kind: 'unavailable',
    });
    server.failures = 0;
  });

  it('does not count as kept what was damaged on the way', async () => {
    const store = open();
    const key = newKey();
    server.damage = true;
    const outcome = store.put(key, Buffer.from('contract'), { mediaType: 'text/plain' });
    await expect(outcome).rejects.toMatchObject({ code: 'files/store-unavailable' });
    server.damage = false;
    expect(await store.get(key)).toBeNull();
  });

  it('lists over pages', async () => {
    const store = open();
    const keys = Array.from({ length: 8 }, newKey);
    for (const key of keys) await store.put(key, Buffer.from('x'), { mediaType: 'text/plain' });
    const found = (await blobsIn(store)).map((blob) => blob.key);
    expect(found).toEqual(expect.arrayContaining(keys));
  });
});

const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = process.env;
if (S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY) {
  const settings = {
    endpoint: S3_ENDPOINT,
    region: S3_REGION ?? 'us-east-1',
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
  fileStoreContract(`S3 at ${S3_ENDPOINT}`, () => new S3FileStore(settings));
} else {
  it.skip('a real S3: set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY to try one', () =>
    undefined);
}

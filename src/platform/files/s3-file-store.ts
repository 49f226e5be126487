import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { assertStorageKey, FileStore, isStorageKey, type StorageKey, type StoredBlob } from './file-store.js';
import { storeUnavailable } from './files.problems.js';

export type S3Settings = {
  /** e.g. `https://s3.example.pl`; the bucket goes into the path. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/**
 * Blobs in one bucket of an S3-compatible store. Content-MD5 makes the store refuse what was damaged on the
 * way. Import this file only where S3 is configured: the client takes 34 MB.
 */
export class S3FileStore extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: S3Settings) {
    super();
    this.bucket = settings.bucket;
    this.client = new S3Client({
      endpoint: settings.endpoint,
      region: settings.region,
      forcePathStyle: true,
      credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
      maxAttempts: 3,
      // The newer checksums come as trailers that many compatible stores do not know.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
    });
  }

  /** A stream is gathered in memory first, since S3 must know the length: not for more than some 20 MB. */
  async put(key: StorageKey, content: Buffer | Readable, about: { mediaType: string }): Promise<void> {
    assertStorageKey(key);
    try {
      const body = Buffer.isBuffer(content) ? content : await buffer(content);
      const digest = createHash('md5').update(body).digest('base64');
      await this.client.send(
        new PutObjectCommand({
          Bucket: this.bucket,
          Key: key,
          Body: body,
          ContentLength: body.length,
          ContentMD5: digest,
          ContentType: about.mediaType,
        }),
      );
    } catch (error) {
      throw storeUnavailable(error);
    }
  }

  async get(key: StorageKey): Promise<Readable | null> {
    assertStorageKey(key);
    try {
      const answer = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      // Under Node the body is always a stream of Node's.
      return (answer.Body as Readable | undefined) ?? null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw storeUnavailable(error);
    }
  }

  async delete(key: StorageKey): Promise<void> {
    assertStorageKey(key);
    try {
      await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
    } catch (error) {
      throw storeUnavailable(error);
    }
  }

  async *list(): AsyncIterable<StoredBlob> {
    let from: string | undefined;
    do {
      const page = await this.client
        .send(new ListObjectsV2Command({ Bucket: this.bucket, ContinuationToken: from }))
        .catch((error: unknown) => {
          throw storeUnavailable(error);
        });
      for (const { Key: key, LastModified: modifiedAt } of page.Contents ?? [])
        if (key && modifiedAt && isStorageKey(key)) yield { key, modifiedAt };
      from = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (from);
  }

  /** Ends kept connections. */
  close(): void {
    this.client.destroy();
  }
}

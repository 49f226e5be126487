import { join } from 'node:path';
import { DiskFileStore } from './disk-file-store.js';
import type { FileStore } from './file-store.js';
import type { S3Settings } from './s3-file-store.js';

export type FileStoreSettings = { readonly dataDir: string; readonly s3: S3Settings | null };

/** S3 when it is configured, otherwise the folder `files` of the data directory. */
export const makeFileStore = async ({ dataDir, s3 }: FileStoreSettings): Promise<FileStore> => {
  if (!s3) return new DiskFileStore(join(dataDir, 'files'));
  const { S3FileStore } = await import('./s3-file-store.js');
  return new S3FileStore(s3);
};

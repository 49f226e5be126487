import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import type { StorageKey } from '../files/file-store.js';
import { StoredFiles } from '../files/stored-files.js';
import { JobHandler } from './job-handler.js';

/** A file was taken off the record: its bytes go too, at once and not with the nightly sweep. */
@Injectable()
export class DeleteBlobs extends JobHandler<{ keys: readonly StorageKey[] }> {
  static readonly task = 'platform.delete-blobs';

  constructor(
    private readonly db: Db,
    private readonly files: StoredFiles,
  ) {
    super();
  }

  async handle({ keys }: { keys: readonly StorageKey[] }): Promise<void> {
    // With the system's sight: a file that row security hid would be taken for one off the record.
    await this.db.read('system', (reader) => this.files.deleteForgotten(reader, keys));
  }
}

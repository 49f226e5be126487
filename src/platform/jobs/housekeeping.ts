import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Db, type Reader } from '../database/db.js';
import { StoredFiles } from '../files/stored-files.js';
import { JobHandler } from './job-handler.js';

/** Nightly: the bytes of files that no row knows. What has rows goes by the terms of retention. */
@Injectable()
export class Housekeeping extends JobHandler<Record<string, never>> {
  static readonly task = 'platform.housekeeping';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const now = this.clock.now();
    // Each look-up in a transaction of its own, with the system's sight: a file that row security hid would
    // be taken for an orphan and deleted.
    const reader: Reader = {
      query: <Row>(sql: string, params?: readonly unknown[]) =>
        this.db.read('system', (own) => own.query<Row>(sql, params)),
    };
    await this.files.sweepOrphans(reader, now);
  }
}

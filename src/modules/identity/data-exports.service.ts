import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import { newId } from '../../shared/ids.js';
import {
  addExport,
  exportsOf,
  openExportFile,
  takeFilesMade,
  type ExportLine,
} from './data/data-export.queries.js';
import './domain/events.js';
import { identityProblems } from './domain/problems.js';

/** The retention term that says for how long a copy can be fetched. */
export const EXPORT_TERM = 'identity.data-exports';

/** Copies of a person's own data (RODO art. 15 and 20): asked for, made by a job, fetched for some days. */
@Injectable()
export class DataExports {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
  ) {}

  /** Asks for a copy; while one is being made, that is the one. Returns its id. */
  async request(actor: Person): Promise<string> {
    return this.db.tx(actor, async (tx) => {
      const line = { id: newId<'DataExport'>(), accountId: actor.accountId, at: this.clock.now() };
      const { id, added } = await addExport(tx, line);
      if (added) await publish(tx, 'identity.data-export-requested', { exportId: id });
      return id;
    });
  }

  async list(actor: Person): Promise<ExportLine[]> {
    return this.db.read(actor, (reader) => exportsOf(reader, actor.accountId, this.clock.now()));
  }

  /** @throws Problem `identity/export-not-found` for another's, one under way and one past its time */
  async open(actor: Person, id: string): Promise<OpenFile> {
    const found = await this.db.read(actor, async (reader) => {
      const fileId = await openExportFile(reader, actor.accountId, id, this.clock.now());
      return fileId && this.files.open(reader, fileId);
    });
    if (!found) throw identityProblems.exportNotFound();
    return found;
  }

  /** Deletes the archives made before an instant; returns how many. */
  async forgetMade(tx: Tx, before: Date): Promise<number> {
    const files = await takeFilesMade(tx, before);
    for (const fileId of files) await this.files.forget(tx, fileId);
    return files.length;
  }
}

import { PassThrough, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import type { StoredFile } from '../../../platform/files/stored-file.js';
import { StoredFiles } from '../../../platform/files/stored-files.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { PersonalData } from '../../../platform/privacy/personal-data.js';
import { Retention } from '../../../platform/privacy/retention.js';
import type { AccountId } from '../../../shared/ids.js';
import { exportToMake, markReady, noteProgress } from '../data/data-export.queries.js';
import { EXPORT_TERM } from '../data-exports.service.js';
import { exportReadme } from './export-readme.js';

/** Packs what every module holds of a person, and the files that they uploaded, into one archive. */
@Injectable()
export class MakeDataExport extends JobHandler<{ exportId: string }> {
  static readonly task = 'identity.make-data-export';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly files: StoredFiles,
    private readonly retention: Retention,
  ) {
    super();
  }

  async handle({ exportId }: { exportId: string }): Promise<void> {
    const asked = await this.db.read('system', (reader) => exportToMake(reader, exportId));
    if (!asked) return;
    const { accountId, lang } = asked;
    const now = this.clock.now();
    const uploads = await this.db.read('system', (reader) => this.files.uploadedBy(reader, accountId));
    const total = this.personalData.sources.length + uploads.length;
    let done = 0;
    const step = () => this.db.tx('system', (tx) => noteProgress(tx, exportId, ++done, total));

    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(exportReadme(lang, now)), 'CZYTAJ.txt', { mtime: now });
    for (const [name, rows] of await this.parts(accountId, step)) {
      zip.addBuffer(Buffer.from(JSON.stringify(rows, null, 2)), name, { mtime: now });
    }
    for (const upload of uploads) {
      const name = `pliki/${upload.id}/${upload.name}`;
      // Opened one by one while the archive flows to the store: the memory holds none of them whole.
      zip.addReadStreamLazy(name, { mtime: upload.createdAt }, (give) => {
        this.bytesOf(upload, step).then(
          (content) => give(null, content),
          (error: unknown) => give(error, new PassThrough()),
        );
      });
    }
    const kept = await this.files.keepArchive({
      accountId,
      name: `moje-dane-${now.toISOString().slice(0, 10)}.zip`,
      mediaType: 'application/zip',
      content: flowing(zip),
    });
    await this.finish(exportId, accountId, kept);
  }

  private async parts(
    accountId: AccountId,
    step: () => Promise<void>,
  ): Promise<[name: string, rows: readonly object[]][]> {
    const parts: [string, readonly object[]][] = [];
    for (const source of this.personalData.sources) {
      const found = await this.db.read('system', (reader) => source.export(reader, accountId));
      for (const [name, rows] of Object.entries(found)) {
        if (rows.length > 0) parts.push([`${source.module}/${name}.json`, rows]);
      }
      await step();
    }
    return parts;
  }

  private async bytesOf({ id }: StoredFile, step: () => Promise<void>): Promise<Readable> {
    const opened = await this.db.read('system', (reader) => this.files.open(reader, id));
    if (!opened) throw new Error(`The bytes of an uploaded file are gone: ${id}`);
    await step();
    return opened.content;
  }

  /** A second run of the job made a second archive: the first one stays, the other is never recorded. */
  private async finish(exportId: string, accountId: AccountId, file: StoredFile): Promise<void> {
    const days = (await this.retention.daysOf(EXPORT_TERM)) ?? 0;
    await this.db.tx('system', async (tx) => {
      const readyAt = this.clock.now();
      const expiresAt = new Date(readyAt.getTime() + days * 86_400_000);
      await this.files.record(tx, file);
      const first = await markReady(tx, exportId, { fileId: file.id, readyAt, expiresAt });
      if (first) await publish(tx, 'identity.data-export-made', { accountId });
      else await this.files.forget(tx, file.id);
    });
  }
}

/** The finished archive as a stream that breaks when a file of it does. */
const flowing = (zip: ZipFile): Readable => {
  const out = new PassThrough();
  zip.on('error', (error: Error) => out.destroy(error));
  zip.outputStream.pipe(out);
  zip.end();
  return out;
};

import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/database/db.js';
import { Documents } from '../../platform/documents/documents.js';
import type { StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles } from '../../platform/files/stored-files.js';
import { href } from '../../platform/i18n/paths.js';
import type { Lang } from '../../shared/lang.js';
import { Organisations } from '../organisations/index.js';
import { Directory } from './directory.service.js';
import { standingOn } from './domain/evidence.js';
import { memberProblems } from './domain/problems.js';
import { evidenceIndex, indexFileName, packFileName, packedName, type PackedLine } from './evidence-index.js';
import { PublicEvidence } from './public-evidence.service.js';

type Content = { name: string; open: () => Promise<Readable> };

/** What a buyer puts on file of a supplier: the evidence that it shows and that holds, with an index, in one ZIP. */
@Injectable()
export class EvidencePacks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly documents: Documents,
    private readonly files: StoredFiles,
    private readonly organisations: Organisations,
    private readonly directory: Directory,
    private readonly evidence: PublicEvidence,
  ) {}

  /**
   * The ZIP as it is being made: one file is read at a time, as fast as it is taken. It breaks off with an error
   * when a file is not what is on record. @throws Problem `members/evidence-not-found` when nothing is shown
   */
  async open(slug: string, lang: Lang): Promise<{ fileName: string; zip: Readable }> {
    const { organisationId, number } = await this.directory.profile(slug);
    const { items, today } = await this.evidence.of(organisationId);
    const inForce = items.filter((line) => standingOn(line, today) !== 'expired');
    const party = await this.organisations.party(this.db.public, organisationId);
    if (!party || inForce.length === 0) throw memberProblems.evidenceNotFound();
    const lines: PackedLine[] = [];
    const contents: Content[] = [];
    for (const [index, line] of inForce.entries()) {
      const id = line.file && (line.file.id as StoredFileId);
      const stored = id && (await this.files.find(this.db.public, id));
      const name = packedName(index + 1, line, lang);
      lines.push({ line, file: stored ? { name, sha256: stored.sha256 } : null });
      if (stored) contents.push({ name, open: () => this.bytesOf(stored.id) });
    }
    const profile = new URL(href(lang, `/czlonkowie/${slug}`), this.config.publicUrl).href;
    const site = { name: 'Wspólny Rynek', address: this.config.publicUrl.host };
    const index = evidenceIndex(lang, { party, number, profile }, lines, this.clock.now(), site);
    const pdf = await this.documents.pdf('evidence-index', index);
    return { fileName: packFileName(lang, slug), zip: zipOf({ name: indexFileName(lang), pdf }, contents) };
  }

  private async bytesOf(id: StoredFileId): Promise<Readable> {
    const opened = await this.files.open(this.db.public, id);
    if (!opened) throw new Error('A file of a pack has vanished');
    return opened.content;
  }
}

/** Documents and pictures are compressed already, so the bytes go in as they are. */
const zipOf = (index: { name: string; pdf: Buffer }, contents: readonly Content[]): Readable => {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | null = null;
  zip.on('error', (error: Error) => output.destroy(error));
  // Who goes away leaves no file open.
  output.on('close', () => current?.destroy());
  zip.addBuffer(index.pdf, index.name, { compress: false });
  for (const { name, open } of contents) {
    zip.addReadStreamLazy(name, { compress: false }, (take) => {
      if (output.destroyed) return;
      open().then(
        (content) => {
          current = content;
          take(null, content);
        },
        (error: Error) => output.destroy(error),
      );
    });
  }
  zip.end();
  return output;
};

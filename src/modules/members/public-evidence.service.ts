import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import type { StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { shownEvidenceOf, type EvidenceLine } from './data/evidence.queries.js';
import { memberProblems } from './domain/problems.js';
import { Directory } from './directory.service.js';

/** What everybody may see of a current member's evidence: what it shows, and the files that it shows too. */
@Injectable()
export class PublicEvidence {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
    private readonly directory: Directory,
  ) {}

  /** Without the files that are not shown; `today` is the day that it is judged by. */
  async of(organisationId: string): Promise<{ items: EvidenceLine[]; today: LocalDate }> {
    const shown = await shownEvidenceOf(this.db.public, organisationId);
    return { items: shown.map(withoutHiddenFile), today: localDateOf(this.clock.now()) };
  }

  async ofMember(slug: string): Promise<{ items: EvidenceLine[]; today: LocalDate }> {
    return this.of((await this.directory.profile(slug)).organisationId);
  }

  /** @throws Problem `members/scan-not-found` for a file that is not there or not shown */
  async openFile(slug: string, id: string): Promise<OpenFile> {
    const { items } = await this.ofMember(slug);
    const file = items.find((item) => item.id === id)?.file;
    const opened = file && (await this.files.open(this.db.public, file.id as StoredFileId));
    if (!opened) throw memberProblems.scanNotFound();
    return opened;
  }
}

const withoutHiddenFile = (line: EvidenceLine): EvidenceLine =>
  line.disclosure === 'all' ? line : { ...line, file: null };

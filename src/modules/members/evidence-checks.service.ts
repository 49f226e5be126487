import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import type { StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import { localDateOf } from '../../shared/dates.js';
import type { Localised } from '../../shared/lang.js';
import type { PageOf } from '../../shared/paging.js';
import { Notices } from '../notices/index.js';
import { markVerified } from './data/evidence.commands.js';
import { evidenceToCheck, shownEvidence, type CheckedLine } from './data/evidence.queries.js';
import type { EvidenceFacts } from './domain/evidence.js';
import { verificationEndedNews, verifiedNews } from './domain/evidence-news.js';
import { memberProblems } from './domain/problems.js';
import { evidenceName } from './evidence.labels.js';

const PER_PAGE = 50;

/**
 * The coordinator compares what members show with registers and originals. It writes its own mark and nothing
 * else (§5.1), and none on what is its own.
 */
@Injectable()
export class EvidenceChecks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
    private readonly notices: Notices,
  ) {}

  list(actor: Representative, checked: boolean, page: number): Promise<PageOf<CheckedLine>> {
    const today = localDateOf(this.clock.now());
    return this.db.read(actor, (reader) =>
      evidenceToCheck(reader, checked, today, { page, perPage: PER_PAGE }),
    );
  }

  /** Marks the version that was looked at. @throws Problem `members/evidence-changed`, `members/own-evidence` */
  async verify(actor: Representative, id: string, version: number): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const found = await this.shown(tx, actor, id);
      if (found.verifiedAt && found.version === version) return;
      const at = this.clock.now();
      const mark = { at, by: actor.accountId, for: actor.organisation.id };
      if (!(await markVerified(tx, id, version, mark))) throw memberProblems.evidenceChanged(undefined);
      await this.note(tx, actor, 'evidence-verified', found, at);
      await this.notices.tell(tx, { organisationId: found.organisationId, ...verifiedNews(namesOf(found)) });
    });
  }

  /** Takes the mark back and tells the member why. */
  async withdraw(actor: Representative, id: string, reason: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const found = await this.shown(tx, actor, id);
      if (!found.verifiedAt) throw memberProblems.evidenceChanged(undefined);
      const at = this.clock.now();
      if (!(await markVerified(tx, id, found.version, null))) throw memberProblems.evidenceChanged(undefined);
      await this.note(tx, actor, 'evidence-verification-withdrawn', found, at);
      const news = verificationEndedNews(namesOf(found), reason);
      await this.notices.tell(tx, { organisationId: found.organisationId, ...news });
    });
  }

  /** The file of what a member shows, also where the public sees the facts alone. */
  openFile(actor: Representative, id: string): Promise<OpenFile> {
    return this.db.read(actor, async (reader) => {
      const found = await shownEvidence(reader, id);
      if (!found) throw memberProblems.evidenceNotFound();
      const opened = found.file && (await this.files.open(reader, found.file.id as StoredFileId));
      if (!opened) throw memberProblems.scanNotFound();
      return opened;
    });
  }

  private async shown(tx: Tx, actor: Representative, id: string): Promise<CheckedLine> {
    const found = await shownEvidence(tx, id);
    if (!found) throw memberProblems.evidenceNotFound();
    if (found.organisationId === actor.organisation.id) throw memberProblems.ownEvidence();
    return found;
  }

  private note(tx: Tx, actor: Representative, action: string, found: CheckedLine, at: Date): Promise<void> {
    const { id, kind, version, organisationId } = found;
    const subject = { kind: 'evidence', id };
    return recordActivity(tx, actor, { action, subject, at, details: { kind, version, organisationId } });
  }
}

const namesOf = (evidence: Pick<EvidenceFacts, 'kind' | 'title'>): Localised => ({
  pl: evidenceName(evidence, 'pl'),
  en: evidenceName(evidence, 'en'),
});

import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import type { StoredFile, StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import { once } from '../../platform/http/idempotency.js';
import type { Upload } from '../../platform/http/multipart.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import {
  deleteEvidence,
  dropEvidenceFile,
  insertEvidence,
  lockEvidence,
  replaceEvidence,
} from './data/evidence.commands.js';
import { evidenceOf, ownEvidence, type EvidenceLine } from './data/evidence.queries.js';
import { currentMember } from './data/directory.queries.js';
import { EVIDENCE_MAX, evidenceErrors, type EvidenceFacts } from './domain/evidence.js';
import { memberProblems } from './domain/problems.js';
import type { EvidenceInput } from './evidence.schemas.js';
import { receiveScan } from './scans.js';

/** What a member can prove. Nobody else has a way to write it (§5.1). */
@Injectable()
export class Evidence {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
  ) {}

  list(actor: Representative): Promise<EvidenceLine[]> {
    return this.db.read(actor, (reader) => evidenceOf(reader, actor.organisation.id));
  }

  /** @throws Problem `members/evidence-not-found` */
  async show(actor: Representative, id: string): Promise<EvidenceLine> {
    const found = await this.db.read(actor, (reader) => ownEvidence(reader, actor.organisation.id, id));
    if (!found) throw memberProblems.evidenceNotFound();
    return found;
  }

  /** Writes it in, with or without a file. Returns its id. */
  async declare(
    actor: Representative,
    input: EvidenceInput,
    upload: Upload | undefined,
    key?: string,
  ): Promise<string> {
    const facts = this.judged(input, upload);
    const file = upload ? await receiveScan(this.files, actor, upload) : null;
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'members.evidence', key, async () => {
        const organisationId = actor.organisation.id;
        if (!(await currentMember(tx, organisationId))) throw memberProblems.notMember();
        if ((await evidenceOf(tx, organisationId)).length >= EVIDENCE_MAX) {
          throw memberProblems.tooMuchEvidence({ most: EVIDENCE_MAX });
        }
        if (file) await this.files.record(tx, file);
        const id = newId<'Evidence'>();
        await insertEvidence(tx, this.ownOf(actor, id, file), facts);
        await this.note(tx, actor, 'evidence-declared', id, facts.kind);
        return id;
      }),
    );
  }

  /**
   * Replaces what it says; a new file takes the place of the old one, whose bytes are deleted. The coordinator's
   * mark was on what it said before, and ends. @throws Problem `members/evidence-changed` for a stale version
   */
  async change(
    actor: Representative,
    id: string,
    input: EvidenceInput & { version: number },
    upload: Upload | undefined,
  ): Promise<void> {
    await this.show(actor, id);
    const facts = this.judged(input, upload);
    const file = upload ? await receiveScan(this.files, actor, upload) : null;
    await this.db.tx(actor, async (tx) => {
      const before = await this.own(tx, actor, id);
      if (file) await this.files.record(tx, file);
      const own = this.ownOf(actor, id, file ?? before.file);
      if (!(await replaceEvidence(tx, own, facts, input.version)))
        throw memberProblems.evidenceChanged(undefined);
      if (file && before.file) await this.files.forget(tx, before.file.id as StoredFileId);
      await this.note(tx, actor, 'evidence-changed', id, facts.kind);
    });
  }

  /** Takes the file off and deletes its bytes. @throws Problem `members/scan-not-found` when there is none */
  async removeFile(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { file, version, kind } = await this.own(tx, actor, id);
      if (!file) throw memberProblems.scanNotFound();
      await dropEvidenceFile(tx, this.ownOf(actor, id, null), version);
      await this.files.forget(tx, file.id as StoredFileId);
      await this.note(tx, actor, 'evidence-file-removed', id, kind);
    });
  }

  /** Deletes it, its file and the bytes of the file. */
  async remove(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { file, kind } = await this.own(tx, actor, id);
      await deleteEvidence(tx, actor.organisation.id, id);
      if (file) await this.files.forget(tx, file.id as StoredFileId);
      await this.note(tx, actor, 'evidence-removed', id, kind);
    });
  }

  /** The own file, whatever others see of it. @throws Problem `members/scan-not-found` */
  openFile(actor: Representative, id: string): Promise<OpenFile> {
    return this.db.read(actor, async (reader) => {
      const found = await ownEvidence(reader, actor.organisation.id, id);
      if (!found) throw memberProblems.evidenceNotFound();
      const opened = found.file && (await this.files.open(reader, found.file.id as StoredFileId));
      if (!opened) throw memberProblems.scanNotFound();
      return opened;
    });
  }

  /** Locked, so that of two changes the second sees the first. */
  private async own(tx: Tx, actor: Representative, id: string): Promise<EvidenceLine> {
    await lockEvidence(tx, id);
    const found = await ownEvidence(tx, actor.organisation.id, id);
    if (!found) throw memberProblems.evidenceNotFound();
    return found;
  }

  private ownOf(actor: Representative, id: string, file: Pick<StoredFile, 'id'> | { id: string } | null) {
    return {
      ...{ id, organisationId: actor.organisation.id, fileId: file?.id ?? null },
      ...{ declaredAt: this.clock.now(), declaredBy: actor.accountId },
    };
  }

  private judged(input: EvidenceInput, upload: Upload | undefined): EvidenceFacts {
    const facts = factsOf(input);
    const errors = [
      ...evidenceErrors(facts, localDateOf(this.clock.now())),
      ...(upload && !input.noPersonalData ? [unconfirmed] : []),
    ];
    if (errors.length > 0) throw memberProblems.evidenceInvalid(undefined, errors);
    return facts;
  }

  private note(tx: Tx, actor: Representative, action: string, id: string, kind: string): Promise<void> {
    const subject = { kind: 'evidence', id };
    return recordActivity(tx, actor, { action, subject, at: this.clock.now(), details: { kind } });
  }
}

/** Input as stored: the share belongs to one kind, so that no hidden field of a form leaks out. */
const factsOf = (input: EvidenceInput): EvidenceFacts => ({
  kind: input.kind,
  title: input.title ?? null,
  number: input.number ?? null,
  issuer: input.issuer ?? null,
  issuedOn: input.issuedOn ?? null,
  validFrom: input.validFrom,
  validUntil: input.validUntil ?? null,
  scope: input.scope ?? null,
  share: input.kind === 'reserved-share' ? (input.share ?? null) : null,
  disclosure: input.disclosure,
});

const unconfirmed = {
  pointer: '/noPersonalData',
  text: {
    pl: 'Sprawdź plik i potwierdź, że nie ma w nim danych osobowych pracowników.',
    en: 'Look at the file and confirm that it holds no personal data of workers.',
  },
};

import { buffer } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db, asSystem, type Reader, type Tx } from '../../platform/database/db.js';
import type { StoredFile, StoredFileId } from '../../platform/files/stored-file.js';
import { StoredFiles } from '../../platform/files/stored-files.js';
import type { Upload } from '../../platform/http/multipart.js';
import { termsOn } from '../../platform/privacy/data/retention.queries.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { addDays, localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { Problem } from '../../shared/problems.js';
import type { GuestDraftKind } from './data/guest-draft.entities.js';
import {
  addDraftFile,
  deleteGuestDraft,
  draftFiles,
  draftHolds,
  GUEST_DRAFTS,
  guestDraft,
  insertGuestDraft,
  lockGuestDraft,
  rewriteGuestDraft,
  takeDraftFiles,
  type DraftFile,
  type DraftRow,
} from './data/guest-draft.queries.js';
import { guestDraftProblems } from './domain/guest-draft-problems.js';

const DAY_MS = 86_400_000;
const MOST_FILES = 5;
const MOST_BYTES = 15_000_000;

export type GuestDraft = {
  /** By the schema of whoever keeps drafts of this kind. */
  readonly content: unknown;
  readonly files: readonly DraftFile[];
  /** The last day on which the link leads here, unless it is saved again. */
  readonly until: LocalDate;
};

/**
 * What people without an account write before they send it. A private link is the only way to a draft; its secret is
 * kept as a hash, and a wrong one answers like what is not there.
 */
@Injectable()
export class GuestDrafts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
  ) {}

  /** Keeps a new draft; the secret of its link is returned once and never again. */
  async begin(kind: GuestDraftKind, content: unknown, uploads: readonly Upload[] = []): Promise<string> {
    const secret = newSecret();
    const received = await this.receive(uploads);
    await this.db.tx('system', async (tx) => {
      const id = newId<'GuestDraft'>();
      await insertGuestDraft(tx, {
        ...{ id, kind, secretHash: hashSecret(secret), content, at: this.clock.now() },
      });
      await this.attach(tx, id, received);
    });
    return secret;
  }

  /** Null for a link that is unknown, used up or too old. */
  async find(kind: GuestDraftKind, secret: string): Promise<GuestDraft | null> {
    return this.db.read('system', async (reader) => {
      const days = await this.days(reader);
      const draft = await guestDraft(reader, kind, hashSecret(secret), this.after(days));
      return (
        draft && {
          content: draft.content,
          files: await draftFiles(reader, draft.id),
          until: addDays(localDateOf(draft.updatedAt), days),
        }
      );
    });
  }

  /** @throws Problem `guest-drafts/not-found` */
  async open(kind: GuestDraftKind, secret: string): Promise<GuestDraft> {
    const draft = await this.find(kind, secret);
    if (!draft) throw guestDraftProblems.notFound(undefined);
    return draft;
  }

  /** Makes what was written into what it is now, with more files; the draft lives on from now. @throws as `open` */
  async change(
    kind: GuestDraftKind,
    secret: string,
    changed: (content: unknown, tx: Tx) => unknown,
    uploads: readonly Upload[] = [],
  ): Promise<void> {
    // Nobody without the link may fill the store.
    if (uploads.length > 0) await this.open(kind, secret);
    const received = await this.receive(uploads);
    await this.db.tx('system', async (tx) => {
      const draft = await this.lock(tx, kind, secret);
      await rewriteGuestDraft(tx, draft.id, await changed(draft.content, tx), this.clock.now());
      await this.attach(tx, draft.id, received);
    });
  }

  /** @throws as `open`, and `guest-drafts/file-not-found` */
  async removeFile(kind: GuestDraftKind, secret: string, fileId: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const draft = await this.lock(tx, kind, secret);
      const [removed] = await takeDraftFiles(tx, draft.id, fileId);
      if (!removed) throw guestDraftProblems.fileNotFound();
      await this.files.forget(tx, removed as StoredFileId);
    });
  }

  /** The bytes of a draft's files, to be taken by what it becomes; read them before `use`. */
  async uploadsOf({ files }: GuestDraft): Promise<Upload[]> {
    const opened = await Promise.all(
      files.map(({ id }) => this.files.open(this.db.public, id as StoredFileId)),
    );
    return Promise.all(
      opened.flatMap((one) =>
        one ? [buffer(one.content).then((bytes) => ({ field: 'files', name: one.file.name, bytes }))] : [],
      ),
    );
  }

  /**
   * Ends a draft within the transaction that makes something of it, so that a second click finds nothing.
   * @throws Problem as `open`, and `guest-drafts/stale` when it was saved since it was read
   */
  async use(tx: Tx, kind: GuestDraftKind, secret: string, read: GuestDraft): Promise<void> {
    const ended = await asSystem(tx, () => this.end(tx, kind, secret));
    const seen = { content: read.content, files: read.files.map(({ id }) => id).sort() };
    if (!isDeepStrictEqual(ended, seen)) throw guestDraftProblems.stale(undefined);
  }

  /** Deletes it, which cannot be undone. @throws as `open` */
  async discard(kind: GuestDraftKind, secret: string): Promise<void> {
    await this.db.tx('system', (tx) => this.end(tx, kind, secret));
  }

  /** Returns what it held. */
  private async end(tx: Tx, kind: GuestDraftKind, secret: string) {
    const draft = await this.lock(tx, kind, secret);
    const files = await takeDraftFiles(tx, draft.id, null);
    for (const id of files) await this.files.forget(tx, id as StoredFileId);
    await deleteGuestDraft(tx, draft.id);
    return { content: draft.content, files: files.sort() };
  }

  private async lock(tx: Tx, kind: GuestDraftKind, secret: string): Promise<DraftRow> {
    const after = this.after(await this.days(tx));
    const draft = await lockGuestDraft(tx, kind, hashSecret(secret), after);
    if (!draft) throw guestDraftProblems.notFound(undefined);
    return draft;
  }

  private async receive(uploads: readonly Upload[]): Promise<StoredFile[]> {
    const received: StoredFile[] = [];
    for (const { name, bytes } of uploads) {
      try {
        const nobody = { organisationId: null, accountId: null };
        received.push(await this.files.receive({ ...nobody, name, bytes, purpose: 'attachment' }));
      } catch (error) {
        if (!(error instanceof Problem) || error.kind === 'unavailable') throw error;
        throw refusedFile(error);
      }
    }
    return received;
  }

  private async attach(tx: Tx, draftId: string, received: readonly StoredFile[]): Promise<void> {
    if (received.length === 0) return;
    for (const file of received) {
      // A form that is sent twice, or corrected and sent again, brings the same file again.
      if (await draftHolds(tx, draftId, file)) continue;
      await this.files.record(tx, file);
      await addDraftFile(tx, draftId, file.id);
    }
    const all = await draftFiles(tx, draftId);
    if (all.length > MOST_FILES || all.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
      throw guestDraftProblems.fileRefused(undefined, [{ pointer: '/files', text: tooMany }]);
  }

  private after(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }

  /** For how many days after its last change a draft is kept: the term of the register. */
  private async days(reader: Reader): Promise<number> {
    const terms = await termsOn(reader, localDateOf(this.clock.now()));
    return terms.find(({ what }) => what === GUEST_DRAFTS)?.days ?? 0;
  }
}

const refusedFile = (error: Problem) =>
  guestDraftProblems.fileRefused(undefined, [{ pointer: '/files', text: error.detail ?? error.title }]);

const tooMany = {
  pl: `Do szkicu można dołączyć najwyżej ${MOST_FILES} plików, razem ${MOST_BYTES / 1_000_000} MB. Resztę dołączysz po zalogowaniu.`,
  en: `A draft takes at most ${MOST_FILES} files, ${MOST_BYTES / 1_000_000} MB in all. You can attach the others once you have signed in.`,
};

import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import type { Upload } from '../../../platform/http/multipart.js';
import type { StoredFileId } from '../../../platform/files/stored-file.js';
import { StoredFiles } from '../../../platform/files/stored-files.js';
import { newId } from '../../../shared/ids.js';
import type { FieldError } from '../../../shared/problems.js';
import { Conversations } from '../../conversations/index.js';
import { draftFrom, figuresBeside } from './completeness.js';
import { deleteDraft, dropWork, insertProcedure, writeDraft } from './data/procedure.commands.js';
import { addFile, filesOf, removeFile, unseenFilesOf } from './data/procedure-files.js';
import { figuresOf, procedureOf, publishedContentOf, writingOf } from './data/procedure.queries.js';
import { knownCategories, publicListings, unitsOf } from './data/reference.queries.js';
import { mayAsBuyer } from './domain/policy.js';
import { procedureProblems } from './domain/problems.js';
import type { ProcedureKind } from './domain/procedure-states.js';
import { lockOwn, noteProcedure, refuseUnlessWritable } from './procedure-acts.js';
import { linesOf, type BuyersFigures, type ProcedureDraft } from './procedure-content.js';

export const MOST_FILES = 20;

/** What one saves: all of it; what is not given stays. */
export type Saved = {
  readonly kind?: ProcedureKind | undefined;
  readonly draft?: ProcedureDraft | undefined;
  readonly figures?: BuyersFigures | undefined;
};

/** Writing a procedure, or the next version of a published one, before anybody else sees it. */
@Injectable()
export class ProcedureDrafts {
  constructor(
    private readonly db: Db,
    private readonly files: StoredFiles,
    private readonly conversations: Conversations,
  ) {}

  /** Begins a draft. `touch`: by which link one came, if any. Returns the id. */
  async begin(
    actor: Representative,
    begun: { kind: ProcedureKind; draft: ProcedureDraft; figures: BuyersFigures; touch?: string | null },
    key: string | undefined,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'procurement.begin', key, () => this.insert(tx, actor, begun, 'begun')),
    );
  }

  /**
   * Begins a draft from one of the buyer's own procedures: all but its times, its number and its files, and the way by
   * which one came then. `touch` as in `begin`.
   */
  async copy(
    actor: Representative,
    sourceId: string,
    key: string | undefined,
    touch: string | null = null,
  ): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `procurement.copy:${sourceId}`, key, async () => {
        const source = await procedureOf(tx, sourceId);
        if (!source || !mayAsBuyer(actor, 'write', source)) throw procedureProblems.notFound();
        const writing = await writingOf(tx, sourceId);
        if (!writing) throw procedureProblems.notFound();
        const content = writing.version ? draftFrom(writing.version.content) : writing.draft;
        const draft = {
          ...(await this.withThoseThere(tx, actor, content)),
          ...{ caseNumber: null, questionsUntil: null, deadline: null, opensAt: null },
        };
        const begun = { kind: source.kind, draft, figures: await figuresOf(tx, sourceId), touch };
        return this.insert(tx, actor, begun, 'copied', { source: sourceId });
      }),
    );
  }

  /** Begins a draft within a transaction of who hands one over. */
  async insert(
    tx: Tx,
    actor: Representative,
    begun: { kind: ProcedureKind; draft: ProcedureDraft; figures: BuyersFigures; touch?: string | null },
    step: 'begun' | 'copied',
    details: Record<string, unknown> = {},
  ): Promise<string> {
    const at = await databaseNow(tx);
    const draft = await this.checked(tx, actor, begun.draft, step === 'copied' ? begun.draft : null);
    const id = newId<'Procedure'>();
    await insertProcedure(
      tx,
      {
        ...{ id, kind: begun.kind, buyerId: actor.organisation.id, createdBy: actor.accountId, at },
        // The mark of the link to its form; what else is known of the asker's way is looked up at its publishing.
        ...{ firstTouch: begun.touch ?? null, lastTouch: begun.touch ?? null },
      },
      draft,
      begun.figures,
    );
    await noteProcedure(tx, actor, id, step, at, details);
    return id;
  }

  /**
   * Saves the draft, or what the next version will be. `revision` is the one that the writer saw.
   * @throws Problem `procurement/stale`, `not-now` after the deadline
   */
  async save(actor: Representative, id: string, revision: number, saved: Saved): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const locked = await lockOwn(tx, actor, id, 'write');
      const { procedure, now } = locked;
      refuseUnlessWritable(locked);
      if (procedure.revision !== revision) throw procedureProblems.stale(undefined);
      const before = (await writingOf(tx, id))?.draft;
      if (!before) throw procedureProblems.notFound();
      const draft = saved.draft ? await this.checked(tx, actor, saved.draft, before) : before;
      // What was published of one kind, to some or to all, stays so.
      const fixed = procedure.state === 'draft' ? {} : { openness: procedure.openness };
      await writeDraft(tx, procedure, {
        kind: procedure.state === 'draft' ? (saved.kind ?? procedure.kind) : procedure.kind,
        draft: { ...draft, ...fixed },
        figures: saved.figures ?? (await figuresOf(tx, id)),
        at: now,
      });
    });
  }

  /**
   * Deletes a draft that nobody else has seen; of a published procedure what was not published yet. Returns whether the
   * procedure is gone.
   */
  async discard(actor: Representative, id: string): Promise<boolean> {
    return this.db.tx(actor, async (tx) => {
      const locked = await lockOwn(tx, actor, id, 'write');
      refuseUnlessWritable(locked);
      const unseen = await unseenFilesOf(tx, id);
      const version = await publishedContentOf(tx, id);
      if (version) await dropWork(tx, id, figuresBeside(version.content, await figuresOf(tx, id)));
      else await deleteDraft(tx, id);
      for (const file of unseen) await this.files.forget(tx, file as StoredFileId);
      return version === null;
    });
  }

  /** Adds files to what one works on. @throws Problem `procurement/too-many-files`, `conversations/file-refused` */
  async addFiles(
    actor: Representative,
    id: string,
    uploads: readonly Upload[],
    key: string | undefined,
  ): Promise<string[]> {
    const received = await this.conversations.receive(actor, uploads);
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `procurement.files:${id}`, key, async () => {
        refuseUnlessWritable(await lockOwn(tx, actor, id, 'write'));
        const known = await filesOf(tx, id);
        if (known.length + received.length > MOST_FILES)
          throw procedureProblems.tooManyFiles({ most: MOST_FILES });
        for (const file of received) {
          await this.files.record(tx, file);
          await addFile(tx, id, file.id);
        }
        return received.map((file) => file.id);
      }),
    );
  }

  /** Takes off a file that nobody else has seen. @throws Problem `procurement/file-not-found` */
  async removeFile(actor: Representative, id: string, fileId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      refuseUnlessWritable(await lockOwn(tx, actor, id, 'write'));
      if (!(await removeFile(tx, id, fileId))) throw procedureProblems.fileNotFound();
      await this.files.forget(tx, fileId as StoredFileId);
    });
  }

  /**
   * Categories that there are, listings that anybody may see or that stood there before, and a recipient that is the
   * buyer's own unit, under its own name.
   */
  private async checked(
    tx: Tx,
    actor: Representative,
    draft: ProcedureDraft,
    before: ProcedureDraft | null,
  ): Promise<ProcedureDraft> {
    const there = await this.withThoseThere(tx, actor, draft);
    const errors: FieldError[] = [];
    if (there.categories.length < draft.categories.length)
      errors.push({ pointer: '/categories', text: noSuchCategory });
    if (await takesHidden(tx, draft, before)) errors.push({ pointer: '/lots', text: noSuchListing });
    if (draft.recipient && !there.recipient) errors.push({ pointer: '/recipient', text: noSuchUnit });
    if (errors.length > 0) throw procedureProblems.incomplete(undefined, errors);
    return there;
  }

  /** The draft without categories that there are not, and without a recipient that is no unit of the buyer's. */
  private async withThoseThere(
    tx: Tx,
    actor: Representative,
    draft: ProcedureDraft,
  ): Promise<ProcedureDraft> {
    const units = draft.recipient ? await unitsOf(tx, actor.organisation.id) : [];
    return {
      ...draft,
      categories: await knownCategories(tx, draft.categories),
      recipient: units.find(({ id }) => id === draft.recipient?.id) ?? null,
    };
  }
}

export const listingsIn = (draft: ProcedureDraft): string[] =>
  linesOf(draft).flatMap(({ listingId }) => listingId ?? []);

/** Whether the draft names a listing that nobody may see and that did not stand there before. */
export const takesHidden = async (
  reader: Reader,
  draft: ProcedureDraft,
  before: ProcedureDraft | null,
): Promise<boolean> => {
  const known = new Set(before && listingsIn(before));
  const taken = listingsIn(draft).filter((id) => !known.has(id));
  const visible = await publicListings(reader, taken);
  return taken.some((id) => !visible.includes(id));
};

export const noSuchListing = {
  pl: 'Jednej z wybranych ofert nie ma już w katalogu. Usuń ją albo wpisz pozycję własnymi słowami.',
  en: 'One of the chosen listings is no longer in the catalogue. Remove it, or write the line in your own words.',
};
const noSuchCategory = {
  pl: 'Wybierz kategorię z listy.',
  en: 'Choose a category from the list.',
};
const noSuchUnit = {
  pl: 'Wybierz jednostkę z listy swoich jednostek.',
  en: 'Choose a unit from the list of your own.',
};

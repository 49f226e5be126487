import { Injectable } from '@nestjs/common';
import { anonymous, type Actor, type Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Guest, type Reader } from '../../../platform/database/db.js';
import { activityOf, type ActivityEntry } from '../../../platform/events/activity.js';
import type { StoredFileId } from '../../../platform/files/stored-file.js';
import { StoredFiles, type OpenFile } from '../../../platform/files/stored-files.js';
import { localDateOf } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { PageOf } from '../../../shared/paging.js';
import { awardsOf } from '../award/data/award.queries.js';
import {
  isPublicProcedure,
  openProcedures,
  proceduresOf,
  stateCountsOf,
  type ProcedureFilter,
  type ProcedureLine,
  type PublicLine,
} from './data/procedure-list.queries.js';
import { filesOf, type ProcedureFile } from './data/procedure-files.js';
import {
  draftContentOf,
  figuresOf,
  procedureOf,
  publishedContentOf,
  usedIdsOf,
  type Procedure,
  type PublishedVersion,
} from './data/procedure.queries.js';
import { questionsOf, type AskedQuestion } from './data/questions.js';
import { listedNames, unitsOf, type Named } from './data/reference.queries.js';
import { mayAsBuyer } from './domain/policy.js';
import { procedureProblems } from './domain/problems.js';
import { procedureStageAt, type ProcedureStage } from './domain/procedure-states.js';
import { earliestDeadline, lawNotes } from './domain/publishing.js';
import { refuseUnlessWritable } from './procedure-acts.js';
import type { BuyersFigures } from './procedure-content.js';
import { Publishing, type Judged } from './publishing.service.js';

/** A published procedure as whoever may read it reads it; nothing of it tells whether there are bids. */
export type PublishedCase = {
  readonly procedure: Procedure;
  readonly stage: ProcedureStage;
  readonly version: PublishedVersion;
  readonly files: readonly ProcedureFile[];
  readonly questions: readonly AskedQuestion[];
  readonly now: Date;
};

/** The same for its buyer. */
export type BuyersCase = PublishedCase & {
  readonly figures: BuyersFigures;
  readonly activity: readonly ActivityEntry[];
  /** Whether changes wait to be published. */
  readonly changing: boolean;
  /** What the choices led to, in their order. */
  readonly contracts: readonly { readonly contractId: string; readonly lots: readonly number[] }[];
};

/** What the buyer works on: a draft, or the next version. */
export type Work = Omit<Judged, 'rules' | 'content' | 'version'> & {
  readonly procedure: Procedure;
  readonly stage: ProcedureStage;
  /** Ids of lines, questions and criteria that no new one may take. */
  readonly usedIds: ReadonlySet<string>;
  /** What the buyer should know of the law. */
  readonly notes: readonly Localised[];
  readonly units: readonly Named[];
  /** The earliest day of the deadline, if it were published today. */
  readonly earliest: string;
  readonly now: Date;
};

/** Reading procedures. */
@Injectable()
export class Procedures {
  constructor(
    private readonly db: Db,
    private readonly files: StoredFiles,
    private readonly publishing: Publishing,
  ) {}

  /** The buyer's own. */
  async list(
    actor: Representative,
    filter: ProcedureFilter,
  ): Promise<{ page: PageOf<ProcedureLine>; counts: Partial<Record<string, number>>; now: Date }> {
    return this.db.read(actor, async (reader) => ({
      page: await proceduresOf(reader, actor.organisation.id, filter),
      counts: await stateCountsOf(reader, actor.organisation.id),
      now: await databaseNow(reader),
    }));
  }

  /** What is open to all members, for everybody. */
  async listOpen(filter: {
    page: number;
    perPage: number;
    category: string | null;
  }): Promise<PageOf<PublicLine>> {
    const reader = this.db.public;
    return openProcedures(reader, { ...filter, now: await databaseNow(reader) });
  }

  /** A published one for its buyer. @throws Problem `procurement/not-found` for a draft and to all others */
  async open(actor: Representative, id: string): Promise<BuyersCase> {
    return this.db.read(actor, async (reader) => {
      const found = await this.published(reader, id);
      if (!found || !mayAsBuyer(actor, 'read', found.procedure)) throw procedureProblems.notFound();
      return {
        ...found,
        figures: await figuresOf(reader, id),
        activity: await activityOf(reader, [id]),
        changing: (await draftContentOf(reader, id)) !== null,
        contracts: (await awardsOf(reader, id)).flatMap(({ contractId, lots }) =>
          contractId ? [{ contractId, lots }] : [],
        ),
      };
    });
  }

  /** One that is open to all members, for everybody, before and after the opening. */
  async openPublic(id: string): Promise<PublishedCase> {
    // Read as by nobody: all are shown the same.
    return this.db.read(anonymous, async (reader) => {
      const found = (await isPublicProcedure(reader, id)) ? await this.published(reader, id) : null;
      if (!found) throw procedureProblems.notFound();
      return found;
    });
  }

  /** One as its reader may read it, by row security: recipient, invited, or open to all; null when it may not. */
  async published(reader: Reader, id: string): Promise<PublishedCase | null> {
    const procedure = await procedureOf(reader, id);
    const version = procedure && (await publishedContentOf(reader, id));
    if (!procedure || !version) return null;
    const now = await databaseNow(reader);
    return {
      ...{ procedure, version, now, stage: procedureStageAt(procedure, now) },
      files: (await filesOf(reader, id)).filter(({ addedInVersion }) => addedInVersion !== null),
      questions: await questionsOf(reader, id),
    };
  }

  /** The buyer's own, whatever its state. */
  async own(actor: Representative, id: string): Promise<{ work: Work; published: PublishedCase | null }> {
    const work = await this.work(actor, id);
    return { work, published: await this.db.read(actor, (reader) => this.published(reader, id)) };
  }

  /** The same, to be changed. @throws Problem `procurement/not-now` once nothing can be */
  async writable(actor: Representative, id: string): Promise<Work> {
    const work = await this.work(actor, id);
    refuseUnlessWritable(work);
    return work;
  }

  /** What the buyer works on. @throws Problem `procurement/not-found` */
  async work(actor: Representative, id: string): Promise<Work> {
    return this.db.read(actor, async (reader) => {
      const procedure = await procedureOf(reader, id);
      if (!procedure || !mayAsBuyer(actor, 'read', procedure)) throw procedureProblems.notFound();
      const now = await databaseNow(reader);
      const { draft, changing, figures, files, errors, rules } = await this.publishing.workOn(
        reader,
        procedure,
        now,
      );
      return {
        ...{ procedure, draft, changing, figures, files, errors, now },
        stage: procedureStageAt(procedure, now),
        usedIds: await usedIdsOf(reader, id),
        notes: lawNotes(figures.estimate?.net ?? null, rules),
        units: await unitsOf(reader, actor.organisation.id),
        earliest: earliestDeadline(procedure.kind, localDateOf(now), rules),
      };
    });
  }

  /** Names on the list of those to ask, by waves. */
  async listed(actor: Representative, id: string): Promise<string[]> {
    return this.db.read(actor, (reader) => listedNames(reader, id));
  }

  /** A file of a procedure that the reader may see. @throws Problem `procurement/file-not-found` */
  async file(reading: Actor | Guest, id: string, fileId: string): Promise<OpenFile> {
    const opened = await this.db.read(reading, async (reader) => {
      const known = await filesOf(reader, id);
      return known.some((file) => file.id === fileId)
        ? this.files.open(reader, fileId as StoredFileId)
        : null;
    });
    if (!opened) throw procedureProblems.fileNotFound();
    return opened;
  }
}

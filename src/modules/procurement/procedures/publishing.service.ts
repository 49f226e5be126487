import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, type Reader, type Tx } from '../../../platform/database/db.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FieldError } from '../../../shared/problems.js';
import { Touches } from '../../inquiries/index.js';
import { publish } from '../../../platform/events/events.js';
import { Notices } from '../../notices/index.js';
import { publicKinds, type OrganisationKind } from '../../organisations/index.js';
import { completed } from './completeness.js';
import {
  insertPublishedVersion,
  moveProcedure,
  recordAmendment,
  recordPublishing,
  takeProcedureNumber,
} from './data/procedure.commands.js';
import { filesOf, type ProcedureFile } from './data/procedure-files.js';
import {
  figuresOf,
  marksOf,
  publishedContentOf,
  writingOf,
  type Procedure,
  type Writing,
} from './data/procedure.queries.js';
import { listedCount } from './data/reference.queries.js';
import { rulesOn } from './data/rules.queries.js';
import { sha256Of } from './domain/canonical.js';
import { procedureProblems } from './domain/problems.js';
import { procedureNumber, procedureYear } from './domain/procedure-number.js';
import { whyNotAmended, whyNotPublished, type PublishingFacts, type Rules } from './domain/publishing.js';
import { lockOwn, noteProcedure, refuseUnless } from './procedure-acts.js';
import type { BuyersFigures, ProcedureContent } from './procedure-content.js';
import { tellAsked } from './procedure-news.js';
import { ProcedureSteps } from './procedure-steps.js';

/** What the buyer works on, with what it would be published as. */
export type Judged = Writing & {
  readonly figures: BuyersFigures;
  readonly files: readonly ProcedureFile[];
  /** Those of the day. */
  readonly rules: Rules;
  /** Null while something is missing. */
  readonly content: ProcedureContent | null;
  /** What keeps it from being published now. */
  readonly errors: readonly FieldError[];
};

/** Publishing, changing and cancelling: what the buyer does in the sight of those asked. */
@Injectable()
export class Publishing {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly steps: ProcedureSteps,
    private readonly touches: Touches,
  ) {}

  /**
   * Publishes the draft under the next number of its kind and year, as its first version.
   * @throws Problem `procurement/incomplete` with what is missing, `stale`, `not-now`
   */
  async publish(actor: Representative, id: string, revision: number): Promise<{ number: string }> {
    return this.db.tx(actor, async (tx) => {
      const locked = await lockOwn(tx, actor, id, 'publish');
      refuseUnless(locked, 'publish');
      const { procedure, now } = locked;
      const { content } = await this.judged(tx, procedure, revision, now);
      const year = procedureYear(now);
      const number = procedureNumber(
        procedure.kind,
        year,
        await takeProcedureNumber(tx, procedure.kind, year),
      );
      const version = { number: 1, content, sha256: sha256Of(content), reason: null, at: now };
      await insertPublishedVersion(tx, id, version);
      const carried = await marksOf(tx, id);
      const touches = await this.touches.known(tx, { asker: actor, supplierId: null, carried });
      await recordPublishing(tx, id, { number, content, at: now, touches });
      await noteProcedure(tx, actor, id, 'published', now, { number });
      await this.steps.published({ tx, actor, procedure, content, now });
      await publish(tx, 'procurement.procedure-published', { procedureId: id });
      return { number };
    });
  }

  /** Publishes what was changed as the next version; those asked are told. @throws as `publish` */
  async amend(actor: Representative, id: string, revision: number, reason: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const locked = await lockOwn(tx, actor, id, 'publish');
      refuseUnless(locked, 'amend');
      const { procedure, now } = locked;
      const { content, before } = await this.judged(tx, procedure, revision, now);
      const sha256 = sha256Of(content);
      if (before === sha256) throw procedureProblems.nothingChanged(undefined);
      const number = procedure.version + 1;
      await insertPublishedVersion(tx, id, { number, content, sha256, reason, at: now });
      await recordAmendment(tx, id, { version: number, content, at: now });
      await noteProcedure(tx, actor, id, 'amended', now, { version: number });
      await this.steps.amended({ tx, actor, procedure, content, now, reason });
      await tellAsked(this.notices, tx, 'amended', { ...procedure, deadline: new Date(content.deadline) });
    });
  }

  /** Ends it without a choice, with a reason that all who may read it read. */
  async cancel(actor: Representative, id: string, reason: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const locked = await lockOwn(tx, actor, id, 'cancel');
      refuseUnless(locked, 'cancel');
      const { procedure, now } = locked;
      const version = await publishedContentOf(tx, id);
      if (!version) throw procedureProblems.notFound();
      await moveProcedure(tx, id, 'cancelled', now, reason);
      await noteProcedure(tx, actor, id, 'cancelled', now);
      await this.steps.cancelled({ tx, actor, procedure, content: version.content, now, reason });
      await tellAsked(this.notices, tx, 'cancelled', procedure);
    });
  }

  /** What would be published, once nothing keeps it from being; with the hash of the version that stands. */
  private async judged(
    tx: Tx,
    procedure: Procedure,
    revision: number,
    now: Date,
  ): Promise<{ content: ProcedureContent; before: string | null }> {
    if (procedure.revision !== revision) throw procedureProblems.stale(undefined);
    const work = await this.workOn(tx, procedure, now);
    if (!work.content || work.errors.length > 0) throw procedureProblems.incomplete(undefined, work.errors);
    return { content: work.content, before: work.version?.sha256 ?? null };
  }

  /** The same without refusing: for showing what is still missing. The reader is the buyer. */
  async workOn(reader: Reader, procedure: Procedure, now: Date): Promise<Judged> {
    const writing = await writingOf(reader, procedure.id);
    if (!writing) throw procedureProblems.notFound();
    const figures = await figuresOf(reader, procedure.id);
    const files = await filesOf(reader, procedure.id);
    const rules = await rulesOn(reader, localDateOf(now));
    const known = { ...writing, figures, files, rules };
    const attached = files.map(({ id, name, sha256 }) => ({ id, name, sha256 }));
    const done = completed(writing.draft, figures, attached);
    if (!done.ok) return { ...known, content: null, errors: done.errors };
    const facts = await this.factsOf(reader, procedure, done.content);
    const whyNot = writing.version ? whyNotAmended : whyNotPublished;
    return { ...known, content: done.content, errors: whyNot(facts, rules, now) };
  }

  private async factsOf(
    reader: Reader,
    { id, kind, buyerKind }: Procedure,
    content: ProcedureContent,
  ): Promise<PublishingFacts> {
    return {
      ...{ kind, openness: content.openness, paymentDays: content.paymentDays },
      deadline: new Date(content.deadline),
      opensAt: new Date(content.opensAt),
      questionsUntil: content.questionsUntil === null ? null : new Date(content.questionsUntil),
      buyerIsPublic: publicKinds.includes(buyerKind as OrganisationKind),
      listed: await listedCount(reader, id),
    };
  }
}

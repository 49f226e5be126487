import { Injectable } from '@nestjs/common';
import type { Actor, Representative } from '../../platform/access/actor.js';
import { reaches } from '../../platform/access/access.js';
import { asSystem, Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { hashSecret } from '../../platform/secrets.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { Lang } from '../../shared/lang.js';
import type { PageOf } from '../../shared/paging.js';
import { Notices } from '../notices/index.js';
import { coordinatorOn } from '../organisations/index.js';
import { decisionsAbout, type DecisionLine } from './data/moderation.queries.js';
import {
  closeReports,
  countOpenReports,
  insertReport,
  reportedThings,
  reportsOf,
  type ReportedThing,
  type ReportLine,
} from './data/report.queries.js';
import './domain/events.js';
import { moderationProblems } from './domain/problems.js';
import type { ReportGround } from './domain/report-state.js';
import { reportedNews } from './domain/report-news.js';
import { ModeratedThings, type ModeratedThing, type ThingRef } from './moderated-things.js';

/** What the coordinator reads before deciding about a text. */
export type ReportedCase = {
  /** Null when it is not public any more for another reason than moderation. */
  readonly thing: ModeratedThing | null;
  readonly reports: readonly ReportLine[];
  readonly decisions: readonly DecisionLine[];
};

/** Reports of public texts: anybody may file one (Regulation (EU) 2022/2065 art. 16), the coordinator answers. */
@Injectable()
export class Reports {
  constructor(
    private readonly db: Db,
    private readonly things: ModeratedThings,
    private readonly notices: Notices,
    private readonly limits: RateLimits,
  ) {}

  /** What may be reported now. @throws Problem `moderation/text-not-found` when nobody can see it */
  async reportable(ref: ThingRef): Promise<ModeratedThing> {
    const thing = await this.things.of(ref.kind).find(this.db.public, ref.id, false);
    if (!thing?.visible) throw moderationProblems.textNotFound();
    return thing;
  }

  /**
   * Files a report. Who is signed in gets the answers at the account's address; a stranger where it says, or
   * nowhere. Returns the report's id.
   */
  async file(
    actor: Actor,
    ref: ThingRef,
    input: { ground: ReportGround; text: string; email?: string | undefined; lang: Lang },
  ): Promise<string> {
    const person = actor.kind === 'person' ? actor : null;
    const email = person?.email ?? input.email ?? null;
    if (email && !person) await this.limits.count('mailbox', hashSecret(email));
    return this.db.tx(actor, async (tx) => {
      const thing = await this.things.of(ref.kind).find(tx, ref.id, false);
      if (!thing?.visible) throw moderationProblems.textNotFound();
      const { organisationId, title } = thing;
      const at = await databaseNow(tx);
      const id = newId<'Report'>();
      const first = (await asSystem(tx, () => countOpenReports(tx, ref))) === 0;
      if (first) await this.tellCoordinator(tx, ref, title, at);
      const { ground, text, lang } = input;
      const content = { ground, text, lang, email, reportedBy: person?.accountId ?? null };
      await insertReport(tx, { id, ref, title, organisationId, ...content, at });
      await publish(tx, 'moderation.report-filed', { reportId: id });
      return id;
    });
  }

  /** Texts with open reports, the one that waits longest first; for the coordinator. */
  queue(actor: Representative, paging: { page: number; perPage: number }): Promise<PageOf<ReportedThing>> {
    return this.db.read(actor, (reader) => reportedThings(reader, paging));
  }

  /** One text with its reports and decisions; for the coordinator. Drafts that nobody reported are not there. */
  async about(actor: Representative, ref: ThingRef): Promise<ReportedCase> {
    return this.db.read(actor, async (reader) => {
      const thing = await this.things.of(ref.kind).find(reader, ref.id, false);
      const reports = await reportsOf(reader, ref);
      if (!thing && reports.length === 0) throw moderationProblems.textNotFound();
      return { thing, reports, decisions: await decisionsAbout(reader, ref.kind, ref.id) };
    });
  }

  /** Leaves the text as it is, with a reason that its reporters are told; closes all its open reports. */
  async dismiss(actor: Representative, ref: ThingRef, reason: string): Promise<void> {
    if (!reaches(actor, 'coordinator')) throw moderationProblems.coordinatorOnly();
    await this.db.tx(actor, async (tx) => {
      const at = await databaseNow(tx);
      const closed = await closeReports(tx, ref, { state: 'dismissed', reason, decisionId: null, at });
      if (closed.length === 0) throw moderationProblems.nothingReported();
      for (const reportId of closed) await publish(tx, 'moderation.report-closed', { reportId });
      await recordActivity(tx, actor, {
        action: 'reports-dismissed',
        subject: ref,
        at,
        details: { reports: closed },
      });
    });
  }

  /** Only the first of a text's open reports is told, so that nobody can fill the coordinator's mailbox. */
  private async tellCoordinator(tx: Tx, ref: ThingRef, title: string, at: Date): Promise<void> {
    const organisationId = await coordinatorOn(tx, localDateOf(at));
    if (!organisationId) return;
    const path = `/koordynator/tresci/${this.things.of(ref.kind).segment}/${ref.id}`;
    await this.notices.tell(tx, { organisationId, ...reportedNews(ref.kind, title), path });
  }
}

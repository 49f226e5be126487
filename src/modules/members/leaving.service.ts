import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Db, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { Documents } from '../../platform/documents/documents.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { StoredFiles, type OpenFile } from '../../platform/files/stored-files.js';
import type { Upload } from '../../platform/http/multipart.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { Lang } from '../../shared/lang.js';
import { Notices } from '../notices/index.js';
import { Organisations, coordinatorOn } from '../organisations/index.js';
import type { Paper } from './accession.service.js';
import {
  attachNotice,
  departureById,
  departures,
  insertDeparture,
  latestDepartureOf,
  type DepartureLine,
} from './data/departure.queries.js';
import { markLeft } from './data/membership.commands.js';
import { lockMembership, membershipOf } from './data/membership.queries.js';
import { Departures } from './departures.js';
import './domain/events.js';
import { leftNews, memberLeftNews } from './domain/leaving-news.js';
import { leavingStatement } from './domain/leaving-statement.js';
import { memberProblems } from './domain/problems.js';
import {
  leavingNotice,
  leavingReceipt,
  noticeFileName,
  receiptFileName,
  type Leaver,
} from './leaving-papers.js';
import { openScan, receiveScan } from './scans.js';

const LISTED = 100;

/** Leaving the cluster by the member's own will, which nobody approves, and its papers (§4.5). */
@Injectable()
export class Leaving {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly organisations: Organisations,
    private readonly notices: Notices,
    private readonly departures: Departures,
    private readonly documents: Documents,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Leaves now. From the commit on nothing of the organisation is public, its seat in the council is vacant and,
   * unless it keeps them, its quotes are withdrawn; account, contracts and papers stay. Returns the instant, by
   * the database. @throws Problem `members/not-member`
   */
  async leave(actor: Representative, keepQuotes: boolean): Promise<Date> {
    return this.db.tx(actor, async (tx) => {
      const { id: organisationId, name } = actor.organisation;
      const membership = await lockMembership(tx, organisationId);
      if (!membership || membership.leftAt) throw memberProblems.notMember();
      const { number, joinedOn } = membership;
      const at = await databaseNow(tx);
      await markLeft(tx, organisationId, at);
      const followed = await this.departures.follow(tx, { actor, at, keepQuotes });
      const statement = leavingStatement({ name, number, joinedOn, person: actor.name, at, keepQuotes });
      await insertDeparture(tx, {
        ...{ id: newId<'Departure'>(), organisationId, number, joinedOn, keepQuotes, statement, followed },
        leftAt: at,
        leftBy: actor.accountId,
        sha256: createHash('sha256').update(statement).digest('hex'),
      });
      await publish(tx, 'members.membership-changed', { organisationId });
      const subject = { kind: 'organisation', id: organisationId };
      await recordActivity(tx, actor, { action: 'membership-left', subject, at, details: { number } });
      await this.tell(tx, organisationId, name, at);
      return at;
    });
  }

  /** The acting organisation's latest departure; null when it never left. */
  mine(actor: Representative): Promise<DepartureLine | null> {
    return this.db.read(actor, (reader) => latestDepartureOf(reader, actor.organisation.id));
  }

  /** The written notice to sign: before leaving as well as after. @throws Problem `members/not-member` */
  async notice(actor: Representative, lang: Lang): Promise<Paper> {
    const leaver = await this.db.read(actor, (reader) => this.leaver(reader, actor));
    const letter = leavingNotice(lang, leaver, this.clock.now(), this.site());
    return { fileName: noticeFileName(lang), pdf: await this.documents.pdf('letter', letter) };
  }

  /** The receipt with the time and the digests. @throws Problem `members/departure-not-found` */
  async receipt(actor: Representative, lang: Lang): Promise<Paper> {
    const { departure, ...leaver } = await this.db.read(actor, (reader) => this.leaver(reader, actor));
    if (!departure) throw memberProblems.departureNotFound();
    const letter = leavingReceipt(lang, { ...leaver, departure }, this.site());
    return { fileName: receiptFileName(lang), pdf: await this.documents.pdf('letter', letter) };
  }

  /** Keeps the signed notice as it was scanned, with its digest; a later scan takes its place. */
  async receiveNotice(actor: Representative, upload: Upload | undefined): Promise<void> {
    const file = await receiveScan(this.files, actor, upload);
    await this.db.tx(actor, async (tx) => {
      await lockMembership(tx, actor.organisation.id);
      const departure = await latestDepartureOf(tx, actor.organisation.id);
      if (!departure) throw memberProblems.departureNotFound();
      await this.files.record(tx, file);
      await attachNotice(tx, departure.id, file.id);
      await recordActivity(tx, actor, {
        action: 'leaving-notice-received',
        subject: { kind: 'organisation', id: actor.organisation.id },
        at: await databaseNow(tx),
        details: { departure: departure.id, sha256: file.sha256 },
      });
    });
  }

  /** The acting organisation's own signed notice. @throws Problem `members/scan-not-found` */
  openNotice(actor: Representative): Promise<OpenFile> {
    return this.db.read(actor, async (reader) => {
      const departure = await latestDepartureOf(reader, actor.organisation.id);
      return openScan(this.files, reader, departure?.notice ?? null);
    });
  }

  /** Who has left, the latest first. For the coordinator, who keeps the papers (§5.5). */
  all(actor: Representative): Promise<DepartureLine[]> {
    return this.db.read(actor, (reader) => departures(reader, LISTED));
  }

  /** The signed notice of a departure, for the coordinator. @throws Problem `members/scan-not-found` */
  openNoticeOf(actor: Representative, id: string): Promise<OpenFile> {
    return this.db.read(actor, async (reader) => {
      const departure = actor.coordinator ? await departureById(reader, id) : null;
      return openScan(this.files, reader, departure?.notice ?? null);
    });
  }

  /** The member, or who was one and has left last. */
  private async leaver(reader: Reader, actor: Representative): Promise<Leaver> {
    const { id } = actor.organisation;
    const membership = await membershipOf(reader, id);
    const party = await this.organisations.party(reader, id);
    if (!membership || !party) throw memberProblems.notMember();
    const departure = membership.leftAt ? await latestDepartureOf(reader, id) : null;
    const { number, joinedOn } = departure ?? membership;
    return { party, number, joinedOn, departure };
  }

  private site() {
    return { name: 'Wspólny Rynek', address: this.config.publicUrl.host };
  }

  private async tell(tx: Tx, organisationId: string, name: string, at: Date): Promise<void> {
    await this.notices.tell(tx, { organisationId, ...leftNews(name, at) });
    const coordinator = await coordinatorOn(tx, localDateOf(at));
    if (!coordinator || coordinator === organisationId) return;
    await this.notices.tell(tx, { organisationId: coordinator, ...memberLeftNews(name, at) });
  }
}

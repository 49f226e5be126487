import { Injectable } from '@nestjs/common';
import { representsAnOrganisation, type Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { Notices } from '../notices/index.js';
import { addUnclaimed, type Unclaimed } from '../organisations/index.js';
import {
  clearSuspension,
  insertMembership,
  markSuspended,
  nextNumber,
  rejoin,
} from './data/membership.commands.js';
import {
  lockMembership,
  organisationBySlug,
  slugsLike,
  standingOf,
  type Standing,
} from './data/membership.queries.js';
import { liftedNews, suspendedNews } from './domain/suspension-news.js';
import './domain/events.js';
import type { MemberRole } from './domain/member-role.js';
import { freeSlug, slugBase } from './domain/slug.js';

/** A founder as the agreement of 2014 names it, before its people come. */
export type Founder = {
  readonly organisation: Unclaimed;
  readonly number: number;
  readonly slug: string;
  readonly role: MemberRole;
  readonly joinedOn: LocalDate;
};

/** Being a member: joining, being suspended, and where one stands. */
@Injectable()
export class Memberships {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** What the frame of every page tells a person; one query, none for those who act for nobody. */
  async standing(actor: Actor): Promise<Standing> {
    return representsAnOrganisation(actor) ? standingOf(this.db.public, actor) : { unread: 0, member: false };
  }

  /**
   * Makes an organisation a member: the next number and an address of its own, or its old ones when it was a
   * member before. Called in the transaction of the decision.
   */
  async join(
    tx: Tx,
    organisation: { id: string; name: string },
    role: MemberRole,
  ): Promise<{ number: number; slug: string }> {
    const now = this.clock.now();
    const today = localDateOf(now);
    const number = await nextNumber(tx);
    const former = await lockMembership(tx, organisation.id);
    if (former) await rejoin(tx, organisation.id, role, today);
    const base = slugBase(organisation.name);
    const made = former ?? { number, slug: freeSlug(base, await slugsLike(tx, base), number) };
    if (!former) {
      await insertMembership(tx, { organisationId: organisation.id, ...made, role, joinedOn: today }, now);
    }
    await publish(tx, 'members.membership-changed', { organisationId: organisation.id });
    return { number: made.number, slug: made.slug };
  }

  /**
   * Brings in a founder with nobody acting for it yet; returns its organisation's id. A founder whose address
   * is there already is left as it is.
   */
  async enrol(tx: Tx, founder: Founder): Promise<string> {
    const present = await organisationBySlug(tx, founder.slug);
    if (present) return present;
    const now = this.clock.now();
    await nextNumber(tx);
    const organisationId = await addUnclaimed(tx, founder.organisation, now);
    const { number, slug, role, joinedOn } = founder;
    await insertMembership(tx, { organisationId, number, slug, role, joinedOn }, now);
    await publish(tx, 'members.membership-changed', { organisationId });
    return organisationId;
  }

  /**
   * Suspends a member as the council resolved, in its transaction; nobody else can (§5.1). From the commit on
   * nothing of the member is public. Does nothing to one that is suspended or has left.
   */
  async suspend(tx: Tx, organisationId: string, resolution: string, reason: string): Promise<void> {
    const at = await databaseNow(tx);
    if (!(await markSuspended(tx, organisationId, resolution, at))) return;
    await this.suspensionChanged(tx, organisationId, 'membership-suspended', resolution, at);
    await this.notices.tell(tx, { organisationId, ...suspendedNews(resolution, reason) });
  }

  /** Lifts a suspension as the council resolved, in its transaction; everything is public again at once. */
  async lift(tx: Tx, organisationId: string, resolution: string): Promise<void> {
    if (!(await clearSuspension(tx, organisationId))) return;
    await this.suspensionChanged(tx, organisationId, 'suspension-lifted', resolution, await databaseNow(tx));
    await this.notices.tell(tx, { organisationId, ...liftedNews(resolution) });
  }

  private async suspensionChanged(
    tx: Tx,
    organisationId: string,
    action: string,
    resolution: string,
    at: Date,
  ): Promise<void> {
    await publish(tx, 'members.membership-changed', { organisationId });
    const subject = { kind: 'organisation', id: organisationId };
    await recordActivity(tx, 'system', { action, subject, at, details: { resolution } });
  }
}

import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { Localised } from '../../shared/lang.js';
import type { AnnouncementChange, AnnouncementFields } from './announcements.schemas.js';
import {
  insertAnnouncement,
  rewriteAnnouncement,
  withdrawAnnouncement,
} from './data/announcement.commands.js';
import {
  allAnnouncements,
  announcementById,
  lockAnnouncement,
  publicAnnouncements,
  type AnnouncementLine,
  type PublicAnnouncement,
} from './data/announcement.queries.js';
import { newsProblems } from './domain/problems.js';

const MOST_LISTED = 100;

/** What the coordinator announces; public from its first day to its last. */
@Injectable()
export class Announcements {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    addresses: SiteAddresses,
  ) {
    addresses.register({
      name: 'ogloszenia',
      count: async () => (await this.current()).length,
      batch: async (offset, limit) =>
        (await this.current())
          .slice(offset, offset + limit)
          .map(({ id, updatedAt }) => ({ path: `/ogloszenia/${id}`, changedAt: updatedAt })),
    });
  }

  /** Public now, the newest first. */
  current(limit = MOST_LISTED): Promise<PublicAnnouncement[]> {
    return publicAnnouncements(this.db.public, limit);
  }

  /** The public ones among the ids, in the order given. */
  async among(ids: readonly string[]): Promise<PublicAnnouncement[]> {
    const found = await publicAnnouncements(this.db.public, MOST_LISTED, ids);
    return ids.flatMap((id) => found.find((each) => each.id === id) ?? []);
  }

  /** @throws Problem `news/announcement-not-found` when it is not public now */
  async show(id: string): Promise<PublicAnnouncement> {
    const [found] = await publicAnnouncements(this.db.public, 1, [id]);
    if (!found) throw newsProblems.announcementNotFound();
    return found;
  }

  /** All, also those not shown yet or any more. */
  list(actor: Representative): Promise<AnnouncementLine[]> {
    return this.db.read(actor, (reader) => allAnnouncements(reader, MOST_LISTED));
  }

  /** One to be written anew, shown or not. @throws Problem `news/announcement-not-found` once it is withdrawn */
  async draft(actor: Representative, id: string): Promise<AnnouncementLine> {
    const found = await this.db.read(actor, (reader) => announcementById(reader, id));
    return notWithdrawn(found);
  }

  /** Returns its id. @throws Problem `news/announcement-invalid` when nobody would ever see it */
  async write(actor: Representative, fields: AnnouncementFields, key?: string): Promise<string> {
    this.refuseOver(fields.showsUntil);
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'news.announcement', key, async () => {
        const id = newId<'Announcement'>();
        const at = this.clock.now();
        await insertAnnouncement(tx, id, fields, actor.accountId, at);
        await recordActivity(tx, actor, { action: 'announced', subject: { kind: 'announcement', id }, at });
        return id;
      }),
    );
  }

  /** @throws Problem `news/announcement-not-found`, `news/announcement-changed` after another's save */
  async rewrite(actor: Representative, id: string, change: AnnouncementChange): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const announcement = notWithdrawn(await lockAnnouncement(tx, id));
      if (announcement.version !== change.version) throw newsProblems.announcementChanged(undefined);
      if (change.showsUntil !== announcement.showsUntil) this.refuseOver(change.showsUntil);
      const at = this.clock.now();
      await rewriteAnnouncement(tx, id, change, at);
      const subject = { kind: 'announcement', id };
      await recordActivity(tx, actor, { action: 'announcement-rewritten', subject, at });
    });
  }

  private refuseOver(lastDay: LocalDate): void {
    if (lastDay >= localDateOf(this.clock.now())) return;
    throw newsProblems.announcementInvalid(undefined, [{ pointer: '/showsUntil', text: over }]);
  }

  /** Takes it down at once, for good. */
  async withdraw(actor: Representative, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      notWithdrawn(await lockAnnouncement(tx, id));
      const at = this.clock.now();
      await withdrawAnnouncement(tx, id, at);
      const subject = { kind: 'announcement', id };
      await recordActivity(tx, actor, { action: 'announcement-withdrawn', subject, at });
    });
  }
}

const over: Localised = {
  pl: 'Ten dzień już minął: nikt nie zobaczyłby ogłoszenia.',
  en: 'This day has passed: nobody would see the announcement.',
};

const notWithdrawn = (found: AnnouncementLine | null): AnnouncementLine => {
  if (!found || found.withdrawnAt) throw newsProblems.announcementNotFound();
  return found;
};

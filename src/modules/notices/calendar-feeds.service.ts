import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/database/db.js';
import { href } from '../../platform/i18n/paths.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { localDateOf, warsawInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { LinkActors } from '../organisations/index.js';
import { Calendar } from './calendar.js';
import { deleteFeed, feedBySecret, feedSince, setFeed } from './data/calendar-feed.queries.js';
import { icalendar, type CalendarEvent } from './domain/icalendar.js';
import { noticeProblems } from './domain/problems.js';

export const FEED = '/kalendarz';

const names = { pl: 'Wspólny Rynek: terminy', en: 'Wspólny Rynek: dates' } as const;

/**
 * A person's dates at a secret address that calendar programs read by themselves. Who the person is and what they
 * may see is asked afresh at every reading.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly actors: LinkActors,
    private readonly calendar: Calendar,
  ) {}

  /** Since when the person has an address; null while they have none. The address itself is not kept. */
  since(actor: Person): Promise<Date | null> {
    return this.db.read(actor, (reader) => feedSince(reader, actor.accountId));
  }

  /** Makes an address, shown this once; an earlier one stops working at once. */
  async renew(actor: Person, lang: Lang): Promise<string> {
    const secret = newSecret();
    await this.db.tx(actor, (tx) => setFeed(tx, actor.accountId, hashSecret(secret), this.clock.now()));
    return new URL(href(lang, `${FEED}/${secret}.ics`), this.config.publicUrl).href;
  }

  /** The address stops working at once. */
  async end(actor: Person): Promise<void> {
    await this.db.tx(actor, (tx) => deleteFeed(tx, actor.accountId));
  }

  /** The calendar behind a secret (RFC 5545). @throws Problem `notices/calendar-not-found` */
  async read(secret: string, lang: Lang): Promise<string> {
    const feed = await this.db.read('system', (reader) => feedBySecret(reader, hashSecret(secret)));
    if (!feed) throw noticeProblems.calendarNotFound();
    const events: CalendarEvent[] = [];
    for (const actor of await this.actors.of(feed.accountId, feed.id)) {
      for (const { id, title, detail, path, ...time } of await this.calendar.of(actor, lang)) {
        events.push({
          ...time,
          uid: `${id}:${actor.organisation.id}@${this.config.publicUrl.hostname}`,
          title,
          detail: [detail, actor.organisation.name].filter(Boolean).join('\n'),
          url: new URL(href(lang, path), this.config.publicUrl).href,
        });
      }
    }
    // Stamped by the day, so that a program that asks often is told that nothing has changed.
    return icalendar(names[lang], events, warsawInstant(localDateOf(this.clock.now()), '00:00'));
  }
}

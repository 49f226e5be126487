import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { idFor, newId, type Id } from '../../shared/ids.js';
import type { Localised } from '../../shared/lang.js';
import type { PageOf } from '../../shared/paging.js';
import { insertNotice, markAllRead, markRead } from './data/notice.commands.js';
import { noticeOf, noticesOf, type NoticeFilter, type NoticeLine } from './data/notice.queries.js';
import './domain/events.js';
import { noticeProblems } from './domain/problems.js';

/** What to tell an organisation. No prices, no message texts, no secrets: it goes by mail too. */
export type News = {
  readonly organisationId: string;
  /** `module.what`, such as `inquiries.new`; the module's topics say what people choose by. */
  readonly kind: string;
  readonly title: Localised;
  readonly text: Localised;
  /** The Polish path of the page that it is about, such as `/panel/zapytania/<id>`. */
  readonly path: string;
  /** The id of the thing that it is about, where its mail offers to act on it. */
  readonly subjectId?: string;
};

/** In-panel notices of organisations, with read marks of each person. */
@Injectable()
export class Notices {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells an organisation in the transaction of what happened: a notice in its panel, and a mail to each of
   * its owners and editors once the transaction is done.
   */
  async tell(tx: Tx, news: News): Promise<void> {
    await this.write(tx, newId<'Notice'>(), news);
  }

  /** The same from a job, which may run twice: told once for each `key`. */
  async tellOnce(tx: Tx, key: string, news: News): Promise<void> {
    await this.write(tx, idFor<'Notice'>(`notice:${key}:${news.organisationId}`), news);
  }

  /** What the acting organisation was told, newest first; `read` is the person's own mark. */
  async list(actor: Representative, filter: NoticeFilter): Promise<PageOf<NoticeLine>> {
    return this.db.read(actor, (reader) => noticesOf(reader, actor, filter));
  }

  /** Marks a notice as read by the person and returns it, so that the caller can lead on to its page. */
  async read(actor: Representative, id: string): Promise<NoticeLine> {
    return this.db.tx(actor, async (tx) => {
      const notice = await noticeOf(tx, actor, id);
      if (!notice) throw noticeProblems.notFound();
      await markRead(tx, actor, id, this.clock.now());
      return notice;
    });
  }

  /** Marks everything so far as read by the person. */
  async readAll(actor: Representative): Promise<void> {
    await this.db.tx(actor, (tx) => markAllRead(tx, actor, this.clock.now()));
  }

  private async write(tx: Tx, id: Id<'Notice'>, news: News): Promise<void> {
    const { organisationId, kind, title, text, path, subjectId = null } = news;
    const fresh = await insertNotice(tx, {
      id,
      organisationId,
      kind,
      title,
      text,
      path,
      subjectId,
      at: this.clock.now(),
    });
    if (fresh) await publish(tx, 'notices.notice-told', { noticeId: id });
  }
}

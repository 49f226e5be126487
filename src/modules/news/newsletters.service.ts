import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { databaseNow, Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { warsawInstant } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { PageOf } from '../../shared/paging.js';
import { next } from '../../shared/transitions.js';
import { cancelRest } from './data/delivery.commands.js';
import { insertNewsletter, moveNewsletter, rewriteNewsletter } from './data/newsletter.commands.js';
import {
  countReaders,
  lockNewsletter,
  newsletterById,
  newsletters,
  progressOf,
  type NewsletterRow,
  type Progress,
} from './data/newsletter.queries.js';
import { plainActs, type PlainAct } from './domain/newsletter-acts.js';
import { newsletterTransitions, type NewsletterAction } from './domain/newsletter-states.js';
import { newsProblems } from './domain/problems.js';
import { NewsletterSending } from './newsletter-sending.js';
import type { NewsletterChange, NewsletterFields, ScheduleInput } from './newsletters.schemas.js';
import { ToldThings } from './told-things.js';

export type NewsletterCase = {
  readonly newsletter: NewsletterRow;
  /** How many it would go to now. */
  readonly readers: number;
  readonly progress: Progress;
};

/** Newsletters as the coordinator writes, tries and sends them. */
@Injectable()
export class Newsletters {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly sending: NewsletterSending,
    private readonly things: ToldThings,
  ) {}

  list(actor: Representative, paging: { page: number; perPage: number }): Promise<PageOf<NewsletterRow>> {
    return this.db.read(actor, (reader) => newsletters(reader, paging));
  }

  /** Counts only; who the readers are is told to nobody. @throws Problem `news/newsletter-not-found` */
  async show(_actor: Representative, id: string): Promise<NewsletterCase> {
    return this.db.read('system', async (reader) => {
      const newsletter = await newsletterById(reader, id);
      if (!newsletter) throw newsProblems.newsletterNotFound();
      const [readers, progress] = [await countReaders(reader, id), await progressOf(reader, id)];
      return { newsletter, readers, progress };
    });
  }

  /** Begins a draft; returns its id. */
  async write(actor: Representative, fields: NewsletterFields, key?: string): Promise<string> {
    const errors = await this.things.errorsIn(actor, fields);
    if (errors.length > 0) throw newsProblems.newsletterInvalid(undefined, errors);
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'news.newsletter', key, async () => {
        const id = newId<'Newsletter'>();
        const at = this.clock.now();
        await insertNewsletter(tx, id, fields, actor.accountId, at);
        await this.record(tx, actor, 'newsletter-written', id);
        return id;
      }),
    );
  }

  /** @throws Problem `news/newsletter-not-now` once it is no draft, `news/newsletter-changed` after another's save */
  async rewrite(actor: Representative, id: string, change: NewsletterChange): Promise<void> {
    const before = await this.db.read(actor, (reader) => newsletterById(reader, id));
    const errors = await this.things.errorsIn(actor, change, before ?? undefined);
    await this.db.tx(actor, async (tx) => {
      const { state, version } = await this.locked(tx, id);
      if (errors.length > 0) throw newsProblems.newsletterInvalid(undefined, errors);
      if (state !== 'draft') throw newsProblems.newsletterNotNow(undefined);
      if (version !== change.version) throw newsProblems.newsletterChanged(undefined);
      await rewriteNewsletter(tx, id, change, this.clock.now());
      await this.record(tx, actor, 'newsletter-rewritten', id);
    });
  }

  /** Sends it to the actor's own mailbox alone. */
  async test(actor: Representative, id: string): Promise<void> {
    await this.limits.count('mailbox', actor.accountId);
    await this.db.tx(actor, async (tx) => {
      await this.locked(tx, id);
      const { accountId, organisation } = actor;
      await publish(tx, 'news.newsletter-test-asked', {
        newsletterId: id,
        accountId,
        organisationId: organisation.id,
      });
    });
  }

  /** Lets it go out at an hour by itself. */
  async schedule(actor: Representative, id: string, input: ScheduleInput): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const newsletter = await this.locked(tx, id);
      const sendAt = warsawInstant(input.sendOn, input.sendTime);
      if (sendAt <= (await databaseNow(tx))) throw newsProblems.newsletterInvalid(undefined, [pastHour]);
      await this.move(tx, actor, newsletter, 'schedule', 'newsletter-scheduled', sendAt);
    });
  }

  /** Starts, pauses, goes on, or ends it. @throws Problem `news/newsletter-not-now` */
  async act(actor: Representative, id: string, action: PlainAct): Promise<void> {
    if (action === 'start') return this.start(actor, id);
    await this.db.tx('system', async (tx) => {
      const newsletter = await this.locked(tx, id);
      await this.move(tx, actor, newsletter, action, plainActs[action].logged);
      if (action === 'cancel') await cancelRest(tx, id, this.clock.now());
      if (action === 'resume') await this.sending.goOn(tx, id);
    });
  }

  private async start(actor: Representative, id: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const newsletter = await this.locked(tx, id);
      if (!next(newsletterTransitions, newsletter.state, 'start'))
        throw newsProblems.newsletterNotNow(undefined);
      if ((await this.sending.begin(tx, id)) === 0) throw newsProblems.nobodyToWriteTo(undefined);
      await this.record(tx, actor, plainActs.start.logged, id);
    });
  }

  private async locked(tx: Tx, id: string): Promise<NewsletterRow> {
    const newsletter = await lockNewsletter(tx, id);
    if (!newsletter) throw newsProblems.newsletterNotFound();
    return newsletter;
  }

  private async move(
    tx: Tx,
    actor: Representative,
    { id, state }: NewsletterRow,
    action: NewsletterAction,
    logged: string,
    sendAt: Date | null = null,
  ): Promise<void> {
    const to = next(newsletterTransitions, state, action);
    if (!to) throw newsProblems.newsletterNotNow(undefined);
    await moveNewsletter(tx, id, to, this.clock.now(), sendAt);
    await this.record(tx, actor, logged, id);
  }

  private async record(tx: Tx, actor: Representative, action: string, id: string): Promise<void> {
    await recordActivity(tx, actor, {
      action,
      subject: { kind: 'newsletter', id },
      at: this.clock.now(),
    });
  }
}

const pastHour = {
  pointer: '/sendOn',
  text: { pl: 'Ta godzina już minęła.', en: 'This hour has passed.' },
};

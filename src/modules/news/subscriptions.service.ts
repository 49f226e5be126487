import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { publish } from '../../platform/events/events.js';
import { RateLimits } from '../../platform/http/rate-limit.js';
import { hashSecret } from '../../platform/secrets.js';
import type { Lang } from '../../shared/lang.js';
import { changeInterests, logConsent, noteAsked } from './data/subscriber.commands.js';
import {
  countByState,
  lockSubscriber,
  subscriberById,
  type SubscriberLine,
} from './data/subscriber.queries.js';
import { consentVersion, type ConsentSource } from './domain/consent.js';
import { newsProblems } from './domain/problems.js';
import { confirmableUntil, type SubscriberAction, type SubscriberState } from './domain/subscriber-states.js';
import { PersonalLinks } from '../../platform/personal-links.js';
import { moveSubscription } from './subscription-moves.js';
import type { SettingsInput, SubscribeInput } from './subscribers.schemas.js';

/**
 * Asking for the newsletter, saying yes by the mailed link, choosing, leaving. Neither an answer nor its time says
 * whether an address was known; what concerns one address goes to its mailbox alone.
 */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly links: PersonalLinks,
  ) {}

  /** Sends a link to the mailbox: to say yes, or to the settings of who has said it already. */
  async ask(input: SubscribeInput, lang: Lang, source: ConsentSource): Promise<void> {
    const { email, topics, buyerKinds, powiats, categories } = input;
    const interests = { topics, buyerKinds, powiats, categories };
    await this.limits.count('mailbox', hashSecret(email));
    await this.db.tx('system', async (tx) => {
      const at = this.clock.now();
      const subscriberId = await noteAsked(tx, { email, lang, interests, consentVersion, source, at });
      await publish(tx, 'news.subscription-asked', { subscriberId });
    });
  }

  /** Whose link it is. @throws Problem `news/link-ended` */
  async open(purpose: 'confirm' | 'reader', token: string): Promise<SubscriberLine> {
    const id = await this.links.idIn(`news/${purpose}`, token);
    const subscriber = id && (await this.db.read('system', (reader) => subscriberById(reader, id)));
    if (!subscriber || (purpose === 'confirm' && this.isLate(subscriber)))
      throw newsProblems.linkEnded(undefined);
    return subscriber;
  }

  /** The mailbox says yes. Again is the same. @throws Problem `news/link-ended` */
  async confirm(token: string, source: ConsentSource): Promise<SubscriberLine> {
    const { id } = await this.open('confirm', token);
    return this.move(id, 'confirm', source);
  }

  /** @throws Problem `news/link-ended` */
  async change(token: string, { lang, ...interests }: SettingsInput, source: ConsentSource): Promise<void> {
    const { id } = await this.open('reader', token);
    await this.db.tx('system', async (tx) => {
      const subscriber = await lockSubscriber(tx, id);
      if (!subscriber) throw newsProblems.linkEnded(undefined);
      await changeInterests(tx, id, lang, interests);
      const { consentVersion: textVersion } = subscriber;
      const at = this.clock.now();
      await logConsent(tx, {
        subscriberId: id,
        act: 'changed',
        textVersion,
        lang: subscriber.lang,
        source,
        at,
      });
    });
  }

  /** Ends it at once. Again is the same, also once nothing is left of it. @throws Problem `news/link-ended` */
  async unsubscribe(token: string, source: ConsentSource): Promise<void> {
    const id = await this.links.idIn('news/reader', token);
    if (!id) throw newsProblems.linkEnded(undefined);
    const known = await this.db.read('system', (reader) => subscriberById(reader, id));
    if (known) await this.move(id, 'unsubscribe', source);
  }

  /** How many mailboxes stand in each state. */
  audience(_actor: Representative): Promise<Partial<Record<SubscriberState, number>>> {
    return this.db.read('system', countByState);
  }

  private async move(id: string, action: SubscriberAction, source: ConsentSource): Promise<SubscriberLine> {
    return this.db.tx('system', async (tx) => {
      const subscriber = await lockSubscriber(tx, id);
      if (!subscriber) throw newsProblems.linkEnded(undefined);
      return moveSubscription(tx, subscriber, action, source, this.clock.now());
    });
  }

  private isLate({ askedAt, state }: SubscriberLine): boolean {
    return state !== 'confirmed' && this.clock.now() > confirmableUntil(askedAt);
  }
}

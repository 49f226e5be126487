import { Injectable } from '@nestjs/common';
import type { ActingOrganisation, Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { coordinatorOn } from '../organisations/index.js';
import { choicesOf, keepChoices } from './data/preference.queries.js';
import { isAlways, mailOf, type MailChoice, type Topic } from './domain/mail-choice.js';
import { noticeProblems } from './domain/problems.js';
import { NoticeTopics } from './notice-topics.js';

export type TopicChoice = { readonly topic: Topic; readonly mail: MailChoice };

/** What a person wants by mail, for each of their organisations. The panel shows everything in any case. */
@Injectable()
export class NoticePreferences {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly topics: NoticeTopics,
  ) {}

  /** @throws Problem `notices/not-your-organisation` */
  async list(actor: Person, organisationId: string): Promise<TopicChoice[]> {
    const organisation = ownOrganisation(actor, organisationId);
    const kept = await this.db.read(actor, (reader) => choicesOf(reader, actor.accountId, organisation.id));
    return (await this.topicsFor(organisation)).map((topic) => ({
      topic,
      mail: mailOf(topic, kept.get(topic.id) ?? null),
    }));
  }

  /**
   * Keeps the choices named, for the organisation or for all of the person's. A topic that is always mailed
   * takes no other choice. @throws Problem `notices/not-your-organisation`, `…/unknown-topic`, `…/always-mailed`
   */
  async choose(
    actor: Person,
    organisationId: string,
    choices: Readonly<Record<string, MailChoice>>,
    options: { everywhere: boolean },
  ): Promise<void> {
    const organisation = ownOrganisation(actor, organisationId);
    const topics = await this.topicsFor(organisation);
    for (const [id, mail] of Object.entries(choices)) {
      const topic = topics.find((known) => known.id === id);
      if (!topic) throw noticeProblems.unknownTopic();
      if (isAlways(topic) && mail !== 'now') throw noticeProblems.alwaysMailed(undefined);
    }
    const of = options.everywhere ? actor.organisations : [organisation];
    const { accountId } = actor;
    await this.db.tx(actor, async (tx) => {
      for (const { id } of of) {
        await keepChoices(tx, { accountId, organisationId: id, choices }, this.clock.now());
      }
    });
  }

  private async topicsFor({ id }: ActingOrganisation): Promise<readonly Topic[]> {
    const coordinator = await coordinatorOn(this.db.public, localDateOf(this.clock.now()));
    return this.topics.all({ coordinator: coordinator === id });
  }
}

const ownOrganisation = (actor: Person, organisationId: string): ActingOrganisation => {
  const found = actor.organisations.find(({ id }) => id === organisationId);
  if (!found) throw noticeProblems.notYourOrganisation();
  return found;
};

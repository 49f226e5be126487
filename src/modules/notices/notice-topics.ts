import { Injectable } from '@nestjs/common';
import { topicGroups, topicOf, type Topic } from './domain/mail-choice.js';

/** What people can choose by: each module registers the topics of what it tells. */
@Injectable()
export class NoticeTopics {
  private topics: readonly Topic[] = [];

  register(topics: readonly Topic[]): void {
    const twice = topics.find(({ id }) => this.topics.some((known) => known.id === id));
    if (twice) throw new Error(`Two topics of notices are called ${twice.id}`);
    this.topics = [...this.topics, ...topics];
  }

  /** By group, within a group in the order of registration; what is for the coordinator only when asked for. */
  all(options: { coordinator: boolean }): readonly Topic[] {
    const shown = this.topics.filter(({ only }) => only !== 'coordinator' || options.coordinator);
    return topicGroups.flatMap((group) => shown.filter((topic) => topic.group === group));
  }

  byId(id: string): Topic | null {
    return this.topics.find((topic) => topic.id === id) ?? null;
  }

  of(kind: string): Topic {
    return topicOf(this.topics, kind);
  }
}

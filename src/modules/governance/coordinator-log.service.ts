import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db } from '../../platform/database/db.js';
import type { PageOf } from '../../shared/paging.js';
import { Admission } from '../members/index.js';
import { Moderation } from '../moderation/index.js';
import { coordinatorLog, loggedActions, type LogFilter, type LogLine } from './data/log.queries.js';

/** A line of the log with the reason that was given for it; null when it needs none. */
export type LogEntry = LogLine & { readonly reason: string | null };

/**
 * What the coordinator has done as such, for the council that controls it (§3.2). What the same people do for
 * their own organisation is none of it: no quote, no price, no conversation.
 */
@Injectable()
export class CoordinatorLog {
  constructor(
    private readonly db: Db,
    private readonly moderation: Moderation,
    private readonly admission: Admission,
  ) {}

  /** For the council. */
  async read(
    actor: Representative,
    filter: LogFilter,
    paging: { page: number; perPage: number },
  ): Promise<PageOf<LogEntry> & { actions: string[] }> {
    return this.db.read(actor, async (reader) => {
      const page = await coordinatorLog(reader, filter, paging);
      const idsOf = (name: string) =>
        page.items.flatMap(({ details }) => (typeof details[name] === 'string' ? [details[name]] : []));
      const reasons = new Map([
        ...(await this.moderation.reasonsOf(reader, idsOf('decision'))),
        ...(await this.admission.reasonsOf(reader, idsOf('application'))),
      ]);
      const reasonOf = ({ details }: LogLine) =>
        reasons.get(String(details['decision'] ?? details['application'])) ?? null;
      return {
        ...page,
        items: page.items.map((line) => ({ ...line, reason: reasonOf(line) })),
        actions: await loggedActions(reader),
      };
    });
  }
}

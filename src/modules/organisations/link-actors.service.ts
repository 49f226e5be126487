import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import { personBehindLink } from './data/link-actor.queries.js';

/**
 * Who stands behind a personal link in a mail or a calendar, with the roles of this moment. Such an actor passes no
 * route's door; a service is called with it only for what the link is for.
 */
@Injectable()
export class LinkActors {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The person as they act for each of their organisations; none when there are none. `linkId`: its row. */
  async of(accountId: string, linkId: string): Promise<Representative[]> {
    const row = await personBehindLink(this.db.public, accountId, localDateOf(this.clock.now()));
    if (!row) return [];
    const { coordinatorId, seats, ...person } = row;
    return row.organisations.map((organisation) => ({
      ...person,
      kind: 'person',
      credentialId: linkId,
      via: 'link',
      organisation,
      behalf: null,
      coordinator: organisation.id === coordinatorId,
      council: seats.includes(organisation.id),
      office: null,
      secondFactor: false,
      provenAt: null,
      termsDue: false,
    }));
  }
}

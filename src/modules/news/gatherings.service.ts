import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { databaseNow, Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { warsawInstant } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import {
  allGatherings,
  cancelGathering,
  comingGatherings,
  confirmedRegistrations,
  gatheringById,
  insertGathering,
  lockGathering,
  rewriteGathering,
  takenPlaces,
  type GatheringRow,
  type Registration,
} from './data/gathering.queries.js';
import type { RegistrationMail } from './domain/gathering-states.js';
import { newsProblems } from './domain/problems.js';
import type { GatheringChange, GatheringFields } from './gatherings.schemas.js';

const MOST_LISTED = 100;

/** A gathering with how many places are left; null where there is no limit. */
export type OpenGathering = GatheringRow & { readonly free: number | null };

/** Public events of the cluster. */
@Injectable()
export class Gatherings {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    addresses: SiteAddresses,
  ) {
    addresses.register({
      name: 'wydarzenia',
      count: async () => (await this.coming()).length,
      batch: async (offset, limit) =>
        (await this.coming())
          .slice(offset, offset + limit)
          .map(({ id, updatedAt }) => ({ path: `/wydarzenia/${id}`, changedAt: updatedAt })),
    });
  }

  /** Those that are not over, the next first. */
  async coming(limit = MOST_LISTED): Promise<GatheringRow[]> {
    return comingGatherings(this.db.public, this.clock.now(), limit);
  }

  /** Those among the ids that are not over, by time. */
  async among(ids: readonly string[]): Promise<GatheringRow[]> {
    return comingGatherings(this.db.public, this.clock.now(), MOST_LISTED, ids);
  }

  /** @throws Problem `news/gathering-not-found` */
  async show(id: string): Promise<OpenGathering> {
    return this.db.read('system', async (reader) => {
      const gathering = await gatheringById(reader, id);
      if (!gathering) throw newsProblems.gatheringNotFound();
      const { places } = gathering;
      const free = places === null ? null : Math.max(0, places - (await takenPlaces(reader, id)));
      return { ...gathering, free };
    });
  }

  list(actor: Representative): Promise<GatheringRow[]> {
    return this.db.read(actor, (reader) => allGatherings(reader, MOST_LISTED));
  }

  /** Who comes, for the coordinator, who has to prepare for them. */
  async registrations(_actor: Representative, id: string): Promise<Registration[]> {
    return this.db.read('system', async (reader) => {
      if (!(await gatheringById(reader, id))) throw newsProblems.gatheringNotFound();
      return confirmedRegistrations(reader, id);
    });
  }

  /** Returns its id. */
  async announce(actor: Representative, fields: GatheringFields, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'news.gathering', key, async () => {
        const id = newId<'Gathering'>();
        const times = timesOf(fields);
        if (times[0] <= (await databaseNow(tx))) throw newsProblems.gatheringInvalid(undefined, [past]);
        await insertGathering(tx, id, fields, times, actor.accountId, this.clock.now());
        await this.record(tx, actor, 'gathering-announced', id);
        return id;
      }),
    );
  }

  /** Who registered is told of another time or place. Fewer places than are taken send nobody away. */
  async rewrite(actor: Representative, id: string, change: GatheringChange): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const before = await this.open(tx, id);
      if (before.version !== change.version) throw newsProblems.gatheringChanged(undefined);
      const times = timesOf(change);
      await rewriteGathering(tx, id, change, times, this.clock.now());
      await this.record(tx, actor, 'gathering-rewritten', id);
      const moved =
        before.place !== change.place ||
        before.startsAt.getTime() !== times[0].getTime() ||
        before.endsAt.getTime() !== times[1].getTime();
      if (moved) await this.tell(tx, id, 'changed');
    });
  }

  /** It does not take place; who registered is told. */
  async cancel(actor: Representative, id: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      await this.open(tx, id);
      await cancelGathering(tx, id, this.clock.now());
      await this.record(tx, actor, 'gathering-cancelled', id);
      await this.tell(tx, id, 'cancelled');
    });
  }

  private async open(tx: Tx, id: string): Promise<GatheringRow> {
    const gathering = await lockGathering(tx, id);
    if (!gathering || gathering.state !== 'announced') throw newsProblems.gatheringNotFound();
    return gathering;
  }

  private async tell(tx: Tx, id: string, mail: RegistrationMail): Promise<void> {
    for (const { id: registrationId } of await confirmedRegistrations(tx, id))
      await publish(tx, 'news.registration-mail-due', { registrationId, mail });
  }

  private async record(tx: Tx, actor: Representative, action: string, id: string): Promise<void> {
    await recordActivity(tx, actor, { action, subject: { kind: 'gathering', id }, at: this.clock.now() });
  }
}

const timesOf = (fields: GatheringFields): readonly [Date, Date] => [
  warsawInstant(fields.startsOn, fields.startsTime),
  warsawInstant(fields.endsOn, fields.endsTime),
];

const past = {
  pointer: '/startsOn',
  text: { pl: 'Ta godzina już minęła.', en: 'This hour has passed.' },
};

import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { databaseNow, Db, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { localDateOf, warsawInstant } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { next } from '../../shared/transitions.js';
import {
  forgetReminders,
  insertGathering,
  moveGathering,
  rewriteGathering,
} from './data/gathering.commands.js';
import {
  allGatherings,
  comingGatherings,
  confirmedRegistrations,
  gatheringById,
  lockGathering,
  takenPlaces,
  type GatheringRow,
  type Registration,
} from './data/gathering.queries.js';
import {
  gatheringTransitions,
  whyNot,
  type GatheringAction,
  type RegistrationMail,
} from './domain/gathering-states.js';
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
  coming(limit = MOST_LISTED): Promise<OpenGathering[]> {
    return this.read((reader) => comingGatherings(reader, this.clock.now(), limit));
  }

  /** Those among the ids that are not over, by time. */
  async among(ids: readonly string[]): Promise<OpenGathering[]> {
    if (ids.length === 0) return [];
    return this.read((reader) => comingGatherings(reader, this.clock.now(), MOST_LISTED, ids));
  }

  /** @throws Problem `news/gathering-not-found` */
  async show(id: string): Promise<OpenGathering> {
    const [found] = await this.read(async (reader) => {
      const gathering = await gatheringById(reader, id);
      return gathering ? [gathering] : [];
    });
    if (!found) throw newsProblems.gatheringNotFound();
    return found;
  }

  /** All, past and cancelled ones too, the latest first. */
  list(_actor: Representative): Promise<OpenGathering[]> {
    return this.read((reader) => allGatherings(reader, MOST_LISTED));
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
        if (times[0] <= (await databaseNow(tx)))
          throw newsProblems.gatheringInvalid(undefined, [past('startsOn')]);
        await insertGathering(tx, id, fields, times, actor.accountId, this.clock.now());
        await this.record(tx, actor, 'gathering-announced', id);
        return id;
      }),
    );
  }

  /**
   * Who registered is told of another time or place. Fewer places than are taken send nobody away.
   * @throws Problem `news/gathering-ended`, `news/gathering-changed` after another's save
   */
  async rewrite(actor: Representative, id: string, change: GatheringChange): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const { before, now } = await this.locked(tx, id, 'rewrite');
      if (before.version !== change.version) throw newsProblems.gatheringChanged(undefined);
      const times = timesOf(change);
      // One under way may be drawn out, but nothing is moved to where it has been already.
      if (times[0] <= now && times[0].getTime() !== before.startsAt.getTime())
        throw newsProblems.gatheringInvalid(undefined, [past('startsOn')]);
      if (times[1] <= now) throw newsProblems.gatheringInvalid(undefined, [past('endsOn')]);
      await rewriteGathering(tx, id, change, times, this.clock.now());
      await this.record(tx, actor, 'gathering-rewritten', id);
      const moved =
        before.place !== change.place ||
        before.startsAt.getTime() !== times[0].getTime() ||
        before.endsAt.getTime() !== times[1].getTime();
      if (moved) await this.tell(tx, id, 'changed');
      if (localDateOf(before.startsAt) !== change.startsOn) await forgetReminders(tx, id);
    });
  }

  /** It does not take place; who registered is told. @throws Problem `news/gathering-ended` */
  async cancel(actor: Representative, id: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const { to } = await this.locked(tx, id, 'cancel');
      await moveGathering(tx, id, to, this.clock.now());
      await this.record(tx, actor, 'gathering-cancelled', id);
      await this.tell(tx, id, 'cancelled');
    });
  }

  /** With how many places are left at each, counted once for all. */
  private read(rows: (reader: Reader) => Promise<GatheringRow[]>): Promise<OpenGathering[]> {
    return this.db.read('system', async (reader) => {
      const found = await rows(reader);
      const limited = found.filter(({ places }) => places !== null).map(({ id }) => id);
      const taken = await takenPlaces(reader, limited);
      return found.map((row) => ({
        ...row,
        free: row.places === null ? null : Math.max(0, row.places - (taken.get(row.id) ?? 0)),
      }));
    });
  }

  /** One on which the action may be taken, locked, the state after it and the time since which it is locked. */
  private async locked(tx: Tx, id: string, action: GatheringAction) {
    const before = await lockGathering(tx, id);
    if (!before) throw newsProblems.gatheringNotFound();
    const now = await databaseNow(tx);
    const ended = whyNot(before, action, now);
    const to = next(gatheringTransitions, before.state, action);
    if (ended || !to) throw newsProblems.gatheringEnded(ended ?? 'cancelled');
    return { before, to, now };
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

const past = (field: 'startsOn' | 'endsOn') => ({
  pointer: `/${field}`,
  text: { pl: 'Ta godzina już minęła.', en: 'This hour has passed.' },
});

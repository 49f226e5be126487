import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Db, type Tx } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import { once } from '../../../platform/http/idempotency.js';
import { newId } from '../../../shared/ids.js';
import { canonicalQuery } from '../../catalog/index.js';
import { demandProblems } from '../domain/problems.js';
import { SavedSearchRow } from './data/saved.entities.js';
import {
  changeSaved,
  deleteSaved,
  lockSaved,
  savedSearchesOf,
  savedSearchOf,
  savedSearchOfAlert,
  type SavedSearch,
} from './data/saved.queries.js';
import { LONGEST_QUERY, MOST_SAVED, type SavedSubject } from './domain/saved-search.js';
import { procedureQueryOf, procedureQueryText } from './procedure-query.js';
import type { SavedInput, SavedPatch } from './saved.schemas.js';

/** Searches that an organisation saves, to be told of what is new in them. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  list(actor: Representative): Promise<SavedSearch[]> {
    return this.db.read(actor, (reader) => savedSearchesOf(reader, actor.organisation.id));
  }

  /** @throws Problem `demand/saved-not-found` for another organisation's too */
  one(actor: Representative, id: string): Promise<SavedSearch> {
    return this.db.read(actor, async (reader) => {
      const saved = await savedSearchOf(reader, actor.organisation.id, id);
      if (!saved) throw demandProblems.savedNotFound(undefined);
      return saved;
    });
  }

  /** The one of which an alert told; null when it is deleted. */
  ofAlert(actor: Representative, alertId: string): Promise<SavedSearch | null> {
    return this.db.read(actor, (reader) => savedSearchOfAlert(reader, actor.organisation.id, alertId));
  }

  /** @throws Problem `demand/too-many-saved`, `demand/saved-already`, `demand/nothing-to-save`, `demand/too-long` */
  save(actor: Representative, input: SavedInput, key?: string): Promise<{ id: string }> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'demand.saved-search', key, async () => {
        const { subject, name, pace } = input;
        const query = canonical(subject, input.query);
        if (query === '' && subject === 'listings') throw demandProblems.nothingToSave({});
        if (query.length > LONGEST_QUERY) throw demandProblems.tooLong({});
        const { id: organisationId } = actor.organisation;
        if ((await lockSaved(tx, organisationId)) >= MOST_SAVED) {
          throw demandProblems.tooManySaved({ most: MOST_SAVED });
        }
        const known = await savedSearchesOf(tx, organisationId);
        if (known.some((each) => each.subject === subject && each.query === query)) {
          throw demandProblems.savedAlready({});
        }
        const id = newId<'SavedSearch'>();
        const at = this.clock.now();
        await tx.getRepository(SavedSearchRow).insert({
          ...{ id, organisationId, savedBy: actor.accountId, subject, name, query, pace },
          ...{ watchSince: at, pausedAt: null, createdAt: at },
        });
        await this.record(tx, actor, id, 'search-saved');
        return { id };
      }),
    );
  }

  /** What is left out stays. What was published during a pause is not told after it. */
  async change(actor: Representative, id: string, patch: SavedPatch): Promise<void> {
    await this.withOwn(actor, id, async (tx, saved) => {
      const at = this.clock.now();
      const wasPaused = saved.pausedAt !== null;
      const paused = patch.paused ?? wasPaused;
      await changeSaved(tx, id, {
        name: patch.name ?? saved.name,
        pace: patch.pace ?? saved.pace,
        pausedAt: paused ? (saved.pausedAt ?? at) : null,
        watchSince: wasPaused && !paused ? at : null,
      });
      await this.record(tx, actor, id, paused === wasPaused ? 'saved-search-changed' : pausing(paused));
    });
  }

  async remove(actor: Representative, id: string): Promise<void> {
    await this.withOwn(actor, id, async (tx) => {
      await deleteSaved(tx, id);
      await this.record(tx, actor, id, 'saved-search-deleted');
    });
  }

  private async withOwn(
    actor: Representative,
    id: string,
    act: (tx: Tx, saved: SavedSearch) => Promise<void>,
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      await lockSaved(tx, actor.organisation.id);
      const saved = await savedSearchOf(tx, actor.organisation.id, id);
      if (!saved) throw demandProblems.savedNotFound(undefined);
      await act(tx, saved);
    });
  }

  private async record(tx: Tx, actor: Representative, id: string, action: string): Promise<void> {
    await recordActivity(tx, actor, { action, subject: { kind: 'saved-search', id }, at: this.clock.now() });
  }
}

const pausing = (paused: boolean): string => (paused ? 'saved-search-paused' : 'saved-search-resumed');

/** The same search has the same query, however it was come by. */
const canonical = (subject: SavedSubject, query: string): string =>
  subject === 'procedures' ? procedureQueryText(procedureQueryOf(query)) : canonicalQuery(query);

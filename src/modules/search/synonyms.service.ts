import { Injectable, Logger } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { newId } from '../../shared/ids.js';
import {
  lockSynonymGroup,
  rewriteSynonymGroup,
  synonymGroup,
  synonymGroups,
  type SynonymGroupLine,
} from './data/synonyms.queries.js';
import { searchProblems } from './domain/problems.js';
import { SynonymGroupRow, type SynonymGroupBefore } from './postgres/search.entities.js';
import { SearchIndex } from './search-index.js';
import type { SynonymGroupChange, SynonymGroupInput } from './synonyms.schemas.js';

const DAY_MS = 86_400_000;
/** For how long a removed group is still listed, so that it can be brought back. */
const REMOVED_LISTED_DAYS = 30;

const stateOf = ({ field, phrases, removedAt }: SynonymGroupLine): SynonymGroupBefore => ({
  field,
  phrases,
  removed: removedAt !== null,
});

/** The groups of synonyms as the coordinator keeps them; each change holds from the next search on. */
@Injectable()
export class SynonymGroups {
  private readonly logger = new Logger('search');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly index: SearchIndex,
  ) {}

  /** By field; at the end those removed in the last thirty days. */
  list(actor: Representative): Promise<SynonymGroupLine[]> {
    const since = new Date(this.clock.now().getTime() - REMOVED_LISTED_DAYS * DAY_MS);
    return this.db.read(actor, (reader) => synonymGroups(reader, since));
  }

  /** @throws Problem `search/group-not-found` */
  one(actor: Representative, id: string): Promise<SynonymGroupLine> {
    return this.db.read(actor, async (reader) => {
      const group = await synonymGroup(reader, id);
      if (!group) throw searchProblems.groupNotFound(undefined);
      return group;
    });
  }

  async add(actor: Representative, input: SynonymGroupInput, key?: string): Promise<{ id: string }> {
    const made = await this.db.tx(actor, (tx) =>
      once(tx, actor, 'search.synonym-group', key, async () => {
        const id = newId<'SynonymGroup'>();
        const at = this.clock.now();
        await tx
          .getRepository(SynonymGroupRow)
          .insert({ id, ...input, version: 1, changedAt: at, removedAt: null, before: null });
        const subject = { kind: 'synonym-group', id };
        await recordActivity(tx, actor, { action: 'synonyms-added', subject, at, details: { ...input } });
        await publish(tx, 'search.synonyms-changed', {});
        return { id };
      }),
    );
    await this.tellIndex();
    return made;
  }

  /** @throws Problem `search/group-not-found`, `search/group-changed` when it is not of that version any more */
  async change(actor: Representative, id: string, change: SynonymGroupChange): Promise<void> {
    const { version, field, phrases } = change;
    await this.rewrite(actor, id, 'synonyms-changed', (group) => {
      if (group.version !== version) throw searchProblems.groupChanged({});
      return { field, phrases, removed: false, before: stateOf(group) };
    });
  }

  /** @throws Problem `search/group-not-found` */
  async remove(actor: Representative, id: string): Promise<void> {
    await this.rewrite(actor, id, 'synonyms-removed', (group) =>
      group.removedAt === null ? { ...stateOf(group), removed: true, before: stateOf(group) } : null,
    );
  }

  /** Makes the group what it was before its last change. @throws Problem `search/nothing-to-undo` */
  async undo(actor: Representative, id: string): Promise<void> {
    await this.rewrite(actor, id, 'synonyms-change-undone', (group) => {
      if (!group.before) throw searchProblems.nothingToUndo({});
      return { ...group.before, before: null };
    });
  }

  /** `next` null: it is so already. */
  private async rewrite(
    actor: Representative,
    id: string,
    action: string,
    next: (group: SynonymGroupLine) => (SynonymGroupBefore & { before: SynonymGroupBefore | null }) | null,
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const group = await lockSynonymGroup(tx, id);
      if (!group) throw searchProblems.groupNotFound(undefined);
      const state = next(group);
      if (!state) return;
      const at = this.clock.now();
      await rewriteSynonymGroup(tx, id, { ...state, at });
      const { field, phrases } = state;
      const subject = { kind: 'synonym-group', id };
      await recordActivity(tx, actor, { action, subject, at, details: { field, phrases } });
      await publish(tx, 'search.synonyms-changed', {});
    });
    await this.tellIndex();
  }

  /** So that the next search minds it already; an engine that does not answer now is told by the job. */
  private async tellIndex(): Promise<void> {
    await this.index.synonymsChanged().catch((error: unknown) => {
      this.logger.warn(`The search engine could not yet be told of synonyms: ${(error as Error).message}`);
    });
  }
}

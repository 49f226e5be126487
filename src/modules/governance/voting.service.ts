import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { localDateOf } from '../../shared/dates.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import { CarriedMotions } from './carried-motions.js';
import { closeMotion, nextResolution, writeVote } from './data/motion.commands.js';
import {
  ballotsOn,
  dueMotions,
  electorsOf,
  lockMotion,
  representativeVoted,
  type Motion,
} from './data/motion.queries.js';
import { seatsOf } from './data/seat.queries.js';
import { closedNews } from './domain/motion-news.js';
import { motionTransitions, type MotionState } from './domain/motion-states.js';
import { governanceProblems } from './domain/problems.js';
import { everybodyVoted, outcomeOf, tallyOf, type Choice, type Tally } from './domain/tally.js';
import { motionTitle } from './governance.labels.js';
import { motionPath } from './motions.service.js';

const BATCH = 100;

/** Votes and their counting. Each motion goes one vote at a time, by the database's clock. */
@Injectable()
export class Voting {
  constructor(
    private readonly db: Db,
    private readonly carried: CarriedMotions,
    private readonly notices: Notices,
  ) {}

  /**
   * Casts or changes the acting member's one vote. The last vote that was awaited closes the motion. Returns the
   * state of the motion after it.
   * @throws Problem `governance/voting-ended`, `own-case`, `representative-voted`
   */
  async vote(actor: Representative, motionId: string, choice: Choice): Promise<MotionState> {
    return this.db.tx(actor, async (tx) => {
      const { motion, at } = await this.locked(tx, motionId);
      if (motion.state !== 'open' || motion.closesAt <= at) throw governanceProblems.votingEnded(undefined);
      const organisationId = actor.organisation.id;
      const seat = (await seatsOf(tx, organisationId)).find(({ accountId }) => accountId === actor.accountId);
      if (!seat) throw governanceProblems.motionNotFound();
      const electors = await electorsOf(tx, motion);
      if (!electors.has(organisationId)) throw governanceProblems.ownCase(undefined);
      const { deputy } = seat;
      if (deputy && (await representativeVoted(tx, motionId, organisationId))) {
        throw governanceProblems.representativeVoted(undefined);
      }
      await writeVote(tx, { motionId, organisationId, accountId: actor.accountId, deputy, choice, at });
      await this.record(tx, actor, 'vote-cast', motionId, at, { deputy });
      const tally = tallyOf(await ballotsOn(tx, motionId), electors);
      return everybodyVoted(tally) ? this.count(tx, actor, motion, tally, at) : motion.state;
    });
  }

  /** Counts a motion whose time is up. @throws Problem `governance/still-open`, `already-counted` */
  async close(actor: Representative, motionId: string): Promise<MotionState> {
    return this.db.tx(actor, async (tx) => {
      const { motion, at } = await this.locked(tx, motionId);
      if (motion.state !== 'open') throw governanceProblems.alreadyCounted(undefined);
      const tally = tallyOf(await ballotsOn(tx, motionId), await electorsOf(tx, motion));
      if (motion.closesAt > at && !everybodyVoted(tally)) throw governanceProblems.stillOpen(undefined);
      return this.count(tx, actor, motion, tally, at);
    });
  }

  /** Counts everything whose time is up, each motion in its own transaction. */
  async closeDue(): Promise<void> {
    const failures: unknown[] = [];
    for (const id of await this.db.read('system', (reader) => dueMotions(reader, BATCH))) {
      await this.closeIfDue(id).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  private closeIfDue(id: string): Promise<void> {
    return this.db.tx('system', async (tx) => {
      const { motion, at } = await this.locked(tx, id);
      if (motion.state !== 'open' || motion.closesAt > at) return;
      const tally = tallyOf(await ballotsOn(tx, id), await electorsOf(tx, motion));
      await this.count(tx, 'system', motion, tally, at);
    });
  }

  private async locked(tx: Tx, id: string): Promise<{ motion: Motion; at: Date }> {
    const motion = await lockMotion(tx, id);
    if (!motion) throw governanceProblems.motionNotFound();
    return { motion, at: await databaseNow(tx) };
  }

  private async count(
    tx: Tx,
    actor: Representative | 'system',
    motion: Motion,
    tally: Tally,
    at: Date,
  ): Promise<MotionState> {
    const action = outcomeOf(tally, motion);
    const state = next(motionTransitions, motion.state, action);
    if (!state || state === 'open') throw governanceProblems.alreadyCounted(undefined);
    // Told to those who sat in the council when it was counted, before its effect unseats anybody.
    const electors = await electorsOf(tx, motion);
    const resolution = action === 'carry' ? await nextResolution(tx, localDateOf(at).slice(0, 4)) : null;
    await closeMotion(tx, motion.id, { state, resolution, tally, at });
    await this.carried.follow(tx, motion, action, resolution);
    await this.record(tx, actor, `motion-${state}`, motion.id, at, { resolution });
    for (const organisationId of electors) {
      const news = closedNews(motionTitle(motion), state, resolution);
      await this.notices.tell(tx, { organisationId, ...news, path: motionPath(motion.id) });
    }
    return state;
  }

  private record(
    tx: Tx,
    actor: Representative | 'system',
    action: string,
    id: string,
    at: Date,
    details: Record<string, unknown>,
  ): Promise<void> {
    return recordActivity(tx, actor, { action, subject: { kind: 'motion', id }, at, details });
  }
}
